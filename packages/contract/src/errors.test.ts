import { expect, test } from 'vitest';
import { ERRORS, type ErrorCode, ProblemSchema, problemOf } from './errors.ts';

const CODES = Object.keys(ERRORS) as ErrorCode[];

test.each(CODES)('%s has a fitting status and a sentence in both languages', (code) => {
  const { status, zh, en } = ERRORS[code];
  expect([401, 403, 404, 409, 413, 422, 426, 429, 500, 503]).toContain(status);
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(zh).not.toContain('你');
  expect(en).toMatch(/^[A-Z][ -~]+\.$/);
});

test.each(CODES)('the problem of %s is a document of RFC 9457 with its code', (code) => {
  const problem = problemOf(code);
  expect(problem).toMatchObject({
    type: `/problems/${code}`,
    title: ERRORS[code].en,
    status: ERRORS[code].status,
    code,
  });
  expect(ProblemSchema.strict().parse(JSON.parse(JSON.stringify(problem)))).toEqual(problem);
});

test('a problem carries faults and details when there are some', () => {
  const faults = [{ path: 'level', zh: '太大', en: 'Too large.' }];
  const problem = problemOf('badInput', { faults, details: { least: 1 } });
  expect(ProblemSchema.strict().parse(problem)).toEqual(problem);
  expect(problem).toMatchObject({ faults, details: { least: 1 } });
});

test('the server’s own faults are told from what a client can mend', () => {
  const faults = CODES.filter((code) => ERRORS[code].status >= 500);
  expect(faults.sort()).toEqual(['fault', 'outcomeUnknown', 'unavailable']);
});
