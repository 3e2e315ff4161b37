import { wrongLines } from './check-lines.ts';
import { WALK_IN_PREFIX } from './issue-ticket.ts';
import { COUNTED_AS } from './move-ticket.ts';
import { newDayCounts } from './new-queue-state.ts';
import { effectiveQueueIds } from './skills.ts';
import type { QueueState } from './state.ts';
import { personItemKey } from './state-lookup.ts';
import type { Ticket } from './ticket.ts';
import { clocksOf } from './ticket-clocks.ts';

/**
 * Recounts everything that the state keeps as a running figure (invariants 2, 3 and, with `now` in epoch ms, 4); what does
 * not agree, empty if all does.
 */
export function checkCounts(state: QueueState, now: number | null = null): string[] {
  return [
    ...wrongCounts(state),
    ...wrongHolders(state),
    ...wrongLines(state),
    ...wrongWindows(state),
    ...wrongServices(state),
    ...wrongSuspended(state),
    ...wrongPersons(state),
    ...wrongSlots(state),
    ...(now === null ? [] : wrongClocks(state, now)),
  ];
}

function wrongCounts({ tickets, queues, counts, lastWalkIn }: QueueState): string[] {
  const counted = newDayCounts();
  let walkIns = 0;
  let noShows = 0;
  for (const { state, number, noShowCount } of tickets.values()) {
    counted.issued += 1;
    counted[COUNTED_AS[state]] += 1;
    if (number.startsWith(WALK_IN_PREFIX)) walkIns += 1;
    noShows += noShowCount;
  }
  const wrong: string[] = [];
  const { issued, ...others } = counts;
  if (issued !== sumOf(Object.values(others))) wrong.push('the counts do not add up');
  for (const name of Object.keys(counted) as (keyof typeof counted)[]) {
    compare(wrong, name, counts[name], counted[name]);
  }
  const ofQueues = [...queues.values()];
  compare(wrong, 'lastWalkIn', lastWalkIn, walkIns);
  compare(wrong, 'noShowCount of all queues', sumOf(ofQueues.map((queue) => queue.noShowCount)), noShows);
  const issues = sumOf(ofQueues.map((queue) => queue.issues.length));
  compare(wrong, 'issues of all queues', issues, counted.issued - walkIns);
  return wrong;
}

function wrongHolders({ tickets, windows }: QueueState): string[] {
  const wrong: string[] = [];
  const holders = new Map<string, Ticket>();
  for (const ticket of tickets.values()) {
    if (COUNTED_AS[ticket.state] !== 'atWindow' || ticket.windowId === null) continue;
    if (holders.has(ticket.windowId)) wrong.push(`two tickets at window ${ticket.windowId}`);
    holders.set(ticket.windowId, ticket);
  }
  for (const [windowId, { ticketId, staffId }] of windows) {
    const holder = holders.get(windowId);
    if (ticketId !== (holder?.ticketId ?? null)) wrong.push(`window ${windowId} holds ${ticketId}`);
    if (holder !== undefined && holder.staffId !== staffId) wrong.push(`${holder.number} is with ${holder.staffId}`);
  }
  return wrong;
}

function wrongWindows(state: QueueState): string[] {
  const wrong: string[] = [];
  const openWindows = new Map<string, number>();
  for (const [windowId, serviceWindow] of state.windows) {
    const { queueIds, status, staffId } = serviceWindow;
    const effective = effectiveQueueIds(state.settings, serviceWindow);
    if (effective.join() !== queueIds.join()) wrong.push(`window ${windowId} serves the wrong queues`);
    if ((status === 'closed') !== (staffId === null)) wrong.push(`window ${windowId} is ${status} with ${staffId}`);
    if (status !== 'open') continue;
    for (const queueId of effective) openWindows.set(queueId, (openWindows.get(queueId) ?? 0) + 1);
  }
  for (const [queueId, queue] of state.queues) {
    compare(wrong, `openWindows of ${queueId}`, queue.openWindows, openWindows.get(queueId) ?? 0);
  }
  return wrong;
}

