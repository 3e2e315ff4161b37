import { useTexts } from '@yichuang/ui';
import { KioskFoot } from './KioskFoot.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { currentStep } from './kiosk-flow.ts';
import { choicesPerPage, pageOf } from './paging.ts';
import { TEXTS } from './texts.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** A second line, e.g. the present wait. */
  readonly hint?: string | undefined;
  /** A third line, where there is room for it. */
  readonly more?: string | undefined;
  readonly isChosen?: boolean;
  readonly onChoose: () => void;
}

/** The keys of one page of choices. */
export function ChoiceKeys({
  choices,
  areFew = false,
  areTold = false,
}: {
  readonly choices: readonly Choice[];
  readonly areFew?: boolean;
  /** The second line is a sentence and goes under the first. */
  readonly areTold?: boolean;
}) {
  const classes = ['kiosk-choices', ...(areFew ? ['kiosk-few'] : []), ...(areTold ? ['kiosk-told'] : [])];
  return (
    <ul className={classes.join(' ')}>
      {choices.map((choice) => (
        <li key={choice.id}>
          <button
            type="button"
            className={choice.isChosen ? 'kiosk-choice kiosk-chosen' : 'kiosk-choice'}
            onClick={choice.onChoose}
          >
            <strong>{choice.label}</strong>
            {choice.hint !== undefined && <span>{choice.hint}</span>}
            {choice.more !== undefined && <span>{choice.more}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A whole page with one question and its choices, six at a time (two for elders). */
export function ChoiceList({
  question,
  note,
  head,
  choices,
  main,
  areTold = false,
}: {
  readonly question: string;
  readonly note?: string;
  /** Above the question. */
  readonly head?: React.ReactNode;
  readonly choices: readonly Choice[];
  readonly main?: React.ReactNode;
  readonly areTold?: boolean;
}) {
  const { state } = useKiosk();
  const text = useTexts(TEXTS);
  const page = pageOf(choices, currentStep(state).pageIndex, choicesPerPage(state.isElder));
  return (
    <>
      <main className="kiosk-body">
        {head}
        <h2 className="kiosk-question">{question}</h2>
        {note !== undefined && <p className="kiosk-note">{note}</p>}
        {choices.length === 0 ? (
          <p className="kiosk-note">{text('listEmpty')}</p>
        ) : (
          <ChoiceKeys
            choices={page.entries}
            areFew={Math.min(choices.length, choicesPerPage(state.isElder)) <= 2}
            areTold={areTold}
          />
        )}
      </main>
      <KioskFoot page={page}>{main}</KioskFoot>
    </>
  );
}
