import ts from 'typescript';
import { type Finding, isTestFile, isTypeScript, type SourceFile } from './source-tree.ts';
import { lineOf, visitNodes } from './syntax.ts';

const WRAPPERS = /^(packages\/hall-client|apps\/hall-server\/src\/doors)\//;
const SOCKET_NAMES = /^(socket|io|namespace)$/i;

function rootName(node: ts.Expression): string {
  let inner = node;
  while (ts.isPropertyAccessExpression(inner) || ts.isCallExpression(inner)) {
    // `this.socket.to(room).emit()`: the name that counts is the socket's, not `this`.
    if (ts.isPropertyAccessExpression(inner) && SOCKET_NAMES.test(inner.name.text)) return inner.name.text;
    inner = inner.expression;
  }
  return inner.getText();
}

/** Only the client package and the doors speak on the socket; tests may, to send what a forger would. */
export function checkRawEmits(files: readonly SourceFile[]): Finding[] {
  const findings: Finding[] = [];
  for (const file of files) {
    if (!isTypeScript(file.path) || WRAPPERS.test(file.path) || isTestFile(file.path)) continue;
    visitNodes(file, (node) => {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
      if (!/^emit(WithAck)?$/.test(node.expression.name.text)) return;
      if (!SOCKET_NAMES.test(rootName(node.expression.expression))) return;
      findings.push({
        severity: 'error',
        path: file.path,
        line: lineOf(node),
        message: 'raw emit outside the doors and the client',
      });
    });
  }
  return findings;
}
