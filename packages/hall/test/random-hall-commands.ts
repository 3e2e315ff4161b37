import { addDays, type BusinessDay, startOfBusinessDay } from '@yichuang/calendar';
import type { QueueState, ServiceWindow, Ticket, TransferTarget } from '@yichuang/queueing';
import type { RatingLevel } from '@yichuang/rating';
import fc from 'fast-check';
import { type HallCommandBody, type HallState, sectionsGiven, settingsOf, withSettings } from '../src/index.ts';
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
  #booked = 0;

  next(state: HallState, { dice, pick, other, pauseMs }: Intent): HallCommandBody {
    this.at += pauseMs;
    const { queue } = state;
    if (queue === null)
      return dice < 900 ? { kind: 'configureHall', configuration: CONFIGURATION } : issue(pick, other);
    if (!queue.dayOpen) {
      if (dice < 500) return this.#openNextDay(pick);
      if (dice < 550) return { kind: 'configureHall', configuration: { ...CONFIGURATION, inviteAfterServiceMs: pick } };
    }
    if (dice < 260) return issue(pick, other);
    if (dice < 740) return fittingWindowCommand(state, pick, other);
    if (dice < 770) return giveUpOrReturn(state, pick, other);
    if (dice < 830) return this.#appointmentCommand(queue, pick, other);
    if (dice < 890) return rate(state, pick, other);
    if (dice < 920) return registryCommand(state, pick, other);
    if (dice < 955) return managerCommand(queue, this.at, pick, other);
    if (dice < 966) return changeSettings(state, pick, other);
    if (dice < 972 && queue.dayOpen) return { kind: 'closeDay', day: queue.day ?? this.lastDay };
    return arbitraryCommand(state, pick, other);
  }

  #openNextDay(pick: number): HallCommandBody {
    this.lastDay = addDays(this.lastDay, 1 + (pick % 3));
    this.at = Math.max(this.at, startOfBusinessDay(this.lastDay, TIME_ZONE) + (450 + (pick % 300)) * MINUTE);
    return { kind: 'openDay', day: this.lastDay };
  }

  #appointmentCommand(queue: QueueState, pick: number, other: number): HallCommandBody {
    const booked = [...queue.appointments.values()].filter(({ state }) => state === 'booked');
    const today = booked.filter(({ day }) => day === queue.day);
    const appointmentId = choose([...(pick % 5 === 4 ? booked : today)], other)?.appointmentId ?? 'none';
    if (pick % 7 === 0) return { kind: 'cancelAppointment', appointmentId, reason: 'citizen' };
    if (pick % 5 > 2) return { kind: 'checkInAppointment', appointmentId };
    this.#booked += 1;
    const day = addDays(this.lastDay, choose([0, 0, 0, 1, 2, 6], other) ?? 0);
    const half = Math.ceil((this.at - startOfBusinessDay(day, TIME_ZONE)) / (30 * MINUTE));
    const halfHours = day === this.lastDay ? half + (other % 3) : 18 + (other % 17);
    return {
      kind: 'bookAppointment',
      appointmentId: `a${this.#booked}`,
      day,
      slotAt: startOfBusinessDay(day, TIME_ZONE) + halfHours * 30 * MINUTE,
      itemCode: choose(['household', 'tax', 'collect'], pick) ?? '',
      personRef: other % 2 === 0 ? null : `p${other % 40}`,
      priorityReason: other % 7 === 0 ? 'elderly' : null,
      channel: other % 2 === 0 ? 'staff' : 'public',
      code: String(other),
    };
  }
}

