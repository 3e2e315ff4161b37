import type { Finding, SourceFile } from './source-tree.ts';

const VAGUE = /^(common|shared|utils?|helpers?|misc)$/;

/** Nothing is called common, shared, utils or helpers: such a name gathers what has no home. */
export function checkNames(files: readonly SourceFile[]): Finding[] {
  return files.flatMap(({ path }): Finding[] => {
    if (!/^(packages|apps|hardware|scripts)\//.test(path)) return [];
    const vague = path.split('/').find((part) => VAGUE.test(part.replace(/\.(test\.)?(tsx?|mjs|json|css)$/, '')));
    return vague === undefined ? [] : [{ severity: 'error', path, message: `nothing is called ${vague}` }];
  });
}
