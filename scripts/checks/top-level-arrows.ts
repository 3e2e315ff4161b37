import ts from 'typescript';
import { type Finding, isTestFile, isTypeScript, type SourceFile } from './source-tree.ts';
import { lineOf, parse } from './syntax.ts';

/** A top-level function is written `function`, so that its name and its place in the file stand out. */
export function checkTopLevelArrows(files: readonly SourceFile[]): Finding[] {
  const findings: Finding[] = [];
  for (const file of files) {
    if (!isTypeScript(file.path) || isTestFile(file.path)) continue;
    for (const statement of parse(file).statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const declaration of statement.declarationList.declarations)
        if (declaration.initializer !== undefined && ts.isArrowFunction(declaration.initializer))
          findings.push({
            severity: 'error',
            path: file.path,
            line: lineOf(declaration),
            message: `top-level arrow function ${declaration.name.getText()}`,
          });
    }
  }
  return findings;
}
