import ts from 'typescript';
import type { Finding, SourceFile } from './source-tree.ts';
import { lineOf, visitNodes } from './syntax.ts';

const RULE_ID = /\b[A-Z]{1,4}-\d{2,3}\b/g;
/** A rule is stated where its id opens a line, a list item, a heading or a table row. */
const STATED_RULE = /^[\s>|#*-]*(?:\d+\.\s+)?[*`[]*([A-Z]{1,4}-\d{2,3})\b/;
const TEST_CALL = /^(test|it|describe)\b/;

function statedRules(files: readonly SourceFile[]): Map<string, Finding> {
  const rules = new Map<string, Finding>();
  for (const { path, text } of files) {
    if (!/^docs\/spec\/.*\.md$/.test(path)) continue;
    for (const [index, line] of text.split('\n').entries()) {
      const id = STATED_RULE.exec(line)?.[1];
      if (id !== undefined && !rules.has(id))
        rules.set(id, {
          severity: 'error',
          path,
          line: index + 1,
          message: `rule ${id} has no test with it in its title`,
        });
    }
  }
  return rules;
}

function titleOf(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !TEST_CALL.test(node.expression.getText())) return undefined;
  const title = node.arguments[0];
  return title !== undefined && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))
    ? title.getText()
    : undefined;
}

/** Every rule of docs/spec stands in a test title, and no title names a rule that is not there. */
export function checkSpecRules(files: readonly SourceFile[]): Finding[] {
  const rules = statedRules(files);
  const prefixes = new Set([...rules.keys()].map((id) => id.split('-')[0]));
  const tested = new Set<string>();
  const findings: Finding[] = [];
  for (const file of files) {
    if (!/\.test\.tsx?$/.test(file.path)) continue;
    visitNodes(file, (node) => {
      for (const [id] of titleOf(node)?.matchAll(RULE_ID) ?? []) {
        tested.add(id);
        if (!rules.has(id) && prefixes.has(id.split('-')[0]))
          findings.push({
            severity: 'error',
            path: file.path,
            line: lineOf(node),
            message: `no rule ${id} in docs/spec`,
          });
      }
    });
  }
  for (const [id, finding] of rules) if (!tested.has(id)) findings.push(finding);
  return findings;
}
