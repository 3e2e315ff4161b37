import { useTexts } from '@yichuang/ui';
import { useId } from 'react';
import { TEXTS } from './texts.ts';

/** Something that may be told before the ticket, and need not. */
export function OfferKey({
  label,
  hint,
  isChosen = false,
  onOpen,
}: {
  readonly label: string;
  readonly hint: string;
  readonly isChosen?: boolean;
  readonly onOpen: () => void;
}) {
  const text = useTexts(TEXTS);
  const hintId = useId();
  return (
    <button
      type="button"
      className={isChosen ? 'kiosk-offer kiosk-chosen' : 'kiosk-offer'}
      aria-describedby={hintId}
      onClick={onOpen}
    >
      <strong>{label}</strong>
      <em aria-hidden="true">{isChosen ? '✓' : text('optional')}</em>
      <span id={hintId} aria-hidden="true">
        {hint}
      </span>
    </button>
  );
}
