import type { CommandOutput, Problem } from '@yichuang/contract';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useEffect, useRef, useState } from 'react';
import { useHall, useView } from '../../app/hall-context.tsx';
import { clockWords } from '../../kiosk/clock-words.ts';
import { GroupKeys } from '../GroupKeys.tsx';
import { GuideIdField, useOptionalIdFault } from '../GuideIdField.tsx';
import { type Guide, useGuideCommand } from '../guide-desk.ts';
import { TEXTS } from '../texts.ts';
import { ItemFinder } from './ItemFinder.tsx';
import './issue.css';
import { TicketCard } from './TicketCard.tsx';

const MOST_ITEMS = 5;

interface TicketDraft {
  readonly itemCodes: readonly string[];
  readonly itemOrder: 'set' | 'any';
  readonly groupCode: string | null;
  readonly citizenId: string;
}
const EMPTY: TicketDraft = { itemCodes: [], itemOrder: 'any', groupCode: null, citizenId: '' };

/** A ticket for somebody who cannot use a kiosk: letters, a digit, Enter. */
export function IssuePanel({ guide }: { readonly guide: Guide }) {
  const text = useTexts(TEXTS);
  const { connection } = useHall();
  // Guides may see what the kiosk sees; until it comes the departments are enough.
  const { message } = useView({ kind: 'kiosk' });
  const { give, isBusy } = useGuideCommand('issueTicket');
  const [draft, setDraft] = useState(EMPTY);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [issued, setIssued] = useState<CommandOutput<'issueTicket'> | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const fault = useOptionalIdFault(draft.citizenId);
  const isActive = guide.tab === 'issue';
  useEffect(() => {
    if (isActive && issued === null) field.current?.focus();
  }, [isActive, issued]);

  function change(part: Partial<TicketDraft>): void {
    setProblem(null);
    setDraft((before) => ({ ...before, ...part }));
  }
  function addItem(itemCode: string): void {
    if (draft.itemCodes.length < MOST_ITEMS) change({ itemCodes: [...draft.itemCodes, itemCode] });
    field.current?.focus();
  }
  async function issue(): Promise<void> {
    if (draft.itemCodes.length === 0 || guide.isOffline || connection.status.kind !== 'online') return;
    if (fault !== null) {
      guide.say({ isGood: false, words: text(`id_${fault}`) });
      return;
    }
    const answer = await give({
      itemCodes: [...draft.itemCodes],
      itemOrder: draft.itemOrder,
      ...(draft.groupCode === null ? {} : { priorityReason: draft.groupCode }),
      ...(draft.citizenId === '' ? {} : { citizenIdNumber: draft.citizenId }),
    });
    if (answer === null) return;
    if ('problem' in answer) {
      setProblem(answer.problem);
      return;
    }
    guide.say(null);
    setIssued(answer.output);
    // The ID number has done its work.
    setDraft(EMPTY);
  }

  if (issued !== null)
    return (
      <TicketCard
        ticket={issued}
        title={text(issued.existing ? 'existing' : 'newTicket')}
        isCopy={issued.existing}
        isActive={isActive}
        onDone={() => setIssued(null)}
      />
    );
  return (
    <div className="issue">
      <ItemFinder
        guide={guide}
        fieldRef={field}
        popular={message?.view.popular ?? []}
        chosen={draft.itemCodes}
        onChoose={addItem}
        onEnough={() => void issue()}
        onEscape={() => {
          setProblem(null);
          setDraft(EMPTY);
        }}
      />
      <section className="issue-draft" aria-label={text('draftTitle')}>
        <h2>{text('draftTitle')}</h2>
        <DraftItems draft={draft} onChange={change} />
        <GroupKeys value={draft.groupCode} onChange={(groupCode) => change({ groupCode })} />
        <GuideIdField
          value={draft.citizenId}
          onChange={(citizenId) => change({ citizenId })}
          onEnter={() => void issue()}
        />
        <div className="issue-end">
          {problem !== null && <IssueProblem problem={problem} guide={guide} itemCode={draft.itemCodes[0] ?? null} />}
          <button
            type="button"
            className="guide-key guide-key-main"
            disabled={draft.itemCodes.length === 0 || isBusy || guide.isOffline}
            onClick={() => void issue()}
          >
            {text(isBusy ? 'issuing' : 'issue')} <kbd>Enter</kbd>
          </button>
          <p className="issue-tip">{text(guide.isOffline ? 'offlineKey' : 'issueTip')}</p>
        </div>
      </section>
    </div>
  );
}

function DraftItems({
  draft,
  onChange,
}: {
  readonly draft: TicketDraft;
  readonly onChange: (change: Partial<TicketDraft>) => void;
}) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { items } = useHall().catalogue;
  const { itemCodes, itemOrder } = draft;
  if (itemCodes.length === 0) return <p className="issue-empty">{text('draftEmpty')}</p>;
  function nameOf(itemCode: string): string {
    return name(
      items.find((item) => item.itemCode === itemCode),
      itemCode,
    );
  }
  return (
    <>
      <ol className="issue-items">
        {itemCodes.map((itemCode) => (
          <li key={itemCode}>
            <strong>{nameOf(itemCode)}</strong>
            <button
              type="button"
              className="guide-key"
              aria-label={text('remove', { item: nameOf(itemCode) })}
              onClick={() => onChange({ itemCodes: itemCodes.filter((other) => other !== itemCode) })}
            >
              ✕
            </button>
          </li>
        ))}
      </ol>
      {itemCodes.length === MOST_ITEMS && <p className="issue-tip">{text('mostItems', { count: MOST_ITEMS })}</p>}
      {itemCodes.length > 1 && (
        <fieldset className="guide-groups">
          <legend>{text('order')}</legend>
          {(['any', 'set'] as const).map((order) => (
            <label key={order} className="guide-group">
              <input
                type="radio"
                name="item-order"
                checked={itemOrder === order}
                onChange={() => onChange({ itemOrder: order })}
              />
              {text(`order_${order}`)}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** Why no ticket was given, and what to do instead. */
function IssueProblem({
  problem,
  guide,
  itemCode,
}: {
  readonly problem: Problem;
  readonly guide: Guide;
  readonly itemCode: string | null;
}) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const nextAt = problem.details?.freeAt ?? problem.details?.opensAt;
  const queueId = catalogue.items.find((item) => item.itemCode === itemCode)?.queueId;
  const isBookable = catalogue.queues.find((queue) => queue.queueId === queueId)?.takesAppointments === true;
  return (
    <div className="issue-problem" role="alert">
      <p>{problem[language]}</p>
      {typeof nextAt === 'number' && (
        <p>
          {text(problem.code === 'hallClosed' ? 'hallOpensAt' : 'freeAgain', {
            time: clockWords(nextAt, guide.now, catalogue.hall.timeZone, language),
          })}
        </p>
      )}
      {isBookable && problem.code !== 'badCitizenIdNumber' && (
        <button type="button" className="guide-key" onClick={() => guide.bookFor(itemCode)}>
          {text('bookInstead')}
        </button>
      )}
    </div>
  );
}
