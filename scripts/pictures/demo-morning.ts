import type { DeviceSession } from '@yichuang/contract';
import {
  type Connected,
  connectDevice,
  connectStaff,
  give,
  inventedCitizenIdNumber,
  type TestHall,
  type VirtualClerk,
  virtualCitizen,
  virtualClerk,
} from '@yichuang/testkit';

const MINUTE_MS = 60_000;
const MORNING_MINUTES = 62;
/** Somebody is called twice in vain. */
const NO_SHOW_EVERY = 19;
const RECALL_GAP_MS = 25_000;
/** Level of each pad rating in turn; 0 is a person who walks away. */
const LEVELS = [5, 5, 4, 0, 5, 3, 5, 4, 0, 5, 4, 2, 5];

/** Who comes: an item, once in so many minutes; every so-manieth of them has priority. */
const ARRIVALS: readonly { readonly itemCodes: readonly string[]; readonly every: number; readonly first: number }[] = [
  { itemCodes: ['GA-HJ-001', 'GA-CR-003', 'GA-HJ-001', 'GA-HJ-001', 'GA-CR-003'], every: 5, first: 0 },
  { itemCodes: ['MZ-HY-001', 'RS-JC-001', 'JY-XX-002', 'JT-KY-001'], every: 10, first: 1 },
  { itemCodes: ['RS-SB-007', 'YB-DY-003', 'RS-SB-004', 'RS-SB-007'], every: 7, first: 2 },
  { itemCodes: ['ZR-BD-001', 'ZR-BD-001', 'SW-SB-004'], every: 10, first: 3 },
  { itemCodes: ['GJ-TQ-002', 'GJ-DK-001'], every: 15, first: 5 },
  { itemCodes: ['SJ-QY-005', 'SJ-QY-005', 'SJ-SP-001'], every: 11, first: 0 },
  { itemCodes: ['SW-FP-001', 'SW-SB-005', 'SW-FP-002'], every: 10, first: 4 },
  { itemCodes: ['ZJ-SG-001'], every: 22, first: 6 },
  { itemCodes: ['ZW-CJ-001'], every: 10, first: 7 },
];

const PRIORITY_EVERY = 9;
const PRIORITY_REASONS = ['elder', 'maternal', 'veteran', 'disabled'];

/** Who works where, how long one person takes there, and when the day begins at the window. */
const CLERKS = [
  { login: 'clerk01', windowId: 'w01', serviceMinutes: 9, opens: 0 },
  { login: 'clerk02', windowId: 'w02', serviceMinutes: 11, opens: 0 },
  { login: 'clerk03', windowId: 'w03', serviceMinutes: 13, opens: 12 },
  { login: 'clerk05', windowId: 'w05', serviceMinutes: 14, opens: 0 },
  { login: 'clerk06', windowId: 'w06', serviceMinutes: 22, opens: 2 },
  { login: 'clerk07', windowId: 'w07', serviceMinutes: 12, opens: 0 },
  { login: 'clerk09', windowId: 'w09', serviceMinutes: 17, opens: 0 },
  { login: 'clerk10', windowId: 'w10', serviceMinutes: 13, opens: 0 },
  { login: 'clerk11', windowId: 'w11', serviceMinutes: 10, opens: 1 },
  { login: 'delivery01', windowId: 'w13', serviceMinutes: 4, opens: 0 },
] as const;

interface Desk {
  readonly clerk: VirtualClerk;
  readonly serviceMinutes: number;
  serving: { readonly ticketId: string; readonly untilMinute: number } | undefined;
  served: number;
}

/** What a morning has left: the desks by their window, and the kiosk. */
export interface Morning {
  readonly clerkAt: (windowId: string) => VirtualClerk;
  /** Ends what the window does now, so that it is free. */
  finishAt(windowId: string): Promise<void>;
  /** Calls the next person there and begins to serve. */
  callAt(windowId: string): Promise<void>;
  readonly kiosk: Connected<DeviceSession>;
}

