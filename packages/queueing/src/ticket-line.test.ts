import { expect, test } from 'vitest';
import { openHall } from '../test/queue-harness.ts';
import type { Ticket } from './ticket.ts';
import {
  clearLine,
  countBefore,
  directedKey,
  findLineOf,
  joinLine,
  joinQueue,
  leaveLine,
  leaveQueue,
  newTicketLine,
  ticketAt,
} from './ticket-line.ts';

function ticketsOfRanks(...ranks: (readonly [rankAt: number, rankTie: number])[]): Ticket[] {
  const { tickets } = openTickets(ranks.length);
  return tickets.map((ticket, nth) => Object.assign(ticket, { rankAt: ranks[nth]?.[0], rankTie: ranks[nth]?.[1] }));
}

function openTickets(count: number) {
  const hall = openHall();
  return { hall, tickets: Array.from({ length: count }, () => hall.issue('household')) };
}

test('Q-21 a line is kept by rank, then tie, then issue, in whatever order its tickets join and leave', () => {
  const tickets = ticketsOfRanks([5, 0], [3, 0], [3, 2], [9, 0], [3, 1], [5, 0]);
  const known = new Map(tickets.map((ticket) => [ticket.ticketId, ticket]));
  const line = newTicketLine();
  for (const ticket of tickets) joinLine(line, ticket, known);
  const [first, second, third, fourth, fifth, sixth] = tickets.map(({ ticketId }) => ticketId);
  expect(line.ids).toEqual([second, fifth, third, first, sixth, fourth]);
  expect(countBefore(line, { rankAt: 5, rankTie: 0, sequence: 0 }, known)).toBe(3);
  for (const nth of [1, 5, 4]) {
    const ticket = tickets[nth];
    if (ticket !== undefined) leaveLine(line, ticket, known);
  }
  expect(line).toMatchObject({ size: 3 });
  expect([0, 1, 2, 3].map((nth) => ticketAt(line, nth, known)?.ticketId)).toEqual([third, first, fourth, undefined]);
  clearLine(line);
  expect(line).toEqual({ ids: [], head: 0, size: 0 });
});

test('leaving a line in which a ticket does not stand is a fault and changes nothing', () => {
  const [ticket, other] = ticketsOfRanks([1, 0], [2, 0]);
  if (ticket === undefined || other === undefined) throw new Error('no tickets');
  const line = newTicketLine();
  const known = new Map([ticket, other].map((one) => [one.ticketId, one]));
  joinLine(line, ticket, known);
  expect(() => leaveLine(line, other, known)).toThrow('is not in its line');
  expect(line.size).toBe(1);
});

test('Q-25 a directed ticket stands in the line of its window or clerk and counts in no queue', () => {
  const { hall, tickets } = openTickets(2);
  const [ticket] = tickets;
  if (ticket === undefined) throw new Error('no ticket');
  const queue = hall.state.queues.get('people');
  leaveQueue(hall.state, ticket);
  ticket.directedTo = { kind: 'staff', staffId: 's7' };
  joinQueue(hall.state, ticket);
  expect(queue?.waiting).toBe(1);
  expect(findLineOf(hall.state, ticket)).toBe(hall.state.directed.get(directedKey({ kind: 'staff', staffId: 's7' })));
  leaveQueue(hall.state, ticket);
  expect(hall.state.directed.size).toBe(0);
});
