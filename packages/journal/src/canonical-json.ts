const quotedKeys = new Map<string, string>();
const quotedKeysLimit = 4096;

function quoteKey(key: string): string {
  const known = quotedKeys.get(key);
  if (known !== undefined) return known;
  const quoted = `${JSON.stringify(key)}:`;
  if (quotedKeys.size < quotedKeysLimit) quotedKeys.set(key, quoted);
  return quoted;
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function objectText(value: Readonly<Record<string, unknown>>): string {
  if (!isPlainObject(value)) throw new TypeError('canonical JSON has plain objects only');
  const keys = Object.keys(value).sort();
  let text = '{';
  for (const key of keys) {
    if (text.length > 1) text += ',';
    text += quoteKey(key) + canonicalJson(value[key]);
  }
  return `${text}}`;
}

function arrayText(value: readonly unknown[]): string {
  let text = '[';
  for (let at = 0; at < value.length; at += 1) {
    if (at > 0) text += ',';
    text += canonicalJson(value[at]);
  }
  return `${text}]`;
}

/**
 * The one JSON text of a value: keys sorted by UTF-16 code unit, no white space, text kept as it is (no Unicode normalisation).
 * Throws a `TypeError` for what JSON would drop or bend in silence: undefined, NaN, infinities, functions, dates, class instances.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`canonical JSON has no number ${value}`);
      return String(value === 0 ? 0 : value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? arrayText(value) : objectText(value as Readonly<Record<string, unknown>>);
    default:
      throw new TypeError(`canonical JSON has no ${typeof value}`);
  }
}
