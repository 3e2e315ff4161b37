import ts from 'typescript';
import { type Finding, isTestFile, isTypeScript, type SourceFile } from './source-tree.ts';
import { lineOf, visitNodes } from './syntax.ts';

function isSleep(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node))
    return /^(node:)?timers\/promises$/.test((node.moduleSpecifier as ts.StringLiteral).text);
  if (!ts.isCallExpression(node) || !/^(globalThis\.)?setTimeout$/.test(node.expression.getText())) return false;
  const executor = ts.findAncestor(
    node.parent,
    (parent): parent is ts.ArrowFunction | ts.FunctionExpression =>
      ts.isArrowFunction(parent) || ts.isFunctionExpression(parent),
  );
  if (
    executor === undefined ||
    !ts.isNewExpression(executor.parent) ||
    executor.parent.expression.getText() !== 'Promise'
  )
    return false;
  const resolve = executor.parameters[0]?.name.getText();
  const callback = node.arguments[0]?.getText() ?? '';
  return resolve !== undefined && new RegExp(`^(\\(\\)\\s*=>\\s*)?\\{?\\s*${resolve}\\b`).test(callback);
}

/** A test waits for an event or moves a fake clock; it never sleeps. */
export function checkTestSleeps(files: readonly SourceFile[]): Finding[] {
  const findings: Finding[] = [];
  for (const file of files) {
    if (!isTypeScript(file.path) || !(isTestFile(file.path) || file.path.startsWith('packages/testkit/'))) continue;
    visitNodes(file, (node) => {
      if (isSleep(node))
        findings.push({ severity: 'error', path: file.path, line: lineOf(node), message: 'sleep in a test' });
    });
  }
  return findings;
}
