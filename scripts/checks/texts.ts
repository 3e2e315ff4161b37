import ts from 'typescript';
import type { Finding, SourceFile } from './source-tree.ts';
import { lineOf, visitNodes } from './syntax.ts';

function literal(entry: ts.ObjectLiteralExpression, language: 'zh' | 'en'): string | undefined {
  const property = entry.properties.find((each) => ts.isPropertyAssignment(each) && each.name.getText() === language);
  if (property === undefined || !ts.isPropertyAssignment(property)) return undefined;
  return ts.isStringLiteralLike(property.initializer) ? property.initializer.text : property.initializer.getText();
}

function places(text: string): string {
  return [...text.matchAll(/\{\w+\}/g)]
    .map(([place]) => place)
    .sort()
    .join(' ');
}

function faultOf(zh: string | undefined, en: string | undefined): string | undefined {
  if (zh === undefined || en === undefined) return `no ${zh === undefined ? 'zh' : 'en'} text`;
  if (zh.trim() === '' || en.trim() === '') return `empty ${zh.trim() === '' ? 'zh' : 'en'} text`;
  // The key that switches to Chinese says so in Chinese.
  if (/\p{Script=Han}/u.test(en) && en !== '中文') return 'Chinese in the en text';
  return places(zh) === places(en)
    ? undefined
    : `zh fills ${places(zh) || 'nothing'}, en fills ${places(en) || 'nothing'}`;
}

/** Every entry of a texts file is there in Chinese and in English, with the same places to fill. */
export function checkTexts(files: readonly SourceFile[]): Finding[] {
  const findings: Finding[] = [];
  for (const file of files) {
    if (!/(^|\/)([\w-]+-)?texts\.tsx?$/.test(file.path)) continue;
    visitNodes(file, (node) => {
      if (!ts.isObjectLiteralExpression(node)) return;
      const zh = literal(node, 'zh');
      const en = literal(node, 'en');
      if (zh === undefined && en === undefined) return;
      const fault = faultOf(zh, en);
      if (fault !== undefined)
        findings.push({ severity: 'error', path: file.path, line: lineOf(node), message: fault });
    });
  }
  return findings;
}
