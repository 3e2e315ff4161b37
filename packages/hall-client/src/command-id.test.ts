import { COMMANDS } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { newCommandId } from './command-id.ts';

test('a command id is one that the hall takes, and never the same twice', () => {
  const ids = Array.from({ length: 1000 }, newCommandId);
  expect(new Set(ids).size).toBe(1000);
  for (const commandId of ids)
    expect(COMMANDS.callNext.input.safeParse({ commandId, windowId: 'w1' }).success).toBe(true);
});
