import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** Bytes that sealing adds to the plaintext: format, nonce, tag. */
export const SEAL_OVERHEAD_BYTES: number = HEAD_BYTES;

/** AES-256-GCM with a random nonce. `place` says where the bytes belong; they open nowhere else. */
export function seal(key: Uint8Array, place: readonly string[], plaintext: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(place));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Uint8Array.of(FORMAT), nonce, cipher.getAuthTag(), body]);
}

/** The plaintext, or undefined when key, place or bytes do not belong together. */
export function unseal(key: Uint8Array, place: readonly string[], sealed: Uint8Array): Buffer | undefined {
  if (sealed.length < HEAD_BYTES || sealed[0] !== FORMAT) return undefined;
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo(place));
  decipher.setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}

// JSON keeps the parts apart: ['ab','c'] and ['a','bc'] are different places.
function boundTo(place: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(['yichuang-vault', FORMAT, ...place]), 'utf8');
}
