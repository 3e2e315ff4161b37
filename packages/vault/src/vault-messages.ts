import type { Vault } from './vault.ts';
import type { VaultErrorCode } from './vault-error.ts';
import type { VaultLocation } from './vault-files.ts';

/** What the worker can be asked for. */
export type VaultCalls = Vault & { open(location: VaultLocation): Promise<void> };

/** One call on its way to the worker. */
export interface VaultRequest<M extends keyof VaultCalls = keyof VaultCalls> {
  id: number;
  method: M;
  args: Parameters<VaultCalls[M]>;
}

/** The answer on its way back. `cause` is a text for the log, without personal data. */
export type VaultResponse =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; code: VaultErrorCode; cause?: string };

/** A copy whose buffer holds nothing else; small Buffers share one pool, which would travel with them. */
export function aloneInBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
