import { useTexts } from '@yichuang/ui';
import './my-ticket.css';
import { LanguageKey } from './LanguageKey.tsx';
import { TEXTS } from './texts.ts';

const NOTICES = {
  opening: { title: 'opening', tip: null, role: 'status' },
  unreachable: { title: 'unreachable', tip: 'unreachableTip', role: 'alert' },
  invalid: { title: 'invalid', tip: 'invalidTip', role: 'alert' },
  incompatible: { title: 'incompatible', tip: 'incompatibleTip', role: 'alert' },
} as const;

/** A phone page that shows no ticket: what is the matter and what to do. */
export function PhoneNotice({ notice }: { readonly notice: keyof typeof NOTICES }) {
  const text = useTexts(TEXTS);
  const { title, tip, role } = NOTICES[notice];
  return (
    <div className="my-ticket">
      <header className="my-ticket-header">
        <span />
        <LanguageKey />
      </header>
      <main className="my-ticket-card my-ticket-notice" role={role}>
        <h1>{text(title)}</h1>
        {tip !== null && <p>{text(tip)}</p>}
      </main>
    </div>
  );
}
