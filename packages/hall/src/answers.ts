import { ticketNumberOf, type WaitRange } from '@yichuang/queueing';
import type { HallCommandKind } from './commands.ts';
import { EVENT_SHAPES, type HallEvent, type HallEventKind, type HallRecord } from './events.ts';
import type { HallState } from './state.ts';

/** What the giver of a command learns; made from the command's events alone, so that a retry gets the same. */
export type HallAnswer =
  | {
      readonly kind: 'issued';
      readonly ticketId: string;
      readonly number: string;
      readonly itemCode: string;
      readonly itemCodes: readonly string[];
      readonly queueId: string;
      readonly zoneId: string;
      readonly ahead: number;
      readonly wait: WaitRange | null;
      readonly issuedAt: number;
      /** Begin of the booked slot; null without an appointment. */
      readonly appointmentAt: number | null;
    }
  | { readonly kind: 'called'; readonly ticketId: string; readonly number: string }
  | {
      readonly kind: 'booked';
      readonly appointmentId: string;
      readonly code: string;
      readonly day: string;
      readonly slotAt: number;
      readonly itemCode: string;
    }
  | { readonly kind: 'noticePosted'; readonly noticeId: string }
  | { readonly kind: 'settings'; readonly version: string }
  | { readonly kind: 'done'; readonly seq: number };

/**
 * What tells the events of each kind of command from those of every other: the event they begin with, and more where
 * two begin alike. So an id used again for something else is no retry.
 */
const LEADING_EVENT = {
  openDay: 'DayOpened',
  closeDay: 'DayClosed',
  issueTicket: 'TicketIssued',
  cancelTicket: 'TicketCancelled',
  returnTicket: 'TicketReturned',
  markInaccurate: 'ServiceMarkedInaccurate',
  openWindow: 'WindowOpened',
  pauseWindow: 'WindowPaused',
  resumeWindow: 'WindowResumed',
  closeWindow: 'WindowClosed',
  takeOverWindow: 'WindowTakenOver',
  callNext: 'TicketCalled',
  callTicket: 'TicketCalled',
  serveWalkIn: 'TicketIssued',
  recall: 'TicketRecalled',
  confirmArrival: 'TicketArrived',
  startService: 'ServiceStarted',
  finishService: 'ServiceFinished',
  markNoShow: 'TicketMarkedNoShow',
  undoNoShow: 'NoShowUndone',
  suspendTicket: 'TicketSuspended',
  resumeTicket: 'TicketResumed',
  transferTicket: 'TicketTransferred',
  takeBackTransfer: 'TransferTakenBack',
  setWindowQueues: 'WindowQueuesSet',
  raiseEmergency: 'EmergencyRaised',
  settleEmergency: 'EmergencySettled',
  closeQueue: 'QueueClosed',
  reopenQueue: 'QueueReopened',
  extendHours: 'HoursExtended',
  endExtension: 'ExtensionEnded',
  bookAppointment: 'AppointmentBooked',
  cancelAppointment: 'AppointmentCancelled',
  checkInAppointment: 'TicketIssued',
  submitRating: 'RatingGiven',
  configureHall: 'HallConfigured',
  changeSettings: 'HallConfigured',
  addStaff: 'StaffAdded',
  pairDevice: 'DevicePaired',
  revokeDevice: 'DeviceRevoked',
  postNotice: 'NoticePosted',
  withdrawNotice: 'NoticeWithdrawn',
} as const satisfies Record<HallCommandKind, HallEventKind>;

/** The answer to a command from its committed events; undefined when these events are of another kind of command. */
export function answerOf(
  state: HallState,
  kind: HallCommandKind,
  records: readonly HallRecord[],
): HallAnswer | undefined {
  const last = records.at(-1);
  if (last === undefined) return undefined;
  const leading = leadingOf(records);
  if (leading?.kind !== LEADING_EVENT[kind] || !isOfThisKind(kind, leading, records)) return undefined;
  const answer = ANSWERS[leading.kind] as ((event: HallEvent, state: HallState) => HallAnswer) | undefined;
  if (kind === 'serveWalkIn' && 'ticketId' in leading) return calledAnswer(leading.ticketId);
  return answer?.(leading, state) ?? { kind: 'done', seq: last.seq };
}

/** The first event, without what rating adds; the end of a day is led by its end, whatever it had to settle first. */
function leadingOf(records: readonly HallRecord[]): HallEvent | undefined {
  const ofQueue = records.filter(({ body }) => EVENT_SHAPES[body.kind].part !== 'rating');
  const last = ofQueue.at(-1)?.body;
  return last?.kind === 'DayClosed' ? last : (ofQueue[0] ?? records[0])?.body;
}

function isOfThisKind(kind: HallCommandKind, leading: HallEvent, records: readonly HallRecord[]): boolean {
  if (leading.kind === 'TicketCalled') return (leading.reason.rule === 'chosen') === (kind === 'callTicket');
  if (leading.kind !== 'TicketIssued') return true;
  if (leading.appointmentId !== null) return kind === 'checkInAppointment';
  return (records.some(({ body }) => body.kind === 'ServiceStarted') ? 'serveWalkIn' : 'issueTicket') === kind;
}

type EventOf<K extends HallEventKind> = Extract<HallEvent, { kind: K }>;
type Answers = { readonly [K in HallEventKind]?: (event: EventOf<K>, state: HallState) => HallAnswer };

const ANSWERS: Answers = {
  TicketIssued: (event, { queue }) => ({
    kind: 'issued',
    ticketId: event.ticketId,
    number: event.number,
    itemCode: event.itemCode,
    itemCodes: event.items.map(({ itemCode }) => itemCode),
    queueId: event.queueId,
    zoneId: queue?.queues.get(event.queueId)?.settings.zoneId ?? '',
    ahead: event.ahead,
    wait: event.estimate,
    issuedAt: event.at,
    appointmentAt: event.appointmentId === null ? null : (queue?.appointments.get(event.appointmentId)?.slotAt ?? null),
  }),
  TicketCalled: ({ ticketId }) => calledAnswer(ticketId),
  AppointmentBooked: ({ appointmentId, code, day, slotAt, itemCode }) => ({
    kind: 'booked',
    appointmentId,
    code,
    day,
    slotAt,
    itemCode,
  }),
  NoticePosted: ({ notice }) => ({ kind: 'noticePosted', noticeId: notice.noticeId }),
  HallConfigured: ({ version }) => ({ kind: 'settings', version }),
};

function calledAnswer(ticketId: string): HallAnswer {
  return { kind: 'called', ticketId, number: ticketNumberOf(ticketId) };
}
