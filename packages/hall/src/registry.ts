import type { Decision } from '@yichuang/queueing';
import type { HallConfiguration } from './configuration.ts';

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

/** Who and what belongs to the hall: its configuration, its devices, its staff (codes only; names live in the vault). */
export interface RegistryState {
  configuration: HallConfiguration | null;
  readonly devices: Map<string, Device>;
  readonly staff: Map<string, StaffMember>;
}

export type RegistryCommand =
  | { readonly kind: 'configureHall'; readonly configuration: HallConfiguration }
  | { readonly kind: 'addStaff'; readonly member: StaffMember }
  | { readonly kind: 'pairDevice'; readonly device: Omit<Device, 'pairedAt'> }
  | { readonly kind: 'revokeDevice'; readonly deviceId: string };

export type RegistryEvent =
  | { readonly kind: 'HallConfigured'; readonly at: number; readonly configuration: HallConfiguration }
  | { readonly kind: 'StaffAdded'; readonly at: number; readonly member: StaffMember }
  | { readonly kind: 'DevicePaired'; readonly at: number; readonly device: Omit<Device, 'pairedAt'> }
  | { readonly kind: 'DeviceRevoked'; readonly at: number; readonly deviceId: string };

export type RegistryRefusal =
  | { readonly code: 'unknownWindow'; readonly windowId: string }
  | { readonly code: 'unknownZone'; readonly zoneId: string }
  | { readonly code: 'unknownDevice'; readonly deviceId: string };

export function newRegistryState(): RegistryState {
  return { configuration: null, devices: new Map(), staff: new Map() };
}

function placeRefusal(state: RegistryState, device: Omit<Device, 'pairedAt'>): RegistryRefusal | null {
  const configuration = state.configuration;
  const { windowId, zoneId } = device;
  if (windowId !== null && !configuration?.queueing.windows.some((entry) => entry.windowId === windowId))
    return { code: 'unknownWindow', windowId };
  if (zoneId !== null && !configuration?.catalogue.zones.some((entry) => entry.zoneId === zoneId))
    return { code: 'unknownZone', zoneId };
  return null;
}

/** Decides a registry command; a place that does not exist is refused. */
export function decideRegistry(
  state: RegistryState,
  command: RegistryCommand,
  at: number,
): Decision<RegistryEvent, RegistryRefusal> {
  if (command.kind === 'configureHall')
    return { ok: true, events: [{ kind: 'HallConfigured', at, configuration: command.configuration }] };
  if (command.kind === 'addStaff') return { ok: true, events: [{ kind: 'StaffAdded', at, member: command.member }] };
  if (command.kind === 'revokeDevice') {
    if (!state.devices.has(command.deviceId))
      return { ok: false, refusal: { code: 'unknownDevice', deviceId: command.deviceId } };
    return { ok: true, events: [{ kind: 'DeviceRevoked', at, deviceId: command.deviceId }] };
  }
  const refusal = placeRefusal(state, command.device);
  if (refusal !== null) return { ok: false, refusal };
  return { ok: true, events: [{ kind: 'DevicePaired', at, device: command.device }] };
}

export function evolveRegistry(state: RegistryState, event: RegistryEvent): void {
  if (event.kind === 'HallConfigured') state.configuration = event.configuration;
  else if (event.kind === 'StaffAdded') state.staff.set(event.member.staffId, event.member);
  else if (event.kind === 'DeviceRevoked') state.devices.delete(event.deviceId);
  else state.devices.set(event.device.deviceId, { ...event.device, pairedAt: event.at });
}
