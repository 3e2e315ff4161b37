import { alarmsOfQueue } from './queue-alarms.ts';
import type { QueueState } from './state.ts';
import { alarmsOfSuspensions, alarmsOfTransfers } from './ticket-alarms.ts';
import { alarmsOfWindow } from './window-alarms.ts';

/** From which measure on a manager is warned: ms, and a number of tickets. */
export interface AlarmLimits {
  readonly waitLimitMs: number;
  readonly lineLimit: number;
  readonly idleWhileWaitingMs: number;
  readonly serviceLimitMs: number;
  /** Of a suspended ticket whose holder named no time of return. */
  readonly suspensionLimitMs: number;
}

/** One thing that is over its limit. `sinceAt` is when it reached the limit, `value` its measure now (ms or tickets). */
export interface Alarm {
  readonly code:
    | 'longWait'
    | 'longLine'
    | 'emergency'
    | 'idleWhileWaiting'
    | 'longService'
    | 'breakOverrun'
    | 'longSuspension'
    | 'transferWaiting';
  readonly queueId: string | null;
  /** For a ticket without a window: the one that suspended or sent it and so answers for it. */
  readonly windowId: string | null;
  /** Number of the ticket concerned. */
  readonly number: string | null;
  readonly sinceAt: number;
  readonly value: number;
}

/** what is over its limit at `at`: queues, then windows, each in the order of the settings, then tickets that lie aside. */
export function alarmsOf(state: QueueState, limits: AlarmLimits, at: number): Alarm[] {
  const alarms: Alarm[] = [];
  for (const queue of state.queues.values()) alarms.push(...alarmsOfQueue(state, queue, limits, at));
  for (const serviceWindow of state.windows.values()) alarms.push(...alarmsOfWindow(state, serviceWindow, limits, at));
  alarms.push(...alarmsOfSuspensions(state, limits, at), ...alarmsOfTransfers(state, limits, at));
  return alarms;
}
