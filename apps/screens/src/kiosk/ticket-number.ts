/** Most digits that a number of the day has. */
const MOST_DIGITS = 4;
const PRINTED_DIGITS = 3;

/** What has been typed of a ticket number: the letter of its queue, then digits. */
export interface TypedNumber {
  readonly prefix: string;
  readonly digits: string;
}

export const NOTHING_TYPED: TypedNumber = { prefix: '', digits: '' };

/** Adds one key: a letter of a queue only at the start (it replaces the one before), digits only behind it. */
export function typeNumberKey(typed: TypedNumber, key: string, prefixes: readonly string[]): TypedNumber {
  if (typed.digits === '' && prefixes.includes(key)) return { prefix: key, digits: '' };
  const fits = typed.prefix !== '' && /^\d$/.test(key) && typed.digits.length < MOST_DIGITS;
  return fits ? { ...typed, digits: typed.digits + key } : typed;
}

/** Takes the last digit back, then the letter. */
export function eraseNumberKey({ prefix, digits }: TypedNumber): TypedNumber {
  return digits === '' ? NOTHING_TYPED : { prefix, digits: digits.slice(0, -1) };
}

/** The number as it is printed, noughts filled in (A7 is A007); null while something is missing. */
export function printedNumber({ prefix, digits }: TypedNumber): string | null {
  if (prefix === '' || digits === '' || Number(digits) === 0) return null;
  return prefix + String(Number(digits)).padStart(PRINTED_DIGITS, '0');
}
