import { useTexts } from '@yichuang/ui';
import { type ReactNode, useState } from 'react';
import { useShortcuts } from '../use-shortcuts.ts';
import './choices.css';
import { choicePages } from './choice-pages.ts';
import { DIALOG_TEXTS } from './texts.ts';

/** One thing to choose; `shut` says why it cannot be chosen. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Stands in heavy digits before the label. */
  readonly number?: string;
  readonly detail?: ReactNode;
  /** At the right end. */
  readonly note?: string;
  readonly shut?: string | null;
  readonly onChoose: () => void;
}

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** False while nothing can be sent: everything stays in sight. */
  readonly enabled: boolean;
  /** Two beside each other, where there is little height. */
  readonly inPairs?: boolean;
  /** Another first digit than 1, where a digit pressed twice must not answer the next question too. */
  readonly firstDigit?: number;
}

/** A list to choose from by digit, nine to a page: a digit chooses and does it. */
export function Choices({ label, choices, enabled, inPairs = false, firstDigit = 1 }: ChoicesProps) {
  const text = useTexts(DIALOG_TEXTS);
  const [wanted, setWanted] = useState(0);
  const { page, pages, shown } = choicePages(choices, wanted);
  const keys: Record<string, () => void> = {};
  for (const [index, choice] of shown.entries())
    keys[String(index + firstDigit)] = () => {
      if (enabled && (choice.shut ?? null) === null) choice.onChoose();
    };
  if (pages > 1) {
    keys.PageDown = () => setWanted(Math.min(page + 1, pages - 1));
    keys.PageUp = () => setWanted(Math.max(page - 1, 0));
  }
  useShortcuts(keys);
  return (
    <fieldset className={inPairs ? 'desk-choices desk-choices-pairs' : 'desk-choices'}>
      <legend>{label}</legend>
      {shown.map((choice, index) => {
        const shut = choice.shut ?? null;
        return (
          <button
            key={choice.id}
            type="button"
            className="desk-choice-row"
            disabled={!enabled || shut !== null}
            onClick={choice.onChoose}
          >
            <kbd>{index + firstDigit}</kbd>
            {choice.number !== undefined && <strong>{choice.number}</strong>}
            <span className="desk-choice-text">
              <b>{choice.label}</b>
              {(choice.detail !== undefined || shut !== null) && <span>{shut ?? choice.detail}</span>}
            </span>
            {choice.note !== undefined && <span className="desk-choice-note">{choice.note}</span>}
          </button>
        );
      })}
      {pages > 1 && (
        <p className="desk-choice-pages">
          <span>{text('pageOf', { page: page + 1, pages })}</span>
          <span>{text('pageKeys')}</span>
        </p>
      )}
    </fieldset>
  );
}