function wrongServices({ tickets, queues, windows, itemTimes }: QueueState): string[] {
  const wrong: string[] = [];
  const services = [...tickets.values()].flatMap((ticket) => ticket.services);
  const ended = services.filter(({ ending }) => ending !== 'transferred');
  const averaged = services.filter(({ ending, accurate }) => ending === 'finished' && accurate);
  for (const [windowId, { servedCount }] of windows) {
    const here = ended.filter((service) => service.windowId === windowId);
    compare(wrong, `servedCount of ${windowId}`, servedCount, here.length);
  }
  for (const [queueId, { servedCount, servedMs }] of queues) {
    const ofQueue = averaged.filter((service) => service.queueId === queueId);
    compare(wrong, `servedCount of ${queueId}`, servedCount, ofQueue.length);
    compare(wrong, `servedMs of ${queueId}`, servedMs, sumOf(ofQueue.map(({ serviceMs }) => serviceMs)));
  }
  for (const itemCode of new Set([...itemTimes.keys(), ...averaged.map((service) => service.itemCode)])) {
    const ofItem = averaged.filter((service) => service.itemCode === itemCode);
    const { count, totalMs } = itemTimes.get(itemCode) ?? { count: 0, totalMs: 0 };
    compare(wrong, `count of ${itemCode}`, count, ofItem.length);
    compare(wrong, `totalMs of ${itemCode}`, totalMs, sumOf(ofItem.map(({ serviceMs }) => serviceMs)));
  }
  return wrong;
}

function wrongSuspended({ tickets, suspended }: QueueState): string[] {
  const wrong: string[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const ticketId of suspended) {
    const at = tickets.get(ticketId)?.suspension?.at ?? Number.NEGATIVE_INFINITY;
    if (at < before) wrong.push(`${ticketId} stands wrongly among the suspended`);
    before = at;
  }
  for (const { ticketId, state, suspension } of tickets.values()) {
    const isSuspended = state === 'suspended';
    if (suspended.has(ticketId) !== isSuspended || (suspension !== null) !== isSuspended) {
      wrong.push(`${ticketId} is ${state} and its suspension says otherwise`);
    }
  }
  return wrong;
}

/** one live ticket per person and item, and what is served or ended binds nobody. */
function wrongPersons({ tickets, liveByPerson }: QueueState): string[] {
  const wrong: string[] = [];
  const live = new Map<string, string>();
  for (const { ticketId, personRef, items, endedAt } of tickets.values()) {
    if (personRef === null || endedAt !== null) continue;
    for (const { itemCode, served } of items) {
      const key = personItemKey(personRef, itemCode);
      if (!served && live.has(key)) wrong.push(`two live tickets of one person for ${itemCode}`);
      if (!served) live.set(key, ticketId);
    }
  }
  for (const key of new Set([...live.keys(), ...liveByPerson.keys()])) {
    if (live.get(key) !== liveByPerson.get(key)) wrong.push(`${liveByPerson.get(key)} is bound, not ${live.get(key)}`);
  }
  return wrong;
}

function wrongSlots({ appointments, bookedInSlot, appointmentByCode }: QueueState): string[] {
  const wrong: string[] = [];
  const booked = new Map<string, number>();
  let codes = 0;
  for (const { appointmentId, state, queueId, slotAt, day, code } of appointments.values()) {
    if (state === 'cancelled') continue;
    const slot = `${queueId} ${slotAt}`;
    booked.set(slot, (booked.get(slot) ?? 0) + 1);
    if (state !== 'booked') continue;
    codes += 1;
    if (appointmentByCode.get(`${day} ${code}`) !== appointmentId) wrong.push(`code of ${appointmentId} is not known`);
  }
  compare(wrong, 'codes', appointmentByCode.size, codes);
  for (const slot of new Set([...booked.keys(), ...bookedInSlot.keys()])) {
    compare(wrong, `booked in ${slot}`, bookedInSlot.get(slot) ?? 0, booked.get(slot) ?? 0);
  }
  return wrong;
}

/** Invariant 4: all phases together are never longer than the ticket is old. */
function wrongClocks({ tickets }: QueueState, now: number): string[] {
  const wrong: string[] = [];
  for (const ticket of tickets.values()) {
    const phases = Object.values(clocksOf(ticket, now));
    const ageMs = (ticket.endedAt ?? now) - ticket.issuedAt;
    if (phases.some((ms) => ms < 0)) wrong.push(`${ticket.number} has a negative phase`);
    if (sumOf(phases) > ageMs) wrong.push(`the phases of ${ticket.number} overlap`);
  }
  return wrong;
}

function compare(wrong: string[], name: string, kept: number, counted: number): void {
  if (kept !== counted) wrong.push(`${name} is ${kept}, counted ${counted}`);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
