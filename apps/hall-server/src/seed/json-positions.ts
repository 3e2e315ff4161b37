import type { SeedText } from './seed-fault.ts';

/** A place in a JSON value, for example `['items', 3, 'queueId']`. */
export type JsonPath = readonly (string | number)[];

/** A place in a text: line and column from 1; columns count UTF-16 units, as editors do. */
export interface TextPosition {
  line: number;
  column: number;
}

/** Something wrong in the text of a JSON file, with the fix in words. */
export interface JsonProblem extends TextPosition {
  message: SeedText;
}

/** Positions of the parts of one parsed JSON text. */
export interface JsonPositions {
  /** True when the path exists in the text. */
  has(path: JsonPath): boolean;
  /** Where the value at the path begins; for a path that is not there, the deepest part of it that is. */
  positionOfValue(path: JsonPath): TextPosition;
  /** Where the field name at the end of the path begins; as `positionOfValue` when it is not a field. */
  positionOfKey(path: JsonPath): TextPosition;
}

/** A parsed text. `duplicateKeys` did not stop the reading (the last one counts), but each is a fault. */
export type JsonReading =
  | { ok: true; value: unknown; positions: JsonPositions; duplicateKeys: (JsonProblem & { path: JsonPath })[] }
  | { ok: false; problem: JsonProblem };

interface JsonNode {
  start: number;
  value: unknown;
  fields?: Map<string, { keyStart: number; node: JsonNode }>;
  entries?: JsonNode[];
}

class JsonSyntaxError extends Error {
  readonly offset: number;
  readonly fix: SeedText;

  constructor(offset: number, fix: SeedText) {
    super(fix.en);
    this.offset = offset;
    this.fix = fix;
  }
}

const deepestNesting = 64;
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literals: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** Reads JSON text strictly and keeps where everything stands, which JSON.parse does not tell. Never throws. */
export function readJson(text: string): JsonReading {
  const lineStarts = findLineStarts(text);
  const reader = new JsonReader(text);
  try {
    const root = reader.readDocument();
    const duplicateKeys = reader.duplicates.map(({ offset, path }) => ({
      ...positionAt(lineStarts, offset),
      path,
      message: {
        zh: `字段 ${JSON.stringify(path.at(-1))} 写了两次，请删去一个`,
        en: `The field ${JSON.stringify(path.at(-1))} is written twice; remove one`,
      },
    }));
    return { ok: true, value: root.value, positions: positionsOf(root, lineStarts), duplicateKeys };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return { ok: false, problem: { ...positionAt(lineStarts, error.offset), message: error.fix } };
  }
}

