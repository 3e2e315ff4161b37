import { addDays, type BusinessDay } from '@yichuang/calendar';
import fc from 'fast-check';
import type { CancelReason, QueueCommand, QueueState, ServiceWindow } from '../src/index.ts';
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

/** Makes a command out of an intent: about one in eight is arbitrary, the others fit the state at hand. */
export function commandOf(state: QueueState, { dice, pick, other }: Intent, at: number): QueueCommand {
  if (!state.dayOpen && dice < 60) {
    return { kind: 'openDay', at, day: state.day === null ? DAY : addDays(state.day, 1 + (pick % 3)) };
  }
  if (dice < 34) return issue(at, pick, other);
  if (dice < 85) return fittingWindowCommand(state, at, pick, other);
  if (dice < 88) {
    const waiting = [...state.tickets.values()].filter((ticket) => ticket.state === 'waiting');
    const ticketId = choose(waiting, pick)?.ticketId ?? 'none';
    return { kind: 'cancelTicket', at, ticketId, reason: reasonOf(other) };
  }
  if (dice === 99 && pick % 4 === 0) return { kind: 'closeDay', at, day: state.day ?? DAY };
  return arbitraryCommand(state, at, pick, other);
}

function issue(at: number, pick: number, other: number): QueueCommand {
  const itemCode = choose(['household', 'household', 'identity', 'tax', 'tax', 'collect', 'unheardOf'], pick) ?? '';
  const personRef = other % 3 === 0 ? null : `p${other % 40}`;
  const priorityReason = pick % 10 < 3 ? (choose(['elderly', 'disabled', 'elderly', 'hurry'], other) ?? null) : null;
  return { kind: 'issueTicket', at, itemCode, personRef, priorityReason, channel: 'kiosk' };
}

function fittingWindowCommand(state: QueueState, at: number, pick: number, other: number): QueueCommand {
  const serviceWindow = choose([...state.windows.values()], pick);
  if (serviceWindow === undefined) throw new Error('no windows');
  const { windowId } = serviceWindow.settings;
  const staffId = `s${other % 6}`;
  if (serviceWindow.status === 'closed') return { kind: 'openWindow', at, windowId, staffId };
  if (serviceWindow.status === 'paused') {
    return { kind: other % 4 === 0 ? 'closeWindow' : 'resumeWindow', at, windowId };
  }
  return serviceWindow.ticketId === null
    ? freeWindowCommand(at, windowId, other)
    : busyWindowCommand(state, serviceWindow, serviceWindow.ticketId, at, other);
}

function freeWindowCommand(at: number, windowId: string, other: number): QueueCommand {
  const share = other % 12;
  if (share === 0) return { kind: 'pauseWindow', at, windowId, reason: 'break' };
  if (share === 1) return { kind: 'closeWindow', at, windowId };
  return { kind: 'callNext', at, windowId };
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
  switch (state.tickets.get(ticketId)?.state) {
    case 'called': {
      const kinds = ['confirmArrival', 'startService', 'startService', 'recall', 'recall', 'markNoShow'] as const;
      return { kind: choose(kinds, other) ?? 'recall', ...about };
    }
    case 'arrived':
      return other % 6 === 0
        ? { kind: 'cancelTicket', at, ticketId, reason: reasonOf(other) }
        : { kind: 'startService', ...about };
    default:
      return { kind: 'finishService', ...about };
  }
}

function arbitraryCommand(state: QueueState, at: number, pick: number, other: number): QueueCommand {
  const windowId = choose([...state.windows.keys(), 'w9'], pick) ?? '';
  const ticketId = choose([...state.tickets.keys(), 'none'], other) ?? '';
  const staffId = `s${other % 6}`;
  const day = addDays(state.day ?? DAY, (other % 3) - 1) as BusinessDay;
  const about = { at, windowId, ticketId };
  const all: readonly QueueCommand[] = [
    { kind: 'openWindow', at, windowId, staffId },
    { kind: 'pauseWindow', at, windowId, reason: 'paperwork' },
    { kind: 'resumeWindow', at, windowId },
    { kind: 'closeWindow', at, windowId },
    { kind: 'callNext', at, windowId },
    { kind: 'recall', ...about },
    { kind: 'confirmArrival', ...about },
    { kind: 'startService', ...about },
    { kind: 'finishService', ...about },
    { kind: 'markNoShow', ...about },
    { kind: 'cancelTicket', at, ticketId, reason: reasonOf(other) },
    { kind: state.dayOpen ? 'openDay' : 'closeDay', at, day },
  ];
  return choose(all, Math.floor(pick / 7)) ?? { kind: 'callNext', at, windowId };
}

function reasonOf(other: number): CancelReason {
  return other % 2 === 0 ? 'citizen' : 'staff';
}

function choose<T>(from: readonly T[], pick: number): T | undefined {
  return from[pick % from.length];
}
