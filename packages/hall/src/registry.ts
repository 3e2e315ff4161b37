import type { Decision } from '@yichuang/queueing';
import type { HallConfiguration } from './configuration.ts';
import { type HallNotice, hangNotice, type PostedNotice } from './notices.ts';
import type { SettingsSection } from './settings.ts';

export type StaffRole = 'manager' | 'guide' | 'clerk';
export type DeviceRole = 'kiosk' | 'board' | 'windowSign' | 'ratingPad';

export interface Device {
  readonly deviceId: string;
  readonly role: DeviceRole;
  readonly zoneId: string | null;
  readonly windowId: string | null;
  readonly pairedAt: number;
}

export interface StaffMember {
  readonly staffId: string;
  readonly role: StaffRole;
  /** Windows this person may open; empty for all. */
  readonly windowIds: readonly string[];
}

/** Who and what belongs to the hall: its configuration, devices, staff and notices (codes only; names live in the vault). */
export interface RegistryState {
  configuration: HallConfiguration | null;
  readonly devices: Map<string, Device>;
  readonly staff: Map<string, StaffMember>;
  readonly notices: Map<string, PostedNotice>;
}

export type RegistryCommand =
  | { readonly kind: 'addStaff'; readonly member: StaffMember }
  | { readonly kind: 'pairDevice'; readonly device: Omit<Device, 'pairedAt'> }
  | { readonly kind: 'revokeDevice'; readonly deviceId: string }
  | ({ readonly kind: 'postNotice' } & HallNotice)
  | { readonly kind: 'withdrawNotice'; readonly noticeId: string };

export type RegistryEvent =
  /** `sections`: which sections of the settings were changed; empty when the whole was set up. */
  | {
      readonly kind: 'HallConfigured';
      readonly at: number;
      readonly configuration: HallConfiguration;
      readonly version: string;
      readonly sections: readonly SettingsSection[];
    }
  | { readonly kind: 'StaffAdded'; readonly at: number; readonly member: StaffMember }
  | { readonly kind: 'DevicePaired'; readonly at: number; readonly device: Omit<Device, 'pairedAt'> }
  | { readonly kind: 'DeviceRevoked'; readonly at: number; readonly deviceId: string }
  | { readonly kind: 'NoticePosted'; readonly at: number; readonly notice: HallNotice }
  | { readonly kind: 'NoticeWithdrawn'; readonly at: number; readonly noticeId: string };

export type RegistryRefusal =
  | { readonly code: 'unknownWindow'; readonly windowId: string }
  | { readonly code: 'unknownZone'; readonly zoneId: string }
  | { readonly code: 'unknownDevice'; readonly deviceId: string }
  | { readonly code: 'unknownNotice'; readonly noticeId: string };

type RegistryDecision = Decision<RegistryEvent, RegistryRefusal>;
type CommandOf<K extends RegistryCommand['kind']> = Extract<RegistryCommand, { kind: K }>;
type EventOf<K extends RegistryEvent['kind']> = Extract<RegistryEvent, { kind: K }>;

export function newRegistryState(): RegistryState {
  return { configuration: null, devices: new Map(), staff: new Map(), notices: new Map() };
}

const DECIDERS: {
  readonly [K in RegistryCommand['kind']]: (
    state: RegistryState,
    command: CommandOf<K>,
    at: number,
  ) => RegistryEvent | RegistryRefusal;
} = {
  addStaff: (_, { member }, at) => ({ kind: 'StaffAdded', at, member }),
  pairDevice: (state, { device }, at) => placeRefusal(state, device) ?? { kind: 'DevicePaired', at, device },
  revokeDevice: (state, { deviceId }, at) =>
    state.devices.has(deviceId) ? { kind: 'DeviceRevoked', at, deviceId } : { code: 'unknownDevice', deviceId },
  postNotice: (state, { noticeId, zh, en, zoneId, until }, at) =>
    placeRefusal(state, { zoneId, windowId: null }) ?? {
      kind: 'NoticePosted',
      at,
      notice: { noticeId, zh, en, zoneId, until },
    },
  withdrawNotice: (state, { noticeId }, at) =>
    state.notices.has(noticeId) ? { kind: 'NoticeWithdrawn', at, noticeId } : { code: 'unknownNotice', noticeId },
};

/** Decides a registry command; a place that does not exist is refused. */
export function decideRegistry(state: RegistryState, command: RegistryCommand, at: number): RegistryDecision {
  const decide = DECIDERS[command.kind] as (
    state: RegistryState,
    command: RegistryCommand,
    at: number,
  ) => RegistryEvent | RegistryRefusal;
  const outcome = decide(state, command, at);
  return 'code' in outcome ? { ok: false, refusal: outcome } : { ok: true, events: [outcome] };
}

function placeRefusal(
  { configuration }: RegistryState,
  { windowId, zoneId }: Pick<Device, 'windowId' | 'zoneId'>,
): RegistryRefusal | null {
  if (windowId !== null && !configuration?.queueing.windows.some((entry) => entry.windowId === windowId))
    return { code: 'unknownWindow', windowId };
  if (zoneId !== null && !configuration?.catalogue.zones.some((entry) => entry.zoneId === zoneId))
    return { code: 'unknownZone', zoneId };
  return null;
}

const EVOLVERS: { readonly [K in RegistryEvent['kind']]: (state: RegistryState, event: EventOf<K>) => void } = {
  HallConfigured: (state, { configuration }) => {
    state.configuration = configuration;
  },
  StaffAdded: (state, { member }) => state.staff.set(member.staffId, member),
  DevicePaired: (state, { device, at }) => state.devices.set(device.deviceId, { ...device, pairedAt: at }),
  DeviceRevoked: (state, { deviceId }) => state.devices.delete(deviceId),
  NoticePosted: (state, { notice, at }) => hangNotice(state.notices, notice, at),
  NoticeWithdrawn: (state, { noticeId }) => state.notices.delete(noticeId),
};

/** Folds an event of the registry, in place. */
export function evolveRegistry(state: RegistryState, event: RegistryEvent): void {
  const evolve = EVOLVERS[event.kind] as (state: RegistryState, event: RegistryEvent) => void;
  evolve(state, event);
}