function issue(pick: number, other: number): HallCommandBody {
  const codes = ['household', 'household', 'identity', 'tax', 'tax', 'collect', 'unheardOf'];
  const itemCodes = [choose(codes, pick) ?? ''];
  if (other % 4 === 0) itemCodes.push(choose(codes, pick + 2) ?? '');
  if (other % 12 === 0) itemCodes.push('collect');
  return {
    kind: 'issueTicket',
    itemCodes,
    itemOrder: pick % 2 === 0 ? 'set' : 'any',
    personRef: other % 3 === 0 ? null : `p${other % 40}`,
    priorityReason: pick % 10 < 3 ? (choose(['elderly', 'disabled', 'elderly', 'hurry'], other) ?? null) : null,
    channel: other % 5 === 0 ? 'guideDesk' : 'kiosk',
  };
}

function giveUpOrReturn(state: HallState, pick: number, other: number): HallCommandBody {
  if (pick % 3 === 0) return { kind: 'returnTicket', ticketId: choose(state.floor.missed, other) ?? 'none' };
  const live = [...(state.queue?.tickets.values() ?? [])].filter((ticket) => ticket.endedAt === null);
  const ticketId = choose(live, pick)?.ticketId ?? 'none';
  return { kind: 'cancelTicket', ticketId, reason: other % 2 === 0 ? 'citizen' : 'staff' };
}

function rate(state: HallState, pick: number, other: number): HallCommandBody {
  const ratingId = choose([...state.rating.ratings.keys(), 'none'], pick) ?? 'none';
  const level = (1 + (other % 5)) as RatingLevel;
  const staffId = other % 17 === 0 ? 's1' : null;
  return { kind: 'submitRating', ratingId, level, channel: pick % 2 === 0 ? 'pad' : 'phone', staffId };
}

function registryCommand(state: HallState, pick: number, other: number): HallCommandBody {
  const windowIds = other % 2 === 0 ? [] : ['w1'];
  const windowId = choose([null, 'w1', 'w3', 'w9'], other) ?? null;
  const zoneId = choose([null, 'north', 'nowhere'], other) ?? null;
  const all: readonly HallCommandBody[] = [
    { kind: 'addStaff', member: { staffId: `s${other % 6}`, role: 'clerk', windowIds } },
    { kind: 'revokeDevice', deviceId: choose([...state.registry.devices.keys()], other) ?? 'none' },
    { kind: 'pairDevice', device: { deviceId: `d${pick % 50}`, role: 'board', zoneId, windowId } },
    {
      kind: 'postNotice',
      noticeId: `n${other % 20}`,
      zh: '请勿拥挤',
      en: '',
      zoneId,
      until: pick % 2 === 0 ? null : (state.queue?.windows.get('w1')?.statusSince ?? 0) + 20 * MINUTE,
    },
    { kind: 'withdrawNotice', noticeId: choose([...state.registry.notices.keys()], other) ?? 'none' },
  ];
  return choose(all, pick) ?? { kind: 'withdrawNotice', noticeId: 'none' };
}

function managerCommand(queue: QueueState, at: number, pick: number, other: number): HallCommandBody {
  const windowId = choose([...queue.windows.keys()], other) ?? 'w1';
  const queueId = choose(['people', 'business', 'delivery', 'nowhere'], other) ?? '';
  const inNeed = [...queue.windows.values()].find(({ emergencySince }) => emergencySince !== null);
  const closed = [...queue.queues.values()].find((one) => one.closed !== null);
  const all: readonly HallCommandBody[] = [
    { kind: 'setWindowQueues', windowId, queueIds: [queueId, 'people'] },
    inNeed === undefined || other % 3 === 0
      ? { kind: 'raiseEmergency', windowId }
      : { kind: 'settleEmergency', windowId: inNeed.settings.windowId },
    closed === undefined
      ? { kind: 'closeQueue', queueId, reason: 'systemDown' }
      : { kind: 'reopenQueue', queueId: closed.settings.queueId },
    queue.extension === null
      ? { kind: 'extendHours', until: at + (other % 90) * MINUTE, queueIds: pick % 2 === 0 ? null : [queueId] }
      : { kind: 'endExtension' },
    { kind: 'closeWindow', windowId },
  ];
  return choose(all, pick) ?? { kind: 'endExtension' };
}

