import { join } from 'node:path';
import { openReader } from '@yichuang/journal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HallTemplate, makeHall } from '../bench/hall-process.ts';
import type { LineAnswer } from '../bench/lines.ts';
import type { CrashClient } from './crash-client.ts';
import { checkRepeated, LogCheck } from './log-check.ts';

let hall: HallTemplate;
let issuedAs: { readonly ref: string; readonly commandId: string; readonly ticketId: string };

beforeAll(async () => {
  hall = await makeHall({ windows: 1, kiosks: 1, livedTickets: 2 });
  const reader = openReader<{ kind: string; ticketId: string }>(join(hall.folder, 'journal.db'));
  const issued = [...reader.iterate()].find(({ body }) => body.kind === 'TicketIssued');
  reader.close();
  const [ref = '', commandId = ''] = (issued?.commandId ?? '').split('.');
  issuedAs = { ref, commandId, ticketId: issued?.body.ticketId ?? '' };
}, 20_000);

afterAll(() => hall.remove());

function clientThatWasTold(commandId: string, answer: LineAnswer): CrashClient {
  return {
    ref: issuedAs.ref,
    given: [{ commandId, kind: 'issueTicket', input: {}, answer }],
    settle: async () => [],
    work: async () => {},
  };
}

function check(commandId: string, answer: LineAnswer): void {
  new LogCheck(join(hall.folder, 'journal.db')).check([clientThatWasTold(commandId, answer)]);
}

test('passes what was acknowledged and is in the log', () => {
  expect(() => check(issuedAs.commandId, { ok: true, output: { ticketId: issuedAs.ticketId } })).not.toThrow();
});

test('finds an acknowledged command that is lost', () => {
  expect(() => check('lost', { ok: true, output: { ticketId: issuedAs.ticketId } })).toThrow(/is not in the log/);
});

test('finds an acknowledged number that the log has given to somebody else', () => {
  expect(() => check(issuedAs.commandId, { ok: true, output: { ticketId: '2026-01-05.Z999' } })).toThrow(
    /another ticket/,
  );
});

test('finds a refusal that was done', () => {
  const refused: LineAnswer = { ok: false, problem: { code: 'hallClosed' } };
  expect(() => check(issuedAs.commandId, refused)).toThrow(/was refused \(hallClosed\) and done/);
});

test('finds an id that got two answers', () => {
  const command = {
    commandId: 'c',
    kind: 'issueTicket',
    input: {},
    answer: { ok: true, output: { ticketId: 'a' } },
  } as const;
  expect(() => checkRepeated([{ command, again: command.answer }])).not.toThrow();
  expect(() => checkRepeated([{ command, again: { ok: true, output: { ticketId: 'b' } } }])).toThrow(/and then/);
});
