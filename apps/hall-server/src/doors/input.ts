import { type Problem, problemOf } from '@yichuang/contract';
import type { z } from 'zod';

const FIXES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  invalid_type: { zh: '缺少这一项，或类型不对', en: 'This field is missing or of the wrong type.' },
  unrecognized_keys: { zh: '有多余的项，请删去', en: 'There are unknown fields; remove them.' },
  invalid_value: { zh: '不在允许的值之内', en: 'Not one of the allowed values.' },
  invalid_format: { zh: '格式不对', en: 'Wrong format.' },
  too_small: { zh: '太短或太小', en: 'Too short or too small.' },
  too_big: { zh: '太长或太大', en: 'Too long or too large.' },
};
const OTHER_FIX = { zh: '内容不对', en: 'Not right.' };

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Checks what came in at a door; the problem names each field and how to mend it, and repeats no value. */
export function checkInput<S extends z.ZodType>(schema: S, input: unknown): Checked<z.infer<S>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const faults = parsed.error.issues.map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    return { path: [...issue.path, ...keys].join('.'), ...(FIXES[issue.code] ?? OTHER_FIX) };
  });
  return { ok: false, problem: problemOf('badInput', { faults }) };
}