function changeSettings(state: HallState, pick: number, other: number): HallCommandBody {
  const configuration = state.registry.configuration ?? CONFIGURATION;
  const before = settingsOf(configuration);
  const [first, ...others] = before.queues;
  if (first === undefined) throw new Error('no queues');
  const quotas = [{ channels: [], fromMinute: 0, toMinute: 1440, limit: 200 + (other % 50) }];
  const queues = [{ ...first, zh: `个人${other % 9}`, quotas }, ...others];
  const all = [
    { queues },
    { queues, windows: before.windows.slice(0, other % 5) },
    { noShow: { ...before.noShow, returnRule: choose(['void', 'afterNumbers', 'head'] as const, other) ?? 'void' } },
    { calls: { ...before.calls, recallCap: other % 6, autoCallAfterMs: other % 2 === 0 ? null : MINUTE } },
    { clerkSkills: { s1: { people: 0.5 + (other % 5) / 10 }, s2: { business: 1, delivery: 1 } } },
    { classes: before.classes.map((one) => ({ ...one, headStartMs: (other % 9) * MINUTE })) },
  ];
  const sections = choose(all, pick) ?? {};
  const version = `v${pick}-${other}`;
  const basedOn = other % 11 === 0 ? 'old' : configuration.catalogue.version;
  const changed = withSettings(configuration, sections);
  return { kind: 'changeSettings', configuration: changed, sections: sectionsGiven(sections), version, basedOn };
}

function fittingWindowCommand(state: HallState, pick: number, other: number): HallCommandBody {
  const { queue } = state;
  const serviceWindow = choose([...(queue?.windows.values() ?? [])], pick);
  if (queue === null || serviceWindow === undefined) return { kind: 'callNext', windowId: 'w1' };
  const { windowId } = serviceWindow.settings;
  if (serviceWindow.status === 'closed') return { kind: 'openWindow', windowId, staffId: `s${other % 6}` };
  if (other % 29 === 0) return { kind: 'takeOverWindow', windowId, staffId: `s${pick % 6}` };
  if (serviceWindow.status === 'paused') return { kind: other % 4 === 0 ? 'closeWindow' : 'resumeWindow', windowId };
  const ticket = queue.tickets.get(serviceWindow.ticketId ?? '');
  if (ticket !== undefined) return busyWindowCommand(windowId, ticket, pick, other);
  return freeWindowCommand(state, queue, serviceWindow, pick, other);
}

function freeWindowCommand(
  { floor }: HallState,
  queue: QueueState,
  { settings: { windowId }, staffId }: ServiceWindow,
  pick: number,
  other: number,
): HallCommandBody {
  const suspended = choose([...queue.suspended], pick);
  if (suspended !== undefined && other % 3 === 0)
    return { kind: 'resumeTicket', windowId, ticketId: suspended, present: pick % 2 === 0 };
  const missed = floor.missed.find((ticketId) => queue.tickets.get(ticketId)?.noShowWindowId === windowId);
  const sent = [...floor.sent].find((ticketId) => queue.tickets.get(ticketId)?.transfer?.fromStaffId === staffId);
  // These are possible for a moment only: drawn among all others they would hardly ever happen.
  if (missed !== undefined && other % 3 === 1) return { kind: 'undoNoShow', windowId, ticketId: missed };
  if (sent !== undefined && other % 3 === 2 && pick % 2 === 0)
    return { kind: 'takeBackTransfer', windowId, ticketId: sent };
  const uncovered = pick % 3 > 0;
  const served = floor.windows.get(windowId)?.lastServed;
  const waiting = [...queue.tickets.values()].filter((ticket) => ticket.state === 'waiting');
  const ticketId = choose(waiting, pick)?.ticketId ?? 'none';
  const all: readonly HallCommandBody[] = [
    { kind: 'pauseWindow', windowId, reason: 'break', backAt: null, uncovered },
    { kind: 'closeWindow', windowId },
    { kind: 'callTicket', windowId, ticketId, reason: 'agreed' },
    { kind: 'serveWalkIn', windowId, itemCode: choose(['household', 'tax'], pick) ?? '' },
    ...(served === undefined || served === null ? [] : [{ kind: 'markInaccurate', ticketId: served } as const]),
  ];
  return all[other % 24] ?? { kind: 'callNext', windowId };
}

