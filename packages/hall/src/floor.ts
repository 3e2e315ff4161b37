import { localClockOf } from '@yichuang/calendar';
import type { Ticket } from '@yichuang/queueing';
import type { HallEvent, HallRecord } from './events.ts';
import { type CallEntry, type FloorState, getQueue, type HallState, type WindowFigures } from './state.ts';

type EventOf<K extends HallEvent['kind']> = Extract<HallEvent, { kind: K }>;
type Folders = {
  readonly [K in HallEvent['kind']]?: (state: HallState, event: EventOf<K>, record: HallRecord) => void;
};

const CALLS_KEPT = 6;

/** The announcement id of a call is the id of its event. */
export function announcementIdOf(record: HallRecord): string {
  return `${record.commandId}/${record.index}`;
}

/** Whether an event asks somebody to come to a window: who stands there already is neither announced nor shown. */
export function isAnnounced(body: HallEvent): body is EventOf<'TicketCalled' | 'TicketRecalled' | 'TicketResumed'> {
  if (body.kind === 'TicketCalled') return body.reason.rule !== 'continued' && body.reason.rule !== 'walkIn';
  return body.kind === 'TicketRecalled' || (body.kind === 'TicketResumed' && !body.present);
}

const FOLDERS: Folders = {
  TicketIssued: (state, { at, items, channel }) => {
    const { asked, issuedByHour } = state.floor;
    // What a clerk took up at the window says nothing of what people look for at a kiosk.
    for (const { itemCode } of channel === 'window' ? [] : items) addOne(asked, itemCode);
    addOne(issuedByHour, Math.floor(localClockOf(at, getQueue(state).settings.timeZone).minuteOfDay / 60));
  },
  ServiceStarted: ({ floor }, { ticketId }) => floor.sent.delete(ticketId),
  ServiceFinished: (state, { ticketId, windowId }) => {
    const figures = figuresOf(state.floor, windowId);
    figures.lastServed = ticketId;
    countTimed(figures, findTicket(state, ticketId)?.services.at(-1), 1);
  },
  ServiceMarkedInaccurate: (state, { ticketId, service }) => {
    const ended = findTicket(state, ticketId)?.services[service];
    if (ended !== undefined) countTimed(figuresOf(state.floor, ended.windowId), { ...ended, accurate: true }, -1);
  },
  TicketMovedOn: (state, { ticketId, windowId, target }) => {
    const isStaying = target.kind === 'window' && target.windowId === windowId;
    if (!isStaying) dropCalls(state, ticketId);
  },
  TicketSuspended: (state, { ticketId }) => dropCalls(state, ticketId),
  TicketTransferred: (state, { ticketId }) => {
    dropCalls(state, ticketId);
    state.floor.sent.delete(ticketId);
    state.floor.sent.add(ticketId);
  },
  TransferTakenBack: (state, { ticketId }) => leaveFloor(state, ticketId),
  TicketMarkedNoShow: ({ floor }, { ticketId, windowId }) => {
    floor.missed.unshift(ticketId);
    figuresOf(floor, windowId).noShow += 1;
  },
  NoShowUndone: ({ floor }, { ticketId, windowId }) => {
    dropMissed(floor, ticketId);
    figuresOf(floor, windowId).noShow -= 1;
  },
  TicketReturned: (state, { ticketId }) => {
    dropMissed(state.floor, ticketId);
    dropCalls(state, ticketId);
  },
  TicketCancelled: (state, { ticketId }) => leaveFloor(state, ticketId),
  TicketExpired: (state, { ticketId }) => leaveFloor(state, ticketId),
  RatingInvited: ({ floor }) => {
    floor.ratings.invited += 1;
  },
  RatingGiven: ({ floor }, { level }) => {
    floor.ratings.rated += 1;
    if (level <= 2) floor.ratings.bad += 1;
  },
};

/** Folds what boards, desks, the kiosk and the manager's floor show beyond the queue; after the queue itself. */
export function evolveFloor(state: HallState, record: HallRecord): void {
  const { body } = record;
  if (isAnnounced(body)) addCall(state, record, body.ticketId, body.windowId);
  const fold = FOLDERS[body.kind] as ((state: HallState, event: HallEvent, record: HallRecord) => void) | undefined;
  fold?.(state, body, record);
}

function addOne<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function findTicket(state: HallState, ticketId: string): Ticket | undefined {
  return getQueue(state).tickets.get(ticketId);
}

function figuresOf({ windows }: FloorState, windowId: string): WindowFigures {
  let figures = windows.get(windowId);
  if (figures === undefined) {
    figures = { timed: 0, timedMs: 0, noShow: 0, lastServed: null };
    windows.set(windowId, figures);
  }
  return figures;
}

/** A forgotten finish says nothing of how long a service takes. */
function countTimed(figures: WindowFigures, service: Ticket['services'][number] | undefined, sign: 1 | -1): void {
  if (service === undefined || !service.accurate || service.ending !== 'finished') return;
  figures.timed += sign;
  figures.timedMs += sign * service.serviceMs;
}

function addCall(state: HallState, record: HallRecord, ticketId: string, windowId: string): void {
  const ticket = findTicket(state, ticketId);
  const settings = getQueue(state).windows.get(windowId)?.settings;
  if (ticket === undefined || settings === undefined) return;
  const entry: CallEntry = {
    announcementId: announcementIdOf(record),
    number: ticket.number,
    windowId,
    windowLabel: settings.label,
    zoneId: settings.zoneId,
    at: record.at,
    callCount: ticket.callCount,
  };
  // It may have been called in another zone before, by a window that it has been sent on from.
  dropCalls(state, ticketId);
  const before = state.floor.calls.get(settings.zoneId) ?? [];
  state.floor.calls.set(settings.zoneId, [entry, ...before].slice(0, CALLS_KEPT));
}

/** A board must not go on sending people to a window that they are not wanted at. */
function dropCalls(state: HallState, ticketId: string): void {
  const number = findTicket(state, ticketId)?.number;
  for (const [zoneId, calls] of state.floor.calls)
    if (calls.some((call) => call.number === number))
      state.floor.calls.set(
        zoneId,
        calls.filter((call) => call.number !== number),
      );
}

function leaveFloor(state: HallState, ticketId: string): void {
  dropCalls(state, ticketId);
  state.floor.sent.delete(ticketId);
}

function dropMissed({ missed }: FloorState, ticketId: string): void {
  const place = missed.indexOf(ticketId);
  if (place >= 0) missed.splice(place, 1);
}
