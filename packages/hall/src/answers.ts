import { ticketNumberOf, type WaitRange } from '@yichuang/queueing';
import type { HallCommandKind } from './commands.ts';
import { EVENT_SHAPES, type HallEventKind, type HallRecord } from './events.ts';
import type { HallState } from './state.ts';

/** What the giver of a command learns; made from the command's events alone, so that a retry gets the same. */
export type HallAnswer =
  | {
      readonly kind: 'issued';
      readonly ticketId: string;
      readonly number: string;
      readonly itemCode: string;
      readonly queueId: string;
      readonly zoneId: string;
      readonly ahead: number;
      readonly wait: WaitRange | null;
      readonly issuedAt: number;
    }
  | { readonly kind: 'called'; readonly ticketId: string; readonly number: string }
  | { readonly kind: 'done'; readonly seq: number };

/** The event that a command of each kind ends with: tells a true retry from an id used again for something else. */
const LEADING_EVENT = {
  openDay: 'DayOpened',
  closeDay: 'DayClosed',
  issueTicket: 'TicketIssued',
  cancelTicket: 'TicketCancelled',
  openWindow: 'WindowOpened',
  pauseWindow: 'WindowPaused',
  resumeWindow: 'WindowResumed',
  closeWindow: 'WindowClosed',
  callNext: 'TicketCalled',
  recall: 'TicketRecalled',
  confirmArrival: 'TicketArrived',
  startService: 'ServiceStarted',
  finishService: 'ServiceFinished',
  markNoShow: 'TicketMarkedNoShow',
  submitRating: 'RatingGiven',
  configureHall: 'HallConfigured',
  addStaff: 'StaffAdded',
  pairDevice: 'DevicePaired',
  revokeDevice: 'DeviceRevoked',
} as const satisfies Record<HallCommandKind, HallEventKind>;

/** The answer to a command from its committed events; undefined when these events are of another kind of command. */
export function answerOf(
  state: HallState,
  kind: HallCommandKind,
  records: readonly HallRecord[],
): HallAnswer | undefined {
  const last = records.at(-1);
  // What rating adds to a command of the queue follows its own event.
  const leading = (records.findLast(({ body }) => EVENT_SHAPES[body.kind].part !== 'rating') ?? last)?.body;
  if (last === undefined || leading?.kind !== LEADING_EVENT[kind]) return undefined;
  if (leading.kind === 'TicketIssued')
    return {
      kind: 'issued',
      ticketId: leading.ticketId,
      number: leading.number,
      itemCode: leading.itemCode,
      queueId: leading.queueId,
      zoneId: state.queue?.queues.get(leading.queueId)?.settings.zoneId ?? '',
      ahead: leading.ahead,
      wait: leading.estimate,
      issuedAt: leading.at,
    };
  if (leading.kind === 'TicketCalled')
    return {
      kind: 'called',
      ticketId: leading.ticketId,
      number: ticketNumberOf(leading.ticketId),
    };
  return { kind: 'done', seq: last.seq };
}
