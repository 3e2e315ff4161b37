import ts from 'typescript';
import type { SourceFile } from './source-tree.ts';

const parsed = new WeakMap<SourceFile, ts.SourceFile>();

/** The syntax tree of a file; kept, because several checks read the same one. */
export function parse(file: SourceFile): ts.SourceFile {
  let tree = parsed.get(file);
  if (tree === undefined) {
    tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ESNext, true);
    parsed.set(file, tree);
  }
  return tree;
}

/** Calls `visit` for every node of a file, outermost first. */
export function visitNodes(file: SourceFile, visit: (node: ts.Node) => void): void {
  function step(node: ts.Node): void {
    visit(node);
    ts.forEachChild(node, step);
  }
  step(parse(file));
}

/** Line of a node, from 1. */
export function lineOf(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}
