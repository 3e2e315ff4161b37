import { addDays, type BusinessDay, businessDayOf } from '@yichuang/calendar';
import fc from 'fast-check';
import type { CancelReason, QueueCommand, QueueState, ServiceWindow, Ticket, TransferTarget } from '../src/index.ts';
import { DAY, MINUTE, SECOND } from './queue-harness.ts';

/** A few random numbers; what they mean is found when the state is known, so that most commands make sense. */
export interface Intent {
  readonly dice: number;
  readonly pick: number;
  readonly other: number;
  readonly pauseMs: number;
}

export const intents: fc.Arbitrary<Intent> = fc.record({
  dice: fc.nat(99),
  pick: fc.nat(9999),
  other: fc.nat(9999),
  pauseMs: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.nat(30 * SECOND) },
    { weight: 3, arbitrary: fc.nat(5 * MINUTE) },
  ),
});

const ITEMS = ['household', 'tax', 'identity', 'household', 'tax', 'collect', 'identity', 'unheardOf'];
const QUEUES = ['people', 'business', 'delivery', 'people', 'none'];
const CLERKS = ['s0', 's1', 's2', 's3', 's4', 's5'];

/** Makes a command out of an intent: about one in ten is arbitrary, the others fit the state at hand. */
export function commandOf(state: QueueState, { dice, pick, other }: Intent, at: number): QueueCommand {
  if (!state.dayOpen && dice < 60) {
    return { kind: 'openDay', at, day: state.day === null ? DAY : addDays(state.day, 1 + (pick % 3)) };
  }
  if (dice < 26) return issue(at, pick, other);
  if (dice < 80) return fittingWindowCommand(state, at, pick, other);
  if (dice < 90) return fittingHallCommand(state, at, pick, other);
  if (dice === 99 && pick % 4 === 0) return { kind: 'closeDay', at, day: state.day ?? DAY };
  return arbitraryCommand(state, at, pick, other);
}

function issue(at: number, pick: number, other: number): QueueCommand {
  const first = choose(ITEMS, pick);
  const second = choose(ITEMS, Math.floor(pick / 8));
  const itemCodes = pick % 5 === 0 && (second !== first || pick % 3 === 0) ? [first, second] : [first];
  const personRef = other % 3 === 0 ? null : `p${other % 40}`;
  const priorityReason = pick % 10 < 3 ? choose(['elderly', 'disabled', 'elderly', 'hurry'], other) : null;
  const channel = other % 5 === 0 ? 'guideDesk' : 'kiosk';
  const itemOrder = other % 2 === 0 ? 'set' : 'any';
  return { kind: 'issueTicket', at, itemCodes, itemOrder, personRef, priorityReason, channel };
}

function fittingWindowCommand(state: QueueState, at: number, pick: number, other: number): QueueCommand {
  const serviceWindow = choose([...state.windows.values()], pick);
  const { windowId } = serviceWindow.settings;
  const staffId = choose(CLERKS, other);
  if (serviceWindow.status === 'closed') return { kind: 'openWindow', at, windowId, staffId };
  if (serviceWindow.status === 'paused') {
    if (other % 7 === 0) return { kind: 'takeOverWindow', at, windowId, staffId };
    return { kind: other % 4 === 0 ? 'closeWindow' : 'resumeWindow', at, windowId };
  }
  return serviceWindow.ticketId === null
    ? freeWindowCommand(state, at, windowId, pick, other)
    : busyWindowCommand(state, serviceWindow, serviceWindow.ticketId, at, other);
}

function freeWindowCommand(state: QueueState, at: number, windowId: string, pick: number, other: number): QueueCommand {
  const ticketIn = (...states: Ticket['state'][]) => ticketIdIn(state, other, ...states);
  const present = pick % 2 === 0;
  switch (other % 20) {
    case 0:
      return pause(at, windowId, pick);
    case 1:
      return { kind: 'closeWindow', at, windowId };
    case 2:
    case 3:
      return { kind: 'callTicket', at, windowId, ticketId: ticketIn('waiting'), reason: 'cameBack' };
    case 4:
      return { kind: 'serveWalkIn', at, windowId, itemCode: choose(ITEMS, pick) };
    case 5:
    case 6:
    case 7:
      return { kind: 'resumeTicket', at, windowId, ticketId: ticketIn('suspended'), present };
    case 8:
    case 11:
    case 12:
      return { kind: 'undoNoShow', at, windowId, ticketId: missedAt(state, windowId) ?? ticketIn('noShow') };
    case 9:
      return { kind: 'takeBackTransfer', at, windowId, ticketId: transferredIn(state, windowId, other) };
    case 10:
      return setQueues(at, windowId, pick);
    default:
      return { kind: 'callNext', at, windowId };
  }
}

