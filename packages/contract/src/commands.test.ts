import { expect, test } from 'vitest';
import { z } from 'zod';
import { COMMANDS, type CommandKind } from './commands.ts';

const KINDS = Object.keys(COMMANDS) as CommandKind[];

function accepts(kind: CommandKind, input: unknown): boolean {
  return COMMANDS[kind].input.safeParse(input).success;
}

test.each(KINDS)('%s bears a command id and takes no field that it does not know', (kind) => {
  const schema: z.ZodObject = COMMANDS[kind].input;
  expect(Object.keys(schema.shape)).toContain('commandId');
  expect(schema.safeParse({ surplus: 1 }).error?.issues.some(({ code }) => code === 'unrecognized_keys')).toBe(true);
  expect(z.toJSONSchema(schema)).toMatchObject({ type: 'object', additionalProperties: false });
});

test.each([
  ['a'.repeat(20), true],
  ['a'.repeat(64), true],
  ['Az09_-Az09_-Az09_-Az', true],
  ['a'.repeat(19), false],
  ['a'.repeat(65), false],
  [`${'a'.repeat(20)}.`, false],
  [`${'a'.repeat(20)}\n`, false],
  ['一'.repeat(20), false],
])('command id %j: %s', (commandId, right) => {
  expect(accepts('callNext', { commandId, windowId: 'w1' })).toBe(right);
});

test.each([1, 2, 3, 4, 5])('level %i is a rating', (level) => {
  expect(accepts('submitRating', { commandId: 'a'.repeat(20), ratingId: 'r', level })).toBe(true);
});

test.each([0, 6, -1, 2.5, Number.NaN, '5', null, true])('level %s is none', (level) => {
  expect(accepts('submitRating', { commandId: 'a'.repeat(20), ratingId: 'r', level })).toBe(false);
});
