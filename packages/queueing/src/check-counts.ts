import { COUNTED_AS } from './evolve-ticket.ts';
import { newDayCounts } from './new-queue-state.ts';
import type { QueueState } from './state.ts';

/** Recounts everything that the state keeps as a running figure (invariants 2 and 3); what does not agree, empty if all does. */
export function checkCounts(state: QueueState): string[] {
  const wrong: string[] = [];
  const counted = newDayCounts();
  const holders = new Map<string, string>();
  for (const ticket of state.tickets.values()) {
    counted.issued += 1;
    counted[COUNTED_AS[ticket.state]] += 1;
    if (COUNTED_AS[ticket.state] !== 'atWindow' || ticket.windowId === null) continue;
    if (holders.has(ticket.windowId)) wrong.push(`two tickets at window ${ticket.windowId}`);
    holders.set(ticket.windowId, ticket.ticketId);
  }
  const { issued, waiting, atWindow, served, noShow, cancelled, expired } = state.counts;
  if (issued !== waiting + atWindow + served + noShow + cancelled + expired) wrong.push('the counts do not add up');
  for (const [name, count] of Object.entries(counted)) {
    const kept = state.counts[name as keyof typeof counted];
    if (kept !== count) wrong.push(`${name} is ${kept}, counted ${count}`);
  }
  let inLines = 0;
  for (const [queueId, { ordinary, priority }] of state.queues) {
    for (const line of [ordinary, priority]) {
      inLines += line.size;
      if (line.size !== line.ids.length - line.head) wrong.push(`a line of ${queueId} has a wrong size`);
    }
  }
  if (inLines !== waiting) wrong.push(`${inLines} in the lines, ${waiting} waiting`);
  for (const [windowId, { ticketId }] of state.windows) {
    if (ticketId !== (holders.get(windowId) ?? null)) wrong.push(`window ${windowId} holds ${ticketId}`);
  }
  return wrong;
}
