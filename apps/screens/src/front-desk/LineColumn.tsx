import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { timeOfDay, wholeMinutes } from '../app/staff-durations.ts';
import { reasonSentence } from './call-reason.ts';
import { FIND_SHORTCUT } from './desk-acts.ts';
import { LineLists } from './LineLists.tsx';
import './line-column.css';
import { TEXTS } from './texts.ts';
import type { Desk } from './use-desk.ts';

type LineEntry = Desk['view']['line'][number];

/** As many of the line as there are digits to pick them by. */
export const PICKED_BY_DIGIT = 9;

/** Who waits for this window in the order of calling, why the next one is next, and those who must not be forgotten. */
export function LineColumn({ desk }: { readonly desk: Desk }) {
  const text = useTexts(TEXTS);
  const { view } = desk;
  const [next, ...others] = view.line;
  const beyond = view.waiting - view.line.length;
  return (
    <section className="desk-column desk-line" aria-label={text('line')}>
      <header className="desk-column-head">
        <h2>{text('line')}</h2>
        <span>{text('waitingCount', { count: view.waiting })}</span>
        <button
          type="button"
          className="desk-small-key"
          aria-keyshortcuts={FIND_SHORTCUT}
          disabled={desk.heldBy !== null || desk.busyAct !== null}
          onClick={() => desk.open('find')}
        >
          {text('find')} <kbd aria-hidden="true">{FIND_SHORTCUT.toUpperCase()}</kbd>
        </button>
      </header>
      {next === undefined ? (
        <div className="desk-nobody">
          <strong>{text('nobody')}</strong>
          <span>{text('nobodyMore')}</span>
        </div>
      ) : (
        <>
          <Next entry={next} now={desk.now} />
          <h3 className="desk-then">{others.length > 0 ? text('following') : ''}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard */}
          <ol className="desk-others" tabIndex={0}>
            {others.map((entry, index) => (
              <Waiting key={entry.ticketId} entry={entry} desk={desk} place={index + 2} />
            ))}
            {beyond > 0 && <li className="desk-beyond">{text('more', { count: beyond })}</li>}
          </ol>
        </>
      )}
      <LineLists desk={desk} />
    </section>
  );
}

/** Item and tags of a waiting ticket in the reader's language. */
function useEntryWords(entry: LineEntry): { readonly item: string; readonly tags: readonly string[] } {
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  const group = catalogue.priorityGroups.find((candidate) => candidate.code === entry.priorityReason);
  const tags: string[] = [];
  if (entry.directed) tags.push(text('directedTag'));
  if (entry.appointmentAt !== null)
    tags.push(text('appointment', { time: timeOfDay(entry.appointmentAt, catalogue.hall.timeZone) }));
  if (entry.priorityReason !== null) tags.push(text('priority', { group: name(group, entry.priorityReason) }));
  const item = catalogue.items.find((candidate) => candidate.itemCode === entry.itemCode);
  return { item: name(item, entry.itemCode), tags };
}

function Next({ entry, now }: { readonly entry: LineEntry; readonly now: number }) {
  const text = useTexts(TEXTS);
  const { item, tags } = useEntryWords(entry);
  const sentence = reasonSentence(entry.callReason, 'next');
  return (
    <div className="desk-next">
      <div className="desk-next-head">
        <span className="desk-next-word">{text('next')}</span>
        <span className="desk-waited">{text('waited', { count: wholeMinutes(now - entry.issuedAt) })}</span>
      </div>
      <strong className="desk-next-number">{entry.number}</strong>
      <span className="desk-next-item">{item}</span>
      <span className="desk-tags">
        {tags.map((tag) => (
          <b key={tag} className="desk-tag">
            {tag}
          </b>
        ))}
      </span>
      <p className="desk-rule">
        {text(sentence.key, sentence.values)}
        {sentence.runnerUp !== null && text(sentence.runnerUp.key, { number: sentence.runnerUp.number })}
      </p>
    </div>
  );
}

function Waiting({ entry, desk, place }: { readonly entry: LineEntry; readonly desk: Desk; readonly place: number }) {
  const text = useTexts(TEXTS);
  const { item, tags } = useEntryWords(entry);
  return (
    <li>
      <button
        type="button"
        className="desk-other"
        disabled={!desk.stateOf('callTicket').enabled || desk.busyAct !== null}
        onClick={() => desk.open('chosen', entry.ticketId)}
      >
        {place <= PICKED_BY_DIGIT ? <kbd aria-hidden="true">{place}</kbd> : <span />}
        <strong>
          <span className="desk-unseen">{text('chooseNumber')} </span>
          {entry.number}
        </strong>
        <span className="desk-waited" aria-hidden="true">
          {text('waited', { count: wholeMinutes(desk.now - entry.issuedAt) })}
        </span>
        <span className="desk-other-item" aria-hidden="true">
          {tags.length > 0 && <b>{tags.join(' · ')} </b>}
          {item}
        </span>
      </button>
    </li>
  );
}
