import type { DeviceSession, PhoneSession, StaffSession, VisitorSession } from '@yichuang/contract';
import {
  type HallConnection,
  login,
  openHallConnection,
  openPhoneSession,
  openVisitorSession,
  pairDevice,
  type RequestResult,
} from '@yichuang/hall-client';
import type { HallAddress } from './start-test-hall.ts';

/** A session and its live line. */
export interface Connected<Session> {
  readonly session: Session;
  readonly connection: HallConnection;
}

/** Where a screen stands: a board its zone, a sign or pad its window, a kiosk nowhere. */
export interface DevicePlace {
  readonly zoneId?: string;
  readonly windowId?: string;
}

/** A line with any token; it closes when the hall stops. */
export function openLine(hall: HallAddress, token: string): HallConnection {
  const connection = openHallConnection({ baseUrl: hall.url, token });
  hall.onStop(() => connection.close());
  return connection;
}

function connected<Session extends { readonly token: string }>(
  hall: HallAddress,
  result: RequestResult<Session>,
): Connected<Session> {
  if (!result.ok) throw new Error(`no session: ${result.problem.code}`);
  return { session: result.value, connection: openLine(hall, result.value.token) };
}

/** Signs in with a demo account (`manager`, `guide`, `clerk01` …) and opens a line. */
export async function connectStaff(hall: HallAddress, name: string): Promise<Connected<StaffSession>> {
  return connected(hall, await login(hall.url, { login: name, password: hall.password }));
}

/** Pairs a screen and opens a line. */
export async function connectDevice(
  hall: HallAddress,
  role: DeviceSession['role'],
  place: DevicePlace = {},
): Promise<Connected<DeviceSession>> {
  return connected(hall, await pairDevice(hall.url, { code: hall.pairingCode, role, ...place }));
}

/** Opens the public pages and a line. */
export async function connectVisitor(hall: HallAddress): Promise<Connected<VisitorSession>> {
  return connected(hall, await openVisitorSession(hall.url));
}

/** The token in the link of an issued ticket's QR code. */
export function linkTokenOf(ticket: { readonly phoneUrl: string | null }): string {
  const token = ticket.phoneUrl === null ? null : new URLSearchParams(new URL(ticket.phoneUrl).hash.slice(1)).get('t');
  if (token === null) throw new Error('the ticket came without a link');
  return token;
}

/** Exchanges the link of an issued ticket's QR code and opens a line. */
export async function connectPhone(
  hall: HallAddress,
  ticket: { readonly phoneUrl: string | null },
): Promise<Connected<PhoneSession>> {
  return connected(hall, await openPhoneSession(hall.url, linkTokenOf(ticket)));
}
