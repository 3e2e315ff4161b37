import ts from 'typescript';
import { PURE_PARTS } from './import-table.mjs';
import { type Finding, isTestFile, isTypeScript, type SourceFile } from './source-tree.ts';
import { lineOf, visitNodes } from './syntax.ts';

const PURE_PATH = new RegExp(PURE_PARTS);
const BANNED_MEMBERS = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'globalThis.crypto',
  'crypto.randomUUID',
]);
const BANNED_MODULES = /^(node:|(crypto|fs|os|path|net|http|https|worker_threads|timers|perf_hooks)(\/|$))/;

function bannedAt(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const name = `${node.expression.getText()}.${node.name.text}`;
    if (BANNED_MEMBERS.has(name)) return name;
    if (node.expression.getText() === 'crypto') return 'crypto';
  }
  // With an argument it is arithmetic on a given instant; without one it reads the clock.
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0)
    return 'new Date()';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (ts.isStringLiteral(node) && (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)))
    return BANNED_MODULES.test(node.text) ? `import of ${node.text}` : undefined;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return 'import()';
  return undefined;
}

/** Pure parts know no clock, no chance, no Node: time, ids and facts come in with the command. */
export function checkPureParts(files: readonly SourceFile[]): Finding[] {
  const findings: Finding[] = [];
  for (const file of files) {
    if (!PURE_PATH.test(file.path) || !isTypeScript(file.path) || isTestFile(file.path)) continue;
    visitNodes(file, (node) => {
      const banned = bannedAt(node);
      if (banned !== undefined)
        findings.push({ severity: 'error', path: file.path, line: lineOf(node), message: `${banned} in a pure part` });
    });
  }
  return findings;
}
