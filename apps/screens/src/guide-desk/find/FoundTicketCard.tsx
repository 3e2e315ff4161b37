import type { FoundTicket } from '@yichuang/contract';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useRef } from 'react';
import { useHall } from '../../app/hall-context.tsx';
import { useShortcuts } from '../../front-desk/use-shortcuts.ts';
import { clockTime } from '../../kiosk/hall-time.ts';
import { waitWords } from '../../kiosk/wait-words.ts';
import { type Guide, useGuideCommand } from '../guide-desk.ts';
import { TwicePressed } from '../TwicePressed.tsx';
import { TEXTS } from '../texts.ts';
import { actsOn } from './look-up.ts';

const CANCEL_KEY = 'Delete';

interface FoundTicketCardProps {
  readonly guide: Guide;
  readonly ticket: FoundTicket;
  readonly hasShortcuts: boolean;
  readonly onReprint: () => void;
  readonly onChanged: () => void;
}

/** One ticket: what is with it now, and what can be done. P reprints, B came back, Delete twice cancels. */
export function FoundTicketCard({ guide, ticket, hasShortcuts, onReprint, onChanged }: FoundTicketCardProps) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const returning = useGuideCommand('returnTicket');
  const cancelling = useGuideCommand('cancelTicket');
  const card = useRef<HTMLElement>(null);
  const { ticketId, number, state, windowLabel } = ticket;
  const acts = actsOn(ticket);
  const isBusy = returning.isBusy || cancelling.isBusy || guide.isOffline;

  async function comeBack(): Promise<void> {
    const answer = await returning.give({ ticketId });
    settle(answer, text('returned', { number }));
  }
  async function cancel(): Promise<void> {
    const answer = await cancelling.give({ ticketId });
    settle(answer, text('cancelled', { number }));
  }
  function settle(answer: Awaited<ReturnType<typeof returning.give>>, words: string): void {
    if (answer === null) return;
    guide.say('problem' in answer ? { isGood: false, words: answer.problem[language] } : { isGood: true, words });
    onChanged();
  }
  const keys: Record<string, () => void> = {};
  if (acts.reprint) keys.p = onReprint;
  if (acts.comeBack && !isBusy) keys.b = () => void comeBack();
  if (acts.cancel)
    keys[CANCEL_KEY] = () => card.current?.querySelector<HTMLElement>('.guide-key-bad, .guide-key-armed')?.click();
  useShortcuts(hasShortcuts ? keys : {});

  const { key, values } = waitWords(ticket.wait);
  const group = catalogue.priorityGroups.find((entry) => entry.code === ticket.priorityReason);
  const items = ticket.itemCodes.map((code) =>
    name(
      catalogue.items.find((item) => item.itemCode === code),
      code,
    ),
  );
  return (
    <section className="found" ref={card} aria-label={number}>
      <p className="found-number">{number}</p>
      <div className="found-facts">
        <p className={`found-state found-${state}`}>{text(`found_${state}`, { label: windowLabel ?? '' })}</p>
        {state === 'waiting' && (
          <p className="found-wait">
            {ticket.ahead === 0 ? text('aheadNobody') : text('ahead', { count: ticket.ahead })} · {text(key, values)}
          </p>
        )}
        <p>{items.join(' · ')}</p>
        <p className="found-soft">
          {text('takenAt', { time: clockTime(ticket.issuedAt, catalogue.hall.timeZone) })}
          {group !== undefined && ` · ${name(group)}`}
        </p>
        {state === 'noShow' && !ticket.mayReturn && <p className="found-void">{text('returnVoid')}</p>}
      </div>
      <div className="found-keys">
        {acts.comeBack && (
          <button type="button" className="guide-key" disabled={isBusy} onClick={() => void comeBack()}>
            {text('cameBack')} {hasShortcuts && <kbd>B</kbd>}
          </button>
        )}
        {acts.reprint && (
          <button type="button" className="guide-key" onClick={onReprint}>
            {text('reprint')} {hasShortcuts && <kbd>P</kbd>}
          </button>
        )}
        {acts.cancel && (
          <TwicePressed
            label={text('cancelTicket')}
            {...(hasShortcuts ? { shortcut: 'Del' } : {})}
            disabled={isBusy}
            onPress={() => void cancel()}
          />
        )}
      </div>
    </section>
  );
}