/** Lets people come, be called, served and asked, an hour long in hall time; the same each time. */
export async function liveMorning(hall: TestHall): Promise<Morning> {
  const kiosk = await connectDevice(hall, 'kiosk');
  const pads = new Map<string, Connected<DeviceSession>>();
  const desks = new Map<string, Desk>();
  let arrived = 0;
  let asked = 0;
  let calls = 0;

  async function arrive(itemCode: string): Promise<void> {
    arrived += 1;
    const priorityReason = PRIORITY_REASONS[(arrived / PRIORITY_EVERY) % PRIORITY_REASONS.length];
    await virtualCitizen(hall, kiosk, {
      itemCodes: [itemCode],
      ...(arrived % 3 === 0 ? {} : { citizenIdNumber: inventedCitizenIdNumber(arrived) }),
      ...(arrived % PRIORITY_EVERY === 0 && priorityReason !== undefined ? { priorityReason } : {}),
    });
  }

  async function rate(windowId: string): Promise<void> {
    const ratingId = hall.server.loop.committed.rating.onPad.get(windowId);
    const level = LEVELS[asked % LEVELS.length] ?? 0;
    asked += 1;
    if (ratingId === undefined || level === 0) return;
    const pad = pads.get(windowId) ?? (await connectDevice(hall, 'ratingPad', { windowId }));
    pads.set(windowId, pad);
    await give(pad.connection, 'submitRating', { ratingId, level });
  }

  async function finish(desk: Desk, isRated = true): Promise<void> {
    if (desk.serving === undefined) return;
    await desk.clerk.finish(desk.serving.ticketId);
    desk.serving = undefined;
    desk.served += 1;
    if (isRated) await rate(desk.clerk.windowId);
  }

  async function miss({ clerk }: Desk, ticketId: string): Promise<void> {
    hall.clock.advance(RECALL_GAP_MS);
    await give(clerk.connection, 'recall', { windowId: clerk.windowId, ticketId });
    hall.clock.advance(RECALL_GAP_MS);
    await give(clerk.connection, 'markNoShow', { windowId: clerk.windowId, ticketId });
  }

  async function callNext(desk: Desk, minute: number): Promise<void> {
    const called = await desk.clerk.callNext();
    if (called === undefined) return;
    calls += 1;
    if (calls % NO_SHOW_EVERY === 0) return miss(desk, called.ticketId);
    await desk.clerk.start(called.ticketId);
    const longer = (desk.served * 5) % 4;
    desk.serving = { ticketId: called.ticketId, untilMinute: minute + desk.serviceMinutes + longer };
  }

  for (let minute = 0; minute < MORNING_MINUTES; minute += 1) {
    for (const { login, windowId, serviceMinutes, opens } of CLERKS) {
      if (opens !== minute) continue;
      const clerk = await virtualClerk(hall, login, windowId);
      desks.set(windowId, { clerk, serviceMinutes, serving: undefined, served: 0 });
    }
    for (const { itemCodes, every, first } of ARRIVALS)
      if (minute >= first && (minute - first) % every === 0)
        await arrive(itemCodes[((minute - first) / every) % itemCodes.length] ?? '');
    for (const desk of desks.values()) {
      if (desk.serving !== undefined && desk.serving.untilMinute <= minute) await finish(desk);
      if (desk.serving === undefined) await callNext(desk, minute);
    }
    hall.clock.advance(MINUTE_MS);
  }

  function deskAt(windowId: string): Desk {
    const desk = desks.get(windowId);
    if (desk === undefined) throw new Error(`nobody works at ${windowId}`);
    return desk;
  }
  return {
    kiosk,
    clerkAt: (windowId) => deskAt(windowId).clerk,
    finishAt: (windowId) => finish(deskAt(windowId), false),
    callAt: (windowId) => callNext(deskAt(windowId), MORNING_MINUTES),
  };
}

/** Signs the clerk of a window that nobody opened in, opens it and pauses it. */
export async function pausedWindow(hall: TestHall, login: string, windowId: string): Promise<void> {
  const { connection } = await connectStaff(hall, login);
  await give(connection, 'openWindow', { windowId });
  await give(connection, 'pauseWindow', { windowId, reason: 'paperwork' });
}
