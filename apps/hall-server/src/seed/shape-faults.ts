import type { z } from 'zod';
import { formatJsonPath, type JsonPath, type JsonPositions } from './json-positions.ts';
import type { SeedFault, SeedFaultCode, SeedText } from './seed-fault.ts';

type Issue = z.core.$ZodIssue;

const kindsInWords: Record<string, SeedText> = {
  string: { zh: '带双引号的文字', en: 'text in double quotes' },
  number: { zh: '数字（不带引号）', en: 'a number (without quotes)' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false（不带引号）', en: 'true or false (without quotes)' },
  array: { zh: '列表 […]', en: 'a list […]' },
  object: { zh: '对象 {…}', en: 'an object {…}' },
};

const unitsInWords: Record<string, SeedText> = {
  string: { zh: '个字', en: 'characters' },
  array: { zh: '项', en: 'entries' },
};

/** Turns what zod found in one file into faults with their places and with the fix in words. */
export function shapeFaults(file: string, issues: readonly Issue[], positions: JsonPositions): SeedFault[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownField(file, [...path, key], positions));
    if (!positions.has(path)) return [missingField(file, path, positions)];
    return [fault(file, path, positions.positionOfValue(path), 'bad-value', fixOf(issue))];
  });
}

function unknownField(file: string, path: JsonPath, positions: JsonPositions): SeedFault {
  const key = JSON.stringify(path.at(-1));
  return fault(file, path, positions.positionOfKey(path), 'unknown-field', {
    zh: `不认识字段 ${key}，请改正拼写或删去`,
    en: `The field ${key} is not known; correct its spelling or remove it`,
  });
}

function missingField(file: string, path: JsonPath, positions: JsonPositions): SeedFault {
  const key = JSON.stringify(path.at(-1));
  return fault(file, path, positions.positionOfValue(path), 'missing-field', {
    zh: `此处缺少字段 ${key}，请补上`,
    en: `The field ${key} is missing here; add it`,
  });
}

function fixOf(issue: Issue): SeedText {
  if (issue.code === 'custom' && isSeedText(issue.params?.fix)) return issue.params.fix;
  if (issue.code === 'invalid_type') {
    const kind = kindsInWords[issue.expected] ?? { zh: issue.expected, en: issue.expected };
    return { zh: `此处应写${kind.zh}`, en: `Write ${kind.en} here` };
  }
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map((value) => JSON.stringify(value));
    return { zh: `此处应写其中之一：${choices.join('、')}`, en: `Write one of ${choices.join(', ')}` };
  }
  if (issue.code === 'too_small') return limitFix(issue.origin, issue.minimum, { zh: '至少', en: 'at least' });
  if (issue.code === 'too_big') return limitFix(issue.origin, issue.maximum, { zh: '至多', en: 'at most' });
  return { zh: `此处的值不合要求（${issue.code}），请改正`, en: `${issue.message}; correct the value` };
}

function limitFix(origin: string, limit: number | bigint, bound: SeedText): SeedText {
  const unit = unitsInWords[origin] ?? { zh: '', en: '' };
  return {
    zh: `此处应为${bound.zh} ${limit} ${unit.zh}`.trimEnd(),
    en: `This must be ${bound.en} ${limit} ${unit.en}`.trimEnd(),
  };
}

function isSeedText(value: unknown): value is SeedText {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

function fault(
  file: string,
  path: JsonPath,
  position: { line: number; column: number },
  code: SeedFaultCode,
  message: SeedText,
): SeedFault {
  return { file, path: formatJsonPath(path), line: position.line, column: position.column, code, message };
}
