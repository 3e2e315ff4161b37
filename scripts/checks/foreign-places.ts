import type { Finding, SourceFile } from './source-tree.ts';

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/[\w.-]*\b(registry|npmmirror|artifactory|nexus|verdaccio)\b/i, 'a package registry'],
  [/\bregistry\.(npmjs|yarnpkg|npmmirror)\b|^\s*registry\s*=/m, 'a package registry'],
  [/(?<![\w.$)}\]-])\/(work|home|root|Users)\/\w/, 'a path of one machine'],
  [/(?<![\w.$)}\]-])\/tmp\/\w/, 'a path of one machine'],
  [/[A-Z]:\\\\?Users\\/, 'a path of one machine'],
  [/\.\.\/shared\//, 'a place outside the repository'],
];

/** What is committed names no registry and no machine: a clone works anywhere. */
export function checkForeignPlaces(files: readonly SourceFile[]): Finding[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        PLACES.filter(([pattern]) => pattern.test(line)).map(
          ([, what]): Finding => ({ severity: 'error', path, line: index + 1, message: `names ${what}` }),
        ),
      ),
  );
}
