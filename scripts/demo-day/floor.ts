import type { DeviceSession, StaffSession } from '@yichuang/contract';
import type { HallConnection } from '@yichuang/hall-client';
import { type Connected, connectDevice, connectStaff } from '@yichuang/testkit';
import { type DayClock, Signal } from './day-clock.ts';
import type { DayHall } from './day-hall.ts';
import type { Ledger } from './ledger.ts';
import { Room } from './room.ts';

/** A rating pad and the number that it asks now. */
export interface Pad {
  readonly connection: HallConnection;
  readonly signal: Signal;
  asks: { readonly ratingId: string; readonly number: string } | null;
}

/** Everything that people of the day share. */
export interface Floor {
  readonly hall: DayHall;
  readonly clock: DayClock;
  readonly ledger: Ledger;
  readonly room: Room;
  readonly kiosks: readonly Connected<DeviceSession>[];
  /** Signs in again each day. */
  guide: Connected<StaffSession>;
  /** windowId -> the pad that stands there. */
  readonly pads: ReadonlyMap<string, Pad>;
  /** Windows that serve a queue by the settings, in their order. */
  readonly windowsOf: (queueId: string) => readonly string[];
  readonly queueOf: (itemCode: string) => string;
  /** windowId -> who sits there, for colleagues. */
  readonly staffAt: Map<string, string>;
}

const KIOSKS = 3;

async function padAt(hall: DayHall, windowId: string): Promise<Pad> {
  const { connection } = await connectDevice(hall, 'ratingPad', { windowId });
  const pad: Pad = { connection, signal: new Signal(), asks: null };
  connection.subscribe({ kind: 'ratingPad', windowId }, ({ view }) => {
    pad.asks = view.invitation;
    pad.signal.notify();
  });
  return pad;
}

async function boardIn(hall: DayHall, zoneId: string, room: Room): Promise<void> {
  const { connection } = await connectDevice(hall, 'board', { zoneId });
  connection.onAnnouncement((announcement) => room.announce(announcement));
  connection.subscribe({ kind: 'board', zoneId }, () => {}, { canSpeak: true });
}

/** The guide desk with its page open. */
export async function signInGuide(hall: DayHall): Promise<Connected<StaffSession>> {
  const guide = await connectStaff(hall, 'guide');
  guide.connection.subscribe({ kind: 'guide' }, () => {});
  return guide;
}

/** Screens, kiosks, pads and the guide desk, each by its own session. */
export async function openFloor(hall: DayHall, clock: DayClock, ledger: Ledger): Promise<Floor> {
  const room = new Room(clock);
  const { zones, windows, items } = hall.seed;
  for (const { zoneId } of zones) await boardIn(hall, zoneId, room);
  const kiosks: Connected<DeviceSession>[] = [];
  for (let count = 0; count < KIOSKS; count += 1) {
    const kiosk = await connectDevice(hall, 'kiosk');
    kiosk.connection.subscribe({ kind: 'kiosk' }, () => {});
    kiosks.push(kiosk);
  }
  const pads = new Map<string, Pad>();
  for (const { windowId } of windows) pads.set(windowId, await padAt(hall, windowId));
  const guide = await signInGuide(hall);
  const queues = new Map(items.map(({ itemCode, queueId }) => [itemCode, queueId]));
  return {
    hall,
    clock,
    ledger,
    room,
    kiosks,
    guide,
    pads,
    windowsOf: (queueId) =>
      windows.filter(({ queueIds }) => queueIds.includes(queueId)).map(({ windowId }) => windowId),
    queueOf: (itemCode) => queues.get(itemCode) ?? '',
    staffAt: new Map(),
  };
}
