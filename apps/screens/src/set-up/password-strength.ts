/** What is to be said of a password; `missing`: characters still to add. */
export interface PasswordStrength {
  readonly level: 'short' | 'weak' | 'fair' | 'good';
  readonly reason: 'short' | 'oneKind' | 'repeats' | 'known' | 'fair' | 'good';
  readonly missing: number;
}

const LEAST = 10;
const GOOD_LENGTH = 14;
const KNOWN = ['password', 'qwerty', 'admin', '123456', 'abcdef', 'iloveyou', 'yichuang', 'woaini'];
const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9]/];

/** How hard a password is to guess, said in a word; only `short` is refused. */
export function passwordStrength(password: string, login = ''): PasswordStrength {
  const plain = password.toLowerCase();
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  if (password.length < LEAST) return { level: 'short', reason: 'short', missing: LEAST - password.length };
  const known = login.length >= 3 ? [...KNOWN, login.toLowerCase()] : KNOWN;
  if (known.some((word) => plain.includes(word))) return { level: 'weak', reason: 'known', missing: 0 };
  if (new Set(plain).size <= 4) return { level: 'weak', reason: 'repeats', missing: 0 };
  if (kinds === 1 && password.length < GOOD_LENGTH) return { level: 'weak', reason: 'oneKind', missing: 0 };
  const isGood =
    (kinds >= 3 && password.length >= 12) || (kinds >= 2 && password.length >= GOOD_LENGTH) || password.length >= 20;
  return isGood ? { level: 'good', reason: 'good', missing: 0 } : { level: 'fair', reason: 'fair', missing: 0 };
}

/** No signs that are taken for one another on paper: neither 0 and o nor 1, i and l. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** A first password that can be read from paper, e.g. `kf7m-2xqa-h9wd`; `fill` puts chance into the bytes. */
export function readablePassword(fill: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const signs: string[] = [];
  while (signs.length < GROUPS * GROUP_LENGTH) {
    const bytes = new Uint8Array(32);
    fill(bytes);
    // Bytes beyond the last whole round would make the first signs likelier.
    for (const byte of bytes) if (byte < SIGNS.length * 8) signs.push(SIGNS[byte % SIGNS.length] ?? '');
  }
  return Array.from({ length: GROUPS }, (_, group) =>
    signs.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-');
}
