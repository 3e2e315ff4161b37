import type {
  CommandInput,
  CommandKind,
  CommandOutput,
  DeviceSession,
  PhoneSession,
  QueryInput,
  QueryKind,
  QueryOutput,
  StaffSession,
} from '@yichuang/contract';
import type { HallConnection } from '@yichuang/hall-client';
import { type Connected, connectPhone, connectStaff } from './connect.ts';
import type { HallAddress } from './start-test-hall.ts';

/** Gives a command and returns its answer; a refusal is an error with its code as message. */
export async function give<K extends CommandKind>(
  connection: HallConnection,
  kind: K,
  input: Omit<CommandInput<K>, 'commandId'>,
): Promise<CommandOutput<K>> {
  const result = await connection.command(kind, input);
  if (!result.ok) throw new Error(result.problem.code, { cause: result.problem });
  return result.output;
}

/** Looks something up; a refusal is an error with its code as message. */
export async function ask<K extends QueryKind>(
  connection: HallConnection,
  kind: K,
  input: QueryInput<K>,
): Promise<QueryOutput<K>> {
  const result = await connection.ask(kind, input);
  if (!result.ok) throw new Error(result.problem.code, { cause: result.problem });
  return result.output;
}

/** Somebody with a ticket, and perhaps a phone. */
export interface VirtualCitizen {
  readonly ticket: CommandOutput<'issueTicket'>;
  /** Opens the phone page of the ticket. */
  openPhone(): Promise<Connected<PhoneSession>>;
}

/** Takes a ticket at a kiosk (or guide desk) of the hall. */
export async function virtualCitizen(
  hall: HallAddress,
  { connection }: Connected<DeviceSession | StaffSession>,
  wish: Omit<CommandInput<'issueTicket'>, 'commandId'>,
): Promise<VirtualCitizen> {
  const ticket = await give(connection, 'issueTicket', wish);
  return { ticket, openPhone: () => connectPhone(hall, ticket) };
}

/** A clerk at an open window; each step is refused as a real clerk's would be. */
export interface VirtualClerk extends Connected<StaffSession> {
  readonly windowId: string;
  /** The next ticket, or undefined when nobody waits. */
  callNext(): Promise<CommandOutput<'callNext'> | undefined>;
  start(ticketId: string): Promise<void>;
  finish(ticketId: string): Promise<void>;
  /** Calls, starts, lets `serve` pass the time, finishes. */
  serveNext(serve?: () => void): Promise<CommandOutput<'callNext'> | undefined>;
}

/** Signs in and opens the window. */
export async function virtualClerk(hall: HallAddress, name: string, windowId: string): Promise<VirtualClerk> {
  const connected = await connectStaff(hall, name);
  const { connection } = connected;
  await give(connection, 'openWindow', { windowId });

  async function callNext(): Promise<CommandOutput<'callNext'> | undefined> {
    const called = await connection.command('callNext', { windowId });
    if (called.ok) return called.output;
    if (called.problem.code === 'nobodyWaiting') return undefined;
    throw new Error(called.problem.code, { cause: called.problem });
  }
  async function start(ticketId: string): Promise<void> {
    await give(connection, 'startService', { windowId, ticketId });
  }
  async function finish(ticketId: string): Promise<void> {
    await give(connection, 'finishService', { windowId, ticketId });
  }
  return {
    ...connected,
    windowId,
    callNext,
    start,
    finish,
    async serveNext(serve = () => {}) {
      const called = await callNext();
      if (called === undefined) return undefined;
      await start(called.ticketId);
      serve();
      await finish(called.ticketId);
      return called;
    },
  };
}
