import { type Finding, isTestFile, type SourceFile } from './source-tree.ts';

const WARN_LINES = 300;
const FAIL_LINES = 600;
const TEST_WARN_LINES = 500;

/** A file has one subject: 300 lines warn, 600 fail; tests warn at 500; generated files are exempt. */
export function checkFileSizes(files: readonly SourceFile[]): Finding[] {
  return files.flatMap(({ path, text }): Finding[] => {
    if (!/\.(tsx?|mjs|css)$/.test(path) || /\.generated\./.test(path)) return [];
    const lines = text.split('\n').length - 1;
    if (isTestFile(path))
      return lines > TEST_WARN_LINES
        ? [{ severity: 'warning', path, message: `${lines} lines (tests: ${TEST_WARN_LINES})` }]
        : [];
    if (lines > FAIL_LINES) return [{ severity: 'error', path, message: `${lines} lines, over ${FAIL_LINES}` }];
    return lines > WARN_LINES ? [{ severity: 'warning', path, message: `${lines} lines, over ${WARN_LINES}` }] : [];
  });
}
