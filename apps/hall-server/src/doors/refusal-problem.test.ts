import { ERRORS, ProblemSchema } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { problemOfRefusal } from './refusal-problem.ts';

test('a refusal goes out as its code with its numbers beside it', () => {
  const problem = problemOfRefusal({ code: 'recallTooSoon', notBefore: 7 });
  expect(problem).toEqual({
    type: '/problems/recallTooSoon',
    title: ERRORS.recallTooSoon.en,
    status: 409,
    code: 'recallTooSoon',
    zh: ERRORS.recallTooSoon.zh,
    en: ERRORS.recallTooSoon.en,
    details: { notBefore: 7 },
  });
  expect(ProblemSchema.strict().parse(problem)).toEqual(problem);
});

test('a refusal without numbers has no details', () => {
  expect(problemOfRefusal({ code: 'dayNotOpen' })).not.toHaveProperty('details');
});
