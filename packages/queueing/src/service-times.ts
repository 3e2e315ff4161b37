import type { Queue, QueueState } from './state.ts';
import { getQueue } from './state-lookup.ts';
import type { TicketItem } from './ticket.ts';

/** A time at a window: mean (ms) and variance (ms²). */
export interface ServiceTime {
  readonly meanMs: number;
  readonly variance: number;
}

/** Weight of the standard time against today's services, in services. */
const STANDARD_WEIGHT = 5;
/** Services of one item scatter by about seven tenths of their mean. */
const SQUARED_VARIATION = 0.7 ** 2;
/** Before anybody was called today one in twenty is reckoned absent, with the weight of twenty calls. */
const USUAL_ABSENCE = 0.05;
const ABSENCE_WEIGHT = 20;
/** What the call of an absent holder costs a window. */
const ABSENT_MS = 60_000;

/** mean service time of a queue in ms, today's services shrunk towards the queue's standard time. */
export function meanServiceMsOf({ settings, servedMs, servedCount }: Queue): number {
  return (STANDARD_WEIGHT * settings.standardServiceMs + servedMs) / (STANDARD_WEIGHT + servedCount);
}

/** the same for one item: its usual time (the queue's when it has none) and its own services of today. */
export function meanItemMsOf(
  state: QueueState,
  { itemCode, queueId }: Pick<TicketItem, 'itemCode' | 'queueId'>,
): number {
  const usualMs = state.settings.itemServiceMs[itemCode] ?? getQueue(state, queueId).settings.standardServiceMs;
  const today = state.itemTimes.get(itemCode);
  return today === undefined ? usualMs : (STANDARD_WEIGHT * usualMs + today.totalMs) / (STANDARD_WEIGHT + today.count);
}

/** the odds that the holder of a called ticket does not come, today's no-shows shrunk to one in twenty. */
export function absenceOddsOf({ noShowCount, calledCount }: Queue): number {
  const odds = (ABSENCE_WEIGHT * USUAL_ABSENCE + noShowCount) / (ABSENCE_WEIGHT + calledCount);
  return Math.min(1, odds);
}

/** how long a ticket in line will hold a window: its item's time, or a minute when nobody comes. */
export function windowTimeOf(itemMs: number, absenceOdds: number): ServiceTime {
  const meanMs = (1 - absenceOdds) * itemMs + absenceOdds * ABSENT_MS;
  const meanSquare = (1 - absenceOdds) * (1 + SQUARED_VARIATION) * itemMs ** 2 + absenceOdds * ABSENT_MS ** 2;
  return { meanMs, variance: meanSquare - meanMs ** 2 };
}
