import { addDays, type BusinessDay, startOfBusinessDay } from '@yichuang/calendar';
import type { ServiceWindow } from '@yichuang/queueing';
import type { RatingLevel } from '@yichuang/rating';
import fc from 'fast-check';
import type { HallCommandBody, HallState } from '../src/index.ts';
import { CONFIGURATION, DAY, MINUTE, SECOND } from './hall-harness.ts';

/** A few random numbers; what they mean is found when the state is known, so that most commands make sense. */
export interface Intent {
  readonly dice: number;
  readonly pick: number;
  readonly other: number;
  readonly pauseMs: number;
}

export const intents: fc.Arbitrary<Intent> = fc.record({
  dice: fc.nat(999),
  pick: fc.nat(9999),
  other: fc.nat(9999),
  pauseMs: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.nat(30 * SECOND) },
    { weight: 3, arbitrary: fc.nat(4 * MINUTE) },
  ),
});

const TIME_ZONE = CONFIGURATION.queueing.timeZone;

/** Draws the bodies of commands; keeps the calendar of the random hall, so that no day begins twice. */
export class CommandDraw {
  lastDay: BusinessDay = addDays(DAY, -1);
  at = startOfBusinessDay(DAY, TIME_ZONE) + 9 * 60 * MINUTE;

  next(state: HallState, { dice, pick, other, pauseMs }: Intent): HallCommandBody {
    this.at += pauseMs;
    const { queue } = state;
    if (queue === null)
      return dice < 900 ? { kind: 'configureHall', configuration: CONFIGURATION } : issue(pick, other);
    if (!queue.dayOpen) {
      if (dice < 500) return this.#openNextDay(pick);
      if (dice < 550) return { kind: 'configureHall', configuration: { ...CONFIGURATION, inviteAfterServiceMs: pick } };
    }
    if (dice < 300) return issue(pick, other);
    if (dice < 800) return fittingWindowCommand(state, pick, other);
    if (dice < 830) {
      const live = [...queue.tickets.values()].filter((ticket) => ticket.endedAt === null);
      const ticketId = choose(live, pick)?.ticketId ?? 'none';
      return { kind: 'cancelTicket', ticketId, reason: other % 2 === 0 ? 'citizen' : 'staff' };
    }
    if (dice < 910) return rate(state, pick, other);
    if (dice < 960) return registryCommand(state, pick, other);
    if (dice < 966 && queue.dayOpen) return { kind: 'closeDay', day: queue.day ?? this.lastDay };
    return arbitraryCommand(state, pick, other);
  }

  #openNextDay(pick: number): HallCommandBody {
    this.lastDay = addDays(this.lastDay, 1 + (pick % 3));
    this.at = Math.max(this.at, startOfBusinessDay(this.lastDay, TIME_ZONE) + (pick % 600) * MINUTE);
    return { kind: 'openDay', day: this.lastDay };
  }
}

function issue(pick: number, other: number): HallCommandBody {
  const itemCode = choose(['household', 'household', 'identity', 'tax', 'tax', 'collect', 'unheardOf'], pick) ?? '';
  const personRef = other % 3 === 0 ? null : `p${other % 40}`;
  const priorityReason = pick % 10 < 3 ? (choose(['elderly', 'disabled', 'elderly', 'hurry'], other) ?? null) : null;
  return { kind: 'issueTicket', itemCode, personRef, priorityReason, channel: other % 5 === 0 ? 'guideDesk' : 'kiosk' };
}

function rate(state: HallState, pick: number, other: number): HallCommandBody {
  const ratingId = choose([...state.rating.ratings.keys(), 'none'], pick) ?? 'none';
  const level = (1 + (other % 5)) as RatingLevel;
  const staffId = other % 17 === 0 ? 's1' : null;
  return { kind: 'submitRating', ratingId, level, channel: pick % 2 === 0 ? 'pad' : 'phone', staffId };
}

function registryCommand(state: HallState, pick: number, other: number): HallCommandBody {
  const windowIds = other % 2 === 0 ? [] : ['w1'];
  if (pick % 3 === 0) return { kind: 'addStaff', member: { staffId: `s${other % 6}`, role: 'clerk', windowIds } };
  if (pick % 3 === 1) {
    const deviceId = choose([...state.registry.devices.keys(), 'none'], other) ?? 'none';
    return { kind: 'revokeDevice', deviceId };
  }
  const windowId = choose([null, 'w1', 'w3', 'w9'], other) ?? null;
  const zoneId = choose([null, 'north', 'nowhere'], other) ?? null;
  return { kind: 'pairDevice', device: { deviceId: `d${pick % 50}`, role: 'board', zoneId, windowId } };
}

function fittingWindowCommand(state: HallState, pick: number, other: number): HallCommandBody {
  const serviceWindow = choose([...(state.queue?.windows.values() ?? [])], pick);
  if (serviceWindow === undefined) throw new Error('no windows');
  const { windowId } = serviceWindow.settings;
  if (serviceWindow.status === 'closed') return { kind: 'openWindow', windowId, staffId: `s${other % 6}` };
  if (serviceWindow.status === 'paused') return { kind: other % 4 === 0 ? 'closeWindow' : 'resumeWindow', windowId };
  if (serviceWindow.ticketId !== null) return busyWindowCommand(state, serviceWindow, serviceWindow.ticketId, other);
  if (other % 12 === 0) return { kind: 'pauseWindow', windowId, reason: 'break' };
  return { kind: other % 12 === 1 ? 'closeWindow' : 'callNext', windowId };
}

function busyWindowCommand(
  state: HallState,
  { settings }: ServiceWindow,
  ticketId: string,
  other: number,
): HallCommandBody {
  const about = { windowId: settings.windowId, ticketId };
  const called = ['confirmArrival', 'startService', 'startService', 'recall', 'recall', 'markNoShow'] as const;
  const ticketState = state.queue?.tickets.get(ticketId)?.state;
  if (ticketState === 'called') return { kind: choose(called, other) ?? 'recall', ...about };
  return { kind: ticketState === 'arrived' ? 'startService' : 'finishService', ...about };
}

function arbitraryCommand(state: HallState, pick: number, other: number): HallCommandBody {
  const windowId = choose([...(state.queue?.windows.keys() ?? []), 'w9'], pick) ?? '';
  const ticketId = choose([...(state.queue?.tickets.keys() ?? []), 'none'], other) ?? '';
  const about = { windowId, ticketId };
  const day = addDays(state.queue?.day ?? DAY, -(other % 2));
  const all: readonly HallCommandBody[] = [
    { kind: 'openWindow', windowId, staffId: `s${other % 6}` },
    { kind: 'pauseWindow', windowId, reason: 'paperwork' },
    { kind: 'resumeWindow', windowId },
    { kind: 'closeWindow', windowId },
    { kind: 'callNext', windowId },
    { kind: 'recall', ...about },
    { kind: 'confirmArrival', ...about },
    { kind: 'startService', ...about },
    { kind: 'finishService', ...about },
    { kind: 'markNoShow', ...about },
    state.queue?.dayOpen === true ? { kind: 'openDay', day } : { kind: 'closeDay', day },
  ];
  return choose(all, Math.floor(pick / 7)) ?? { kind: 'callNext', windowId };
}

function choose<T>(from: readonly T[], pick: number): T | undefined {
  return from[pick % from.length];
}
