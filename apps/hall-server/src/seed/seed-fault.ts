/** One text in both languages. */
export interface SeedText {
  zh: string;
  en: string;
}

/** The kinds of faults that a seed can have. */
export type SeedFaultCode =
  | 'missing-file'
  | 'bad-encoding'
  | 'bad-syntax'
  | 'duplicate-field'
  | 'unknown-field'
  | 'missing-field'
  | 'bad-value'
  | 'missing-reference'
  | 'duplicate'
  | 'unserved'
  | 'inconsistent'
  | 'wrong-count';

/** One fault: the file's name inside the seed folder, the JSON path (`items[3].queueId`), line and column from 1. */
export interface SeedFault {
  file: string;
  path: string;
  line: number;
  column: number;
  code: SeedFaultCode;
  message: SeedText;
}

/** Faults as lines for a terminal, `seed/items.json:41:17 items[3].queueId …`; `folder` goes before the file name. */
export function printFaults(faults: readonly SeedFault[], folder = 'seed'): string {
  return faults
    .map(({ file, line, column, path, message }) => {
      const place = `${folder}/${file}:${line}:${column}`;
      return `${path === '' ? place : `${place} ${path}`} ${message.zh} | ${message.en}`;
    })
    .join('\n');
}
