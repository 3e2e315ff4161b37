import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What is kept of a password; salt and hash in base64. */
export interface PasswordRecord {
  n: number;
  r: number;
  p: number;
  salt: string;
  hash: string;
}

/** Cost of one hash: 32 MiB and some 80 ms on a small server. */
const COST = { n: 2 ** 15, r: 8, p: 1 } as const;
const HASH_BYTES = 32;

/** Computes the scrypt hash of a password; replaceable so that a test can count the calls. */
export type DeriveHash = (password: string, record: Omit<PasswordRecord, 'hash'>) => Promise<Buffer>;

/** A fresh record for a password. */
export async function hashPassword(password: string, derive: DeriveHash = deriveScrypt): Promise<PasswordRecord> {
  const unhashed = { ...COST, salt: randomBytes(16).toString('base64') };
  return { ...unhashed, hash: (await derive(password, unhashed)).toString('base64') };
}

/** Whether the password fits the record, in constant time. */
export async function passwordFits(
  password: string,
  record: PasswordRecord,
  derive: DeriveHash = deriveScrypt,
): Promise<boolean> {
  const expected = Buffer.from(record.hash, 'base64');
  const actual = await derive(password, record);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

/** A record that no password fits; checked for an unknown login, which then takes as long as a known one. */
export function decoyPasswordRecord(): PasswordRecord {
  return {
    ...COST,
    salt: randomBytes(16).toString('base64'),
    hash: randomBytes(HASH_BYTES).toString('base64'),
  };
}

/** scrypt on the thread pool. */
export function deriveScrypt(password: string, { n, r, p, salt }: Omit<PasswordRecord, 'hash'>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Input methods differ between machines: the same characters must give the same bytes.
    const input = Buffer.from(password.normalize('NFKC'), 'utf8');
    const options = { N: n, r, p, maxmem: 256 * n * r };
    scrypt(input, Buffer.from(salt, 'base64'), HASH_BYTES, options, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}
