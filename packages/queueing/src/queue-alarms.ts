import type { Alarm, AlarmLimits } from './alarms.ts';
import { findLongestWaiting, waitingSinceOf } from './longest-wait.ts';
import type { Queue, QueueState } from './state.ts';
import { ticketAt } from './ticket-line.ts';

/** a queue whose longest wait or whose line reached its limit. */
export function alarmsOfQueue(state: QueueState, queue: Queue, limits: AlarmLimits, at: number): Alarm[] {
  const alarms: Alarm[] = [];
  const { queueId } = queue.settings;
  const longest = findLongestWaiting(state, queue);
  if (longest === undefined) return alarms;
  const since = waitingSinceOf(longest);
  if (at - since >= limits.waitLimitMs) {
    const sinceAt = since + limits.waitLimitMs;
    const { number } = longest;
    alarms.push({ code: 'longWait', queueId, windowId: null, number, sinceAt, value: at - since });
  }
  const lineLimit = Math.max(1, limits.lineLimit);
  if (queue.waiting >= lineLimit) {
    const sinceAt = joinOfNth(state, queue, lineLimit);
    alarms.push({ code: 'longLine', queueId, windowId: null, number: null, sinceAt, value: queue.waiting });
  }
  return alarms;
}

/** When the nth of those who wait joined, oldest first: at the latest then the line had n people. */
function joinOfNth(state: QueueState, { lines, waiting }: Queue, nth: number): number {
  // Sorted as plain numbers: a manager's page asks this of thousands again and again.
  const joins = new Float64Array(waiting);
  let joined = 0;
  for (const line of lines.values()) {
    for (let position = 0; position < line.size; position += 1) {
      const ticket = ticketAt(line, position, state.tickets);
      if (ticket === undefined) continue;
      joins[joined] = ticket.phaseSince ?? ticket.issuedAt;
      joined += 1;
    }
  }
  joins.sort();
  return joins[nth - 1] ?? 0;
}
