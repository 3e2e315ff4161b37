import { COMMANDS, type CommandKind, LoginInput, PairInput, ProblemSchema } from '@yichuang/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { checkInput } from './input.ts';

const SEED = Number(process.env.FAST_CHECK_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.info('FAST_CHECK_SEED', SEED);

const KINDS = Object.keys(COMMANDS) as CommandKind[];
const ID = 'c'.repeat(32);
const VALID: Readonly<Record<CommandKind, Record<string, unknown>>> = {
  issueTicket: { commandId: ID, itemCode: 'x' },
  cancelTicket: { commandId: ID, ticketId: 't' },
  openWindow: { commandId: ID, windowId: 'w' },
  pauseWindow: { commandId: ID, windowId: 'w', reason: 'meal' },
  resumeWindow: { commandId: ID, windowId: 'w' },
  closeWindow: { commandId: ID, windowId: 'w' },
  callNext: { commandId: ID, windowId: 'w' },
  recall: { commandId: ID, windowId: 'w', ticketId: 't' },
  confirmArrival: { commandId: ID, windowId: 'w', ticketId: 't' },
  startService: { commandId: ID, windowId: 'w', ticketId: 't' },
  finishService: { commandId: ID, windowId: 'w', ticketId: 't' },
  markNoShow: { commandId: ID, windowId: 'w', ticketId: 't' },
  submitRating: { commandId: ID, ratingId: 'r', level: 5 },
};

function faultsOf(schema: z.ZodType, input: unknown): string[] {
  const checked = checkInput(schema, input);
  if (checked.ok) throw new Error('was accepted');
  return (checked.problem.faults ?? []).map(({ path }) => path);
}

test.each(KINDS)('%s: what is right passes, and what is missing or too much is named', (kind) => {
  const schema = COMMANDS[kind].input;
  expect(checkInput(schema, VALID[kind])).toEqual({ ok: true, value: VALID[kind] });
  for (const field of Object.keys(VALID[kind])) {
    const { [field]: _, ...rest } = VALID[kind];
    expect(faultsOf(schema, rest)).toEqual([field]);
    expect(faultsOf(schema, { ...VALID[kind], [field]: { $ne: null } })).toEqual([field]);
    expect(faultsOf(schema, { ...VALID[kind], [field]: '' })).toContain(field);
  }
  expect(faultsOf(schema, { ...VALID[kind], surplus: 1 })).toEqual(['surplus']);
});

test.each([null, undefined, 7, 'text', [], [VALID.callNext]])('%j is no input', (input) => {
  expect(checkInput(COMMANDS.callNext.input, input)).toMatchObject({ ok: false, problem: { code: 'badInput' } });
});

test.each([
  ['level', 0],
  ['level', 6],
  ['level', 4.5],
  ['level', '5'],
  ['ratingId', 'r'.repeat(65)],
  ['commandId', 'short'],
  ['commandId', `${'c'.repeat(31)}.`],
])('%s %j is refused', (field, value) => {
  expect(faultsOf(COMMANDS.submitRating.input, { ...VALID.submitRating, [field]: value })).toEqual([field]);
});

test('every fault says in both languages how to mend it, and the problem fits the wire', () => {
  const checked = checkInput(PairInput, { code: 1, role: 'admin', zoneId: '', windowId: 'w'.repeat(65), more: true });
  if (checked.ok) throw new Error('was accepted');
  expect(ProblemSchema.strict().parse(checked.problem)).toEqual(checked.problem);
  expect(checked.problem.faults?.map(({ path }) => path).sort()).toEqual([
    'code',
    'more',
    'role',
    'windowId',
    'zoneId',
  ]);
  for (const { zh, en } of checked.problem.faults ?? []) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[ -~]+$/);
  }
});

test('whatever value comes in, a problem never repeats it', () => {
  const secret = fc.string({ minLength: 8, maxLength: 40 }).map((text) => `秘${text}密`);
  const value = fc.oneof(
    secret,
    secret.map((text) => [text]),
    secret.map((text) => ({ inner: text })),
  );
  const schemas: readonly z.ZodType[] = [LoginInput, PairInput, ...KINDS.map((kind) => COMMANDS[kind].input)];
  let refused = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...schemas),
      fc.dictionary(
        fc.constantFrom('commandId', 'windowId', 'ticketId', 'level', 'reason', 'role', 'code', 'other'),
        value,
      ),
      (schema, input) => {
        const checked = checkInput(schema, input);
        if (checked.ok) return;
        refused += 1;
        expect(JSON.stringify(checked.problem)).not.toMatch(/秘|密/);
      },
    ),
    { seed: SEED, numRuns: 500 },
  );
  expect(refused).toBeGreaterThan(400);
});