function busyWindowCommand(
  state: QueueState,
  { settings }: ServiceWindow,
  ticketId: string,
  at: number,
  other: number,
): QueueCommand {
  const { windowId } = settings;
  const about = { at, windowId, ticketId };
  if (other % 17 === 0) return transfer(at, windowId, ticketId, other);
  if (other % 23 === 0) return { kind: 'takeOverWindow', at, windowId, staffId: choose(CLERKS, other) };
  switch (state.tickets.get(ticketId)?.state) {
    case 'called': {
      const kinds = ['confirmArrival', 'startService', 'startService', 'recall', 'recall', 'markNoShow'] as const;
      return { kind: choose(kinds, other), ...about };
    }
    case 'arrived':
      return other % 6 === 0
        ? { kind: 'cancelTicket', at, ticketId, reason: reasonOf(other) }
        : { kind: 'startService', ...about };
    default:
      if (other % 5 === 0) return suspend(at, windowId, ticketId, other);
      if (other % 5 === 1) return transfer(at, windowId, ticketId, other);
      return { kind: 'finishService', ...about, accurate: other % 6 !== 0 };
  }
}

/** What is done at no window. */
function fittingHallCommand(state: QueueState, at: number, pick: number, other: number): QueueCommand {
  switch (pick % 14) {
    case 0:
    case 1:
      return { kind: 'cancelTicket', at, ticketId: ticketIdIn(state, other, 'waiting'), reason: reasonOf(other) };
    case 2:
    case 3:
      return { kind: 'returnTicket', at, ticketId: ticketIdIn(state, other, 'noShow') };
    case 4:
      return { kind: 'markInaccurate', at, ticketId: ticketIdIn(state, other, 'served', 'waiting') };
    case 5:
    case 6:
    case 7:
      return book(state, at, pick, other);
    case 8:
    case 9:
      return { kind: 'checkInAppointment', at, appointmentId: appointmentIdIn(state, other) };
    case 10:
      return { kind: 'cancelAppointment', at, appointmentId: appointmentIdIn(state, other), reason: reasonOf(other) };
    default:
      return hardDayCommand(state, at, pick, other);
  }
}

/** Begins what a hall needs on a hard day, or ends it. */
function hardDayCommand(state: QueueState, at: number, pick: number, other: number): QueueCommand {
  const troubled = [...state.windows.values()].find(({ emergencySince }) => emergencySince !== null);
  const closed = [...state.queues.values()].find((queue) => queue.closed !== null);
  const queueId = choose(QUEUES, other);
  if (troubled !== undefined) return { kind: 'settleEmergency', at, windowId: troubled.settings.windowId };
  if (closed !== undefined) return { kind: 'reopenQueue', at, queueId: closed.settings.queueId };
  if (state.extension !== null) return { kind: 'endExtension', at };
  return pick % 2 === 0
    ? { kind: 'closeQueue', at, queueId, reason: 'systemDown' }
    : { kind: 'extendHours', at, until: at + MINUTE, queueIds: null };
}

function arbitraryCommand(state: QueueState, at: number, pick: number, other: number): QueueCommand {
  const windowId = choose([...state.windows.keys(), 'w9'], pick);
  const ticketId = choose([...state.tickets.keys(), 'none'], other);
  const staffId = choose(CLERKS, other);
  const day = addDays(state.day ?? DAY, (other % 3) - 1) as BusinessDay;
  const about = { at, windowId, ticketId };
  const queueId = choose(QUEUES, other);
  const all: readonly QueueCommand[] = [
    { kind: 'openWindow', at, windowId, staffId },
    pause(at, windowId, other),
    { kind: 'resumeWindow', at, windowId },
    { kind: 'closeWindow', at, windowId },
    { kind: 'takeOverWindow', at, windowId, staffId },
    { kind: 'callNext', at, windowId },
    { kind: 'callTicket', ...about, reason: 'agreed' },
    { kind: 'serveWalkIn', at, windowId, itemCode: choose(ITEMS, other) },
    { kind: 'recall', ...about },
    { kind: 'confirmArrival', ...about },
    { kind: 'startService', ...about },
    { kind: 'finishService', ...about, accurate: true },
    { kind: 'markNoShow', ...about },
    { kind: 'undoNoShow', ...about },
    suspend(at, windowId, ticketId, other),
    { kind: 'resumeTicket', ...about, present: other % 2 === 0 },
    transfer(at, windowId, ticketId, other),
    { kind: 'takeBackTransfer', ...about },
    setQueues(at, windowId, other),
    { kind: 'raiseEmergency', at, windowId },
    { kind: 'settleEmergency', at, windowId },
    { kind: 'cancelTicket', at, ticketId, reason: reasonOf(other) },
    { kind: 'returnTicket', at, ticketId },
    { kind: 'markInaccurate', at, ticketId },
    { kind: 'closeQueue', at, queueId, reason: 'meeting' },
    { kind: 'reopenQueue', at, queueId },
    { kind: 'extendHours', at, until: at + (other % 3) * MINUTE - 1, queueIds: other % 2 === 0 ? null : [queueId] },
    { kind: 'endExtension', at },
    book(state, at, pick, other),
    { kind: 'checkInAppointment', at, appointmentId: appointmentIdIn(state, pick) },
    { kind: 'cancelAppointment', at, appointmentId: `a${other % 60}`, reason: reasonOf(pick) },
    { kind: state.dayOpen ? 'openDay' : 'closeDay', at, day },
  ];
  return choose(all, Math.floor(pick / 7));
}