/** A path as people write it: `items[3].queueId`; empty for the whole file. */
export function formatJsonPath(path: JsonPath): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (!/^[A-Za-z_$][\w$]*$/.test(step)) text += `[${JSON.stringify(step)}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}

class JsonReader {
  readonly duplicates: { offset: number; path: JsonPath }[] = [];
  private readonly text: string;
  private readonly path: (string | number)[] = [];
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  readDocument(): JsonNode {
    this.skipBlank();
    const root = this.readValue();
    this.skipBlank();
    if (this.at < this.text.length)
      this.refuse('文件在此之前已经结束，请删去多余的内容', 'The file ends before this; remove the rest');
    return root;
  }

  private readValue(): JsonNode {
    if (this.path.length > deepestNesting) this.refuse('嵌套太深，请检查括号', 'Nested too deeply; check the brackets');
    const start = this.at;
    const first = this.text[start];
    if (first === '{') return this.readObject(start);
    if (first === '[') return this.readArray(start);
    if (first === '"') return { start, value: this.readString() };
    for (const [word, value] of literals) {
      if (this.text.startsWith(word, start)) {
        this.at += word.length;
        return { start, value };
      }
    }
    numberPattern.lastIndex = start;
    const digits = numberPattern.exec(this.text)?.[0];
    if (digits === undefined) {
      this.refuse(
        '这里应有一个值：带双引号的文字、数字、true、false、{…} 或 […]',
        'A value is needed here: text in double quotes, a number, true, false, {…} or […]',
      );
    }
    this.at += digits.length;
    return { start, value: Number(digits) };
  }

  private readObject(start: number): JsonNode {
    const fields = new Map<string, { keyStart: number; node: JsonNode }>();
    this.at += 1;
    this.skipBlank();
    if (this.text[this.at] !== '}') {
      do {
        this.skipBlank();
        const keyStart = this.at;
        if (this.text[keyStart] !== '"') {
          this.refuse(
            '这里应有带双引号的字段名；若前面多写了逗号，请删去',
            'A field name in double quotes is needed here; if there is a comma too many before it, remove it',
          );
        }
        const key = this.readString();
        this.path.push(key);
        if (fields.has(key)) this.duplicates.push({ offset: keyStart, path: [...this.path] });
        this.skipBlank();
        if (this.text[this.at] !== ':')
          this.refuse('字段名后应有冒号 ":"', 'A colon ":" is needed after the field name');
        this.at += 1;
        this.skipBlank();
        fields.set(key, { keyStart, node: this.readValue() });
        this.path.pop();
      } while (this.takeCommaOrEnd('}'));
    }
    this.at += 1;
    return { start, value: Object.fromEntries([...fields].map(([key, field]) => [key, field.node.value])), fields };
  }

  private readArray(start: number): JsonNode {
    const entries: JsonNode[] = [];
    this.at += 1;
    this.skipBlank();
    if (this.text[this.at] !== ']') {
      do {
        this.skipBlank();
        this.path.push(entries.length);
        entries.push(this.readValue());
        this.path.pop();
      } while (this.takeCommaOrEnd(']'));
    }
    this.at += 1;
    return { start, value: entries.map((entry) => entry.value), entries };
  }

  private takeCommaOrEnd(end: '}' | ']'): boolean {
    this.skipBlank();
    const next = this.text[this.at];
    if (next === end) return false;
    if (next !== ',') {
      this.refuse(`这里缺少逗号 "," 或结尾的 "${end}"`, `A comma "," or the closing "${end}" is missing here`);
    }
    this.at += 1;
    return true;
  }

  private readString(): string {
    const start = this.at;
    for (let at = start + 1; at < this.text.length; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === 0x22) {
        this.at = at + 1;
        return JSON.parse(this.text.slice(start, this.at)) as string;
      }
      if (code === 0x0a || code === 0x0d) break;
      if (code < 0x20) {
        this.at = at;
        this.refuse(
          '文字中有不可见的控制字符（如制表符），请删去',
          'Remove the invisible control character (such as a tab) from the text',
        );
      }
      if (code === 0x5c) {
        const escaped = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(this.text.slice(at, at + 6))?.[0];
        if (escaped === undefined) {
          this.at = at;
          this.refuse(
            '反斜杠的写法不对，反斜杠本身请写成 "\\\\"',
            'This backslash is wrong; write a backslash itself as "\\\\"',
          );
        }
        at += escaped.length - 1;
      }
    }
    this.refuse('这段文字缺少结尾的双引号', 'This text lacks its closing double quote');
  }

  private skipBlank(): void {
    while (this.at < this.text.length && ' \t\r\n'.includes(this.text.charAt(this.at))) this.at += 1;
  }

  private refuse(zh: string, en: string): never {
    throw new JsonSyntaxError(this.at, { zh, en });
  }
}

function positionsOf(root: JsonNode, lineStarts: readonly number[]): JsonPositions {
  function stepInto(node: JsonNode, step: string | number): JsonNode | undefined {
    return typeof step === 'number' ? node.entries?.[step] : node.fields?.get(step)?.node;
  }
  function deepest(path: JsonPath): { node: JsonNode; depth: number } {
    let node = root;
    for (const [depth, step] of path.entries()) {
      const next = stepInto(node, step);
      if (next === undefined) return { node, depth };
      node = next;
    }
    return { node, depth: path.length };
  }
  function positionOfValue(path: JsonPath): TextPosition {
    return positionAt(lineStarts, deepest(path).node.start);
  }
  return {
    has: (path) => deepest(path).depth === path.length,
    positionOfValue,
    positionOfKey(path) {
      const parent = deepest(path.slice(0, -1));
      const key = path.at(-1);
      const field =
        typeof key === 'string' && parent.depth === path.length - 1 ? parent.node.fields?.get(key) : undefined;
      return field === undefined ? positionOfValue(path) : positionAt(lineStarts, field.keyStart);
    },
  };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function positionAt(lineStarts: readonly number[], offset: number): TextPosition {
  const after = lineStarts.findIndex((start) => start > offset);
  const line = after === -1 ? lineStarts.length : after;
  return { line, column: offset - (lineStarts[line - 1] ?? 0) + 1 };
}