function busyWindowCommand(windowId: string, ticket: Ticket, pick: number, other: number): HallCommandBody {
  const about = { windowId, ticketId: ticket.ticketId };
  if (other % 9 === 0) return transfer(about, pick);
  const called = ['confirmArrival', 'startService', 'startService', 'recall', 'recall', 'markNoShow'] as const;
  if (ticket.state === 'called') return { kind: choose(called, other) ?? 'recall', ...about };
  if (ticket.state === 'arrived') return { kind: 'startService', ...about };
  if (other % 6 !== 1) return { kind: 'finishService', ...about, accurate: other % 10 > 0 };
  const suspensionKind = choose(['withoutFile', 'withFile', 'waiting'] as const, pick) ?? 'waiting';
  return { kind: 'suspendTicket', ...about, suspensionKind, expectedBackAt: null };
}

function transfer(about: { readonly windowId: string; readonly ticketId: string }, pick: number): HallCommandBody {
  const targets: readonly TransferTarget[] = [
    { kind: 'queue', queueId: 'people' },
    { kind: 'queue', queueId: 'business' },
    { kind: 'window', windowId: 'w4' },
    { kind: 'window', windowId: 'w2' },
    { kind: 'staff', staffId: `s${pick % 6}` },
    { kind: 'staff', staffId: 'staff-picky' },
  ];
  return {
    kind: 'transferTicket',
    ...about,
    target: choose(targets, pick) ?? { kind: 'queue', queueId: 'people' },
    reason: 'needsSpecialist',
    noteRef: pick % 2 === 0 ? null : `note-${pick}`,
    returnToSender: pick % 4 === 0,
  };
}

function arbitraryCommand(state: HallState, pick: number, other: number): HallCommandBody {
  const windowId = choose([...(state.queue?.windows.keys() ?? []), 'w9'], pick) ?? '';
  const ticketId = choose([...(state.queue?.tickets.keys() ?? []), 'none'], other) ?? '';
  const about = { windowId, ticketId };
  const day = addDays(state.queue?.day ?? DAY, -(other % 2));
  const all: readonly HallCommandBody[] = [
    { kind: 'openWindow', windowId, staffId: `s${other % 6}` },
    { kind: 'pauseWindow', windowId, reason: 'paperwork', backAt: null, uncovered: false },
    { kind: 'resumeWindow', windowId },
    { kind: 'closeWindow', windowId },
    { kind: 'callNext', windowId },
    { kind: 'callTicket', ...about, reason: 'urgent' },
    { kind: 'recall', ...about },
    { kind: 'confirmArrival', ...about },
    { kind: 'startService', ...about },
    { kind: 'finishService', ...about, accurate: true },
    { kind: 'markNoShow', ...about },
    { kind: 'undoNoShow', ...about },
    { kind: 'takeBackTransfer', ...about },
    { kind: 'resumeTicket', ...about, present: true },
    { kind: 'returnTicket', ticketId },
    { kind: 'markInaccurate', ticketId },
    transfer(about, other),
    state.queue?.dayOpen === true ? { kind: 'openDay', day } : { kind: 'closeDay', day },
  ];
  return choose(all, Math.floor(pick / 7)) ?? { kind: 'callNext', windowId };
}

function choose<T>(from: readonly T[], pick: number): T | undefined {
  return from[pick % from.length];
}