/** Slots around the hour, some of them on the wrong minute or outside of the hours. */
function book(state: QueueState, at: number, pick: number, other: number): QueueCommand {
  const day = addDays(businessDayOf(at, state.settings.timeZone), Math.max(0, (other % 6) - 3)) as BusinessDay;
  const slot = Math.floor(at / (30 * MINUTE)) + 1 + (other % 5);
  const daysLater = Math.max(0, (other % 6) - 3) * 24 * 60 * MINUTE;
  const slotAt = slot * 30 * MINUTE + daysLater + (pick % 11 === 0 ? MINUTE : 0);
  return {
    kind: 'bookAppointment',
    at,
    appointmentId: `a${pick % 997}`,
    day,
    slotAt,
    itemCode: choose(ITEMS, pick),
    personRef: other % 3 === 0 ? null : `p${other % 40}`,
    priorityReason: pick % 10 < 2 ? choose(['elderly', 'hurry', 'veteran'], other) : null,
    channel: 'public',
    code: `${other % 50}`,
  };
}

function pause(at: number, windowId: string, pick: number): QueueCommand {
  const reason = choose(['break', 'meal', 'equipment', 'other'] as const, pick);
  return { kind: 'pauseWindow', at, windowId, reason, backAt: at + 30 * MINUTE, uncovered: pick % 3 === 0 };
}

function suspend(at: number, windowId: string, ticketId: string, other: number): QueueCommand {
  const suspensionKind = choose(['withoutFile', 'withFile', 'waiting'] as const, other);
  return { kind: 'suspendTicket', at, windowId, ticketId, suspensionKind, expectedBackAt: at + 10 * MINUTE };
}

function transfer(at: number, windowId: string, ticketId: string, other: number): QueueCommand {
  const targets: readonly TransferTarget[] = [
    { kind: 'queue', queueId: choose(QUEUES, other) },
    { kind: 'window', windowId: choose(['w1', 'w2', 'w3', 'w4', 'w2', 'w9'], Math.floor(other / 3)) },
    { kind: 'staff', staffId: choose([...CLERKS, 'nobody'], Math.floor(other / 3)) },
  ];
  const target = choose(targets, Math.floor(other / 5));
  const returnToSender = other % 3 === 0;
  return {
    kind: 'transferTicket',
    at,
    windowId,
    ticketId,
    target,
    reason: 'nextStep',
    noteRef: null,
    returnToSender,
  };
}

function setQueues(at: number, windowId: string, pick: number): QueueCommand {
  const queueIds = [choose(QUEUES, pick), choose(QUEUES, Math.floor(pick / 5)), choose(QUEUES, Math.floor(pick / 25))];
  return { kind: 'setWindowQueues', at, windowId, queueIds };
}

function ticketIdIn(state: QueueState, pick: number, ...states: Ticket['state'][]): string {
  const fitting = [...state.tickets.values()].filter((ticket) => states.includes(ticket.state));
  return fitting.length === 0 ? 'none' : choose(fitting, pick).ticketId;
}

/** The last one who missed a call of this window. */
function missedAt(state: QueueState, windowId: string): string | undefined {
  return [...state.tickets.values()]
    .filter((ticket) => ticket.state === 'noShow' && ticket.noShowWindowId === windowId)
    .toSorted((one, other) => (other.noShowAt ?? 0) - (one.noShowAt ?? 0))[0]?.ticketId;
}

function transferredIn(state: QueueState, windowId: string, pick: number): string {
  const clerk = state.windows.get(windowId)?.staffId;
  const own = [...state.tickets.values()].filter(
    (ticket) => ticket.state === 'waiting' && ticket.transfer?.fromStaffId === clerk,
  );
  return own.length === 0 ? ticketIdIn(state, pick, 'waiting') : choose(own, pick).ticketId;
}

function appointmentIdIn(state: QueueState, pick: number): string {
  const booked = [...state.appointments.values()].filter((appointment) => appointment.state === 'booked');
  return booked.length === 0 || pick % 9 === 0
    ? choose([...state.appointments.keys(), 'none'], pick)
    : choose(booked, pick).appointmentId;
}

function reasonOf(other: number): CancelReason {
  return other % 2 === 0 ? 'citizen' : 'staff';
}

function choose<T>(from: readonly T[], pick: number): T {
  const chosen = from[pick % from.length];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}
