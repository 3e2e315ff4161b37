import { hash as digest } from 'node:crypto';
import type { RecordedEvent } from '@yichuang/hall';
import { canonicalJson } from './canonical-json.ts';

const hashBytes = 32;
let scratch = Buffer.alloc(64 * 1024);

/** An event as its row holds it: actor and body are canonical JSON texts already. */
export interface EventTexts {
  readonly seq: number;
  readonly stream: string;
  readonly version: number;
  readonly commandId: string;
  readonly index: number;
  readonly at: number;
  readonly actorText: string;
  readonly shape: number;
  readonly bodyText: string;
}

/** The canonical text of an event, joined from its parts (keys in sorted order). */
export function canonicalTextOf(event: EventTexts): string {
  return `{"actor":${event.actorText},"at":${event.at},"body":${event.bodyText},"commandId":${JSON.stringify(event.commandId)},"index":${event.index},"seq":${event.seq},"shape":${event.shape},"stream":${JSON.stringify(event.stream)},"version":${event.version}}`;
}

/** The bytes that the hash chain covers. Throws a `TypeError` for what canonical JSON cannot say. */
export function canonicalBytes(event: RecordedEvent): Buffer {
  const { seq, stream, version, commandId, index, at, actor, shape, body } = event;
  return Buffer.from(canonicalJson({ seq, stream, version, commandId, index, at, actor, shape, body }), 'utf8');
}

/** Hash of an event in the chain: SHA-256 over the previous hash and the canonical bytes. */
export function chainHash(previousHash: Uint8Array, canonicalText: string): Buffer {
  // One reused buffer: a UTF-16 unit is at most three bytes of UTF-8.
  const most = hashBytes + canonicalText.length * 3;
  if (scratch.length < most) scratch = Buffer.alloc(most);
  scratch.set(previousHash, 0);
  const written = scratch.write(canonicalText, hashBytes, 'utf8');
  return digest('sha256', scratch.subarray(0, hashBytes + written), 'buffer');
}

/** The hash before the first event. */
export function genesisHash(journalId: string): Buffer {
  return digest('sha256', journalId, 'buffer');
}
