import { afterAll, beforeAll, expect, test } from 'vitest';
import rules from '../../.dependency-cruiser.mjs';
import { type FaultCopy, makeFaultCopy } from './fault-copy.ts';
import { PLANTED_FAULTS } from './planted-faults.ts';

let copy: FaultCopy;
/** What each check printed, by its name; all faults are planted at once, each in a file of its own. */
const printed = new Map<string, string>();

beforeAll(() => {
  copy = makeFaultCopy();
  for (const fault of PLANTED_FAULTS) copy.plant(fault);
  for (const block of copy.check().split(/^(?=(?:ok |RED) )/m)) {
    const name = /^(?:ok |RED) (\S+)/.exec(block)?.[1];
    if (name !== undefined) printed.set(name, block);
  }
});

afterAll(() => copy.remove());

test.each(PLANTED_FAULTS)('$check names a planted fault: $what', ({ check, named }) => {
  const block = printed.get(check) ?? '';
  expect(block.slice(0, 3)).toBe('RED');
  expect(named.test(block), `${check} prints no line like ${named}`).toBe(true);
});

test('every check has a planted fault', () => {
  expect([...printed.keys()].sort()).toEqual([...new Set(PLANTED_FAULTS.map((fault) => fault.check))].sort());
});

test('every import rule has a planted fault', () => {
  const planted = PLANTED_FAULTS.filter((fault) => fault.check === 'imports').map((fault) => fault.what);
  expect([...new Set(rules.forbidden.map((rule) => rule.name))].sort()).toEqual([...new Set(planted)].sort());
});
