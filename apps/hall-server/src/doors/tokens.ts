import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';

/** Genuine session tokens remembered, so that each request of a busy screen does not sign anew. */
const TOKENS_REMEMBERED = 10_000;

/** What a token stands for; short names, since it also travels in a QR code. */
export type TokenClaim =
  | { readonly k: 'staff'; readonly ref: string; readonly until: number }
  | { readonly k: 'device'; readonly ref: string }
  | { readonly k: 'phone'; readonly ref: string; readonly until: number }
  | { readonly k: 'visitor'; readonly ref: string; readonly until: number };

/** Makes and checks the door's own unguessable tokens: claims signed by HMAC-SHA-256, no state, valid across restarts. */
export class Tokens {
  readonly #sessionKey: KeyObject;
  readonly #linkKey: KeyObject;
  readonly #genuine = new Map<string, TokenClaim>();

  constructor(sessionKey: Uint8Array, linkKey: Uint8Array) {
    // A key object is set up once; raw bytes would be for every signature, five times the cost.
    this.#sessionKey = createSecretKey(sessionKey);
    this.#linkKey = createSecretKey(linkKey);
  }

  issue(claim: TokenClaim): string {
    const payload = Buffer.from(JSON.stringify(claim)).toString('base64url');
    return `${payload}.${sign(this.#sessionKey, payload).toString('base64url')}`;
  }

  /** The claim of a token that is genuine and not run out at `now` (epoch ms). */
  find(token: string, now: number): TokenClaim | undefined {
    const claim = this.#genuine.get(token) ?? this.#check(token);
    return claim === undefined || ('until' in claim && claim.until <= now) ? undefined : claim;
  }

  #check(token: string): TokenClaim | undefined {
    const [payload, signature, ...rest] = token.split('.');
    if (payload === undefined || signature === undefined || rest.length > 0) return undefined;
    if (!same(sign(this.#sessionKey, payload), Buffer.from(signature, 'base64url'))) return undefined;
    const claim = JSON.parse(Buffer.from(payload, 'base64url').toString()) as TokenClaim;
    if (this.#genuine.size >= TOKENS_REMEMBERED) this.#genuine.clear();
    this.#genuine.set(token, claim);
    return claim;
  }

  /** Token of a ticket for the QR code; 16 bytes of signature keep the code small. */
  linkOf(ticketId: string): string {
    return `${ticketId}~${sign(this.#linkKey, ticketId).subarray(0, 16).toString('base64url')}`;
  }

  findTicketOfLink(link: string): string | undefined {
    const [ticketId, signature, ...rest] = link.split('~');
    if (ticketId === undefined || signature === undefined || rest.length > 0) return undefined;
    const expected = sign(this.#linkKey, ticketId).subarray(0, 16);
    return same(expected, Buffer.from(signature, 'base64url')) ? ticketId : undefined;
  }
}

function sign(key: KeyObject, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function same(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}
