import { useLanguage, useTexts } from '@yichuang/ui';
import { useKiosk } from './kiosk-context.tsx';
import { currentStep } from './kiosk-flow.ts';
import { PROMPT_OF } from './prompt-of.ts';
import { useSpokenPrompt } from './spoken-prompt.ts';
import { TEXTS } from './texts.ts';

/** Elder mode: one sentence for each page, spoken where the kiosk has a voice of its own, and always to be read. */
export function ElderCaption({ isAsking }: { readonly isAsking: boolean }) {
  const { state, prints } = useKiosk();
  const { language } = useLanguage();
  const text = useTexts(TEXTS);
  const { kind } = currentStep(state).place;
  const caption = text(kind === 'ticket' && prints ? 'sayTicketPaper' : PROMPT_OF[kind]);
  useSpokenPrompt(isAsking ? text('sayStillThere') : caption, language);
  return (
    <p className="kiosk-caption">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 9v6h4l5 4V5L8 9ZM16.500 8.500a5 5 0 0 1 0 7M19 6a9 9 0 0 1 0 12" />
      </svg>
      {caption}
    </p>
  );
}
