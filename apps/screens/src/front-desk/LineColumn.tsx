import type { ClerkView } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { wholeMinutes } from '../app/staff-durations.ts';
import { shortRule } from './call-rules.ts';
import './line-column.css';
import { TEXTS } from './texts.ts';

type LineEntry = ClerkView['line'][number];

/** Who waits for this window, in the order of calling, and why the next one is next. */
export function LineColumn({ view, now }: { readonly view: ClerkView; readonly now: number }) {
  const text = useTexts(TEXTS);
  const [next, ...others] = view.line;
  const beyond = view.waiting - view.line.length;
  return (
    <section className="desk-column desk-line" aria-label={text('line')}>
      <header className="desk-column-head">
        <h2>{text('line')}</h2>
        <span>{text('waitingCount', { count: view.waiting })}</span>
      </header>
      {next === undefined ? (
        <div className="desk-nobody">
          <strong>{text('nobody')}</strong>
          <span>{text('nobodyMore')}</span>
        </div>
      ) : (
        <>
          <Next entry={next} now={now} />
          {others.length > 0 && <h3 className="desk-then">{text('following')}</h3>}
          <ol className="desk-others">
            {others.map((entry) => (
              <Waiting key={entry.ticketId} entry={entry} now={now} />
            ))}
            {beyond > 0 && <li className="desk-beyond">{text('more', { count: beyond })}</li>}
          </ol>
        </>
      )}
    </section>
  );
}

function useEntryNames(entry: LineEntry) {
  const { catalogue } = useHall();
  const name = useName();
  const text = useTexts(TEXTS);
  const item = catalogue.items.find((candidate) => candidate.itemCode === entry.itemCode);
  const group = catalogue.priorityGroups.find((candidate) => candidate.code === entry.priorityReason);
  return {
    item: name(item, entry.itemCode),
    priority: entry.priorityReason === null ? null : text('priority', { group: name(group, entry.priorityReason) }),
  };
}

function Next({ entry, now }: { readonly entry: LineEntry; readonly now: number }) {
  const text = useTexts(TEXTS);
  const names = useEntryNames(entry);
  return (
    <div className="desk-next">
      <div className="desk-next-head">
        <span className="desk-next-word">{text('next')}</span>
        <span className="desk-waited">{text('waited', { count: wholeMinutes(now - entry.issuedAt) })}</span>
      </div>
      <strong className="desk-next-number">{entry.number}</strong>
      <span className="desk-next-item">{names.item}</span>
      {names.priority !== null && <span className="desk-tag">{names.priority}</span>}
      <span className="desk-rule">{text(shortRule(entry.rule))}</span>
    </div>
  );
}

function Waiting({ entry, now }: { readonly entry: LineEntry; readonly now: number }) {
  const text = useTexts(TEXTS);
  const names = useEntryNames(entry);
  return (
    <li>
      <strong>{entry.number}</strong>
      <span className="desk-waited">{text('waited', { count: wholeMinutes(now - entry.issuedAt) })}</span>
      <span className="desk-other-item">
        {names.priority !== null && <b>{names.priority}</b>} {names.item}
      </span>
    </li>
  );
}
