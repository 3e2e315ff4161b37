import { COMMANDS, type CommandKind, LoginInput, PairInput, ProblemSchema } from '@yichuang/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { RIGHT_INPUTS } from '../testing/right-inputs.ts';
import { checkInput } from './input.ts';

const SEED = Number(process.env.FAST_CHECK_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.info('FAST_CHECK_SEED', SEED);

const KINDS = Object.keys(COMMANDS) as CommandKind[];
const ID = 'c'.repeat(32);
const VALID: Readonly<Record<string, Record<string, unknown>>> = Object.fromEntries(
  KINDS.map((kind) => [kind, { commandId: ID, ...RIGHT_INPUTS[kind] }]),
);

function faultsOf(schema: z.ZodType, input: unknown): string[] {
  const checked = checkInput(schema, input);
  if (checked.ok) throw new Error('was accepted');
  return (checked.problem.faults ?? []).map(({ path }) => path);
}

test.each(KINDS)('%s: what is right passes, and what is missing or too much is named', (kind) => {
  const schema = COMMANDS[kind].input;
  const valid = VALID[kind] ?? {};
  expect(checkInput(schema, VALID[kind])).toMatchObject({ ok: true, value: valid });
  for (const field of Object.keys(valid)) {
    const { [field]: _, ...rest } = valid;
    expect(faultsOf(schema, rest)).toEqual([field]);
    for (const path of faultsOf(schema, { ...valid, [field]: { $ne: null } })) expect(path.split('.')[0]).toBe(field);
    expect(faultsOf(schema, { ...valid, [field]: '' })).toContain(field);
  }
  expect(faultsOf(schema, { ...valid, surplus: 1 })).toEqual(['surplus']);
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
