import type { HallEvent, HallRecord } from '@yichuang/hall';
import { expect, test } from 'vitest';
import { TicketTraces } from './trace-tickets.ts';

const TICKET = '2026-01-13.A001';

/** Just what a trace looks at, with the rest of the record left out. */
function wrongIn(bodies: readonly object[]): string[] {
  const traces = new TicketTraces();
  for (const [place, body] of bodies.entries())
    traces.take({ seq: place + 1, at: place * 1000, body: body as HallEvent } as HallRecord);
  return traces.wrong;
}

function issued(ticketId: string, number: string) {
  return { kind: 'TicketIssued', at: 0, ticketId, number, rankAt: 0 };
}

function at(kind: string, windowId: string, more: object = {}, ticketId = TICKET) {
  return { kind, ticketId, windowId, ...more };
}

function called(waitedMs: number, windowId = 'w01', ticketId = TICKET) {
  return at('TicketCalled', windowId, { reason: { waitedMs } }, ticketId);
}

test('a right life of a ticket has nothing wrong', () => {
  const life = [
    issued(TICKET, 'A001'),
    called(1000),
    at('ServiceStarted', 'w01'),
    at('TicketSuspended', 'w01'),
    at('TicketResumed', 'w01', { present: true }),
    at('TicketTransferred', 'w01'),
    called(6000, 'w02'),
    at('ServiceStarted', 'w02'),
    at('ServiceFinished', 'w02'),
  ];
  expect(wrongIn(life)).toEqual([]);
});

test.each([
  ['a number given twice', [issued(TICKET, 'A001'), issued(`${TICKET}x`, 'A001')]],
  ['a double call', [issued(TICKET, 'A001'), called(1000), called(2000)]],
  ['seniority that was lost', [issued(TICKET, 'A001'), called(400)]],
  ['two tickets at a window', [issued(TICKET, 'A001'), issued('b', 'A002'), called(2000), called(3000, 'w01', 'b')]],
  ['an event of a ticket that nobody issued', [called(0)]],
  ['a finish without a service', [issued(TICKET, 'A001'), called(1000), at('ServiceFinished', 'w01')]],
])('%s is found', (_what, bodies) => {
  expect(wrongIn(bodies)).toHaveLength(1);
});
