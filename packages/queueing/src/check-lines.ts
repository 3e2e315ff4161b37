import type { QueueState } from './state.ts';
import type { Ticket } from './ticket.ts';
import { directedKey, standsBefore, type TicketLine } from './ticket-line.ts';

/** What is wrong with the lines: who stands where, in which order, and what the queues say of it; empty if nothing is. */
export function wrongLines(state: QueueState): string[] {
  const wrong: string[] = [];
  let inLines = 0;
  for (const [queueId, { lines, waiting }] of state.queues) {
    let inQueue = 0;
    for (const [classId, line] of lines) {
      inQueue += line.size;
      wrong.push(...wrongInLine(state, line, `${queueId} ${classId}`, (ticket) => isOfClass(ticket, queueId, classId)));
    }
    if (waiting !== inQueue) wrong.push(`${waiting} wait for ${queueId}, ${inQueue} in its lines`);
    inLines += inQueue;
  }
  for (const [key, line] of state.directed) {
    if (line.size === 0) wrong.push(`an empty line is kept for ${key}`);
    wrong.push(...wrongInLine(state, line, key, (ticket) => isDirectedTo(ticket, key)));
    inLines += line.size;
  }
  if (inLines !== state.counts.waiting) wrong.push(`${inLines} in the lines, ${state.counts.waiting} waiting`);
  return wrong;
}

function wrongInLine(
  { tickets }: QueueState,
  line: TicketLine,
  name: string,
  belongs: (ticket: Ticket) => boolean,
): string[] {
  const wrong: string[] = [];
  if (line.size !== line.ids.length - line.head) wrong.push(`the line of ${name} has a wrong size`);
  let before: Ticket | undefined;
  for (const ticketId of line.ids.slice(line.head)) {
    const ticket = tickets.get(ticketId);
    if (ticket === undefined || ticket.state !== 'waiting' || !belongs(ticket)) {
      wrong.push(`${ticketId} stands wrongly in the line of ${name}`);
      continue;
    }
    if (before !== undefined && !standsBefore(before, ticket)) wrong.push(`the line of ${name} is out of order`);
    before = ticket;
  }
  return wrong;
}

function isOfClass(ticket: Ticket, queueId: string, classId: string): boolean {
  return ticket.directedTo === null && ticket.queueId === queueId && ticket.classId === classId;
}

function isDirectedTo({ directedTo }: Ticket, key: string): boolean {
  return directedTo !== null && directedKey(directedTo) === key;
}
