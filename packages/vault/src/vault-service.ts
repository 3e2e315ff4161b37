import type { MessagePort } from 'node:worker_threads';
import { toVaultError } from './fault-translation.ts';
import { VaultError, type VaultFiles } from './vault-error.ts';
import { type VaultLocation, vaultFiles } from './vault-files.ts';
import { aloneInBuffer, type VaultCalls, type VaultRequest, type VaultResponse } from './vault-messages.ts';
import { openVaultStore, type VaultStore } from './vault-store.ts';

type Handlers = {
  [M in keyof VaultCalls]: (
    ...args: Parameters<VaultCalls[M]>
  ) => ReturnType<VaultCalls[M]> | Awaited<ReturnType<VaultCalls[M]>>;
};

/** Answers the calls that arrive on a port; runs in the worker thread. */
export function serveVault(port: MessagePort): void {
  let store: VaultStore | undefined;
  let files: VaultFiles | undefined;

  function opened(): VaultStore {
    if (store === undefined) throw new VaultError('vaultClosed');
    return store;
  }

  const handlers: Handlers = {
    open(location: VaultLocation) {
      files = vaultFiles(location);
      store = openVaultStore(location);
    },
    close() {
      store?.close();
      store = undefined;
    },
    findOrCreatePerson: (identity) => opened().findOrCreatePerson(identity),
    findPerson: (identity) => opened().findPerson(identity),
    readPerson: (personRef) => opened().readPerson(personRef),
    setPersonName: (personRef, name) => opened().setPersonName(personRef, name),
    maskedLabel: (personRef) => opened().maskedLabel(personRef),
    putDossier: (personRef, slot, content) => opened().putDossier(personRef, slot, content),
    getDossier: (personRef, slot) => opened().getDossier(personRef, slot),
    findDossier: (personRef, slot) => opened().findDossier(personRef, slot),
    putNote: (text) => opened().putNote(text),
    findNote: (noteRef) => opened().findNote(noteRef),
    dropNotes: () => opened().dropNotes(),
    destroyPerson: (personRef, at = Date.now()) => opened().destroyPerson(personRef, at),
    putStaff: (entry) => opened().putStaff(entry),
    setPassword: (staffId, password) => opened().setPassword(staffId, password),
    checkPassword: (login, password) => opened().checkPassword(login, password),
    staffName: (staffId) => opened().staffName(staffId),
    listStaffNames: () => opened().listStaffNames(),
    destroyStaff: (staffId, at = Date.now()) => opened().destroyStaff(staffId, at),
    signingKey: (purpose) => opened().signingKey(purpose),
  };

  async function answer({ id, method, args }: VaultRequest): Promise<void> {
    try {
      const handler = handlers[method] as (...args: unknown[]) => unknown;
      const result = await handler(...args);
      if (result instanceof Uint8Array) {
        const value = aloneInBuffer(result);
        respond({ id, ok: true, value }, [value.buffer]);
      } else {
        respond({ id, ok: true, value: result });
      }
    } catch (error) {
      const fault = files === undefined ? new VaultError('vaultFault', {}, error) : toVaultError(error, files);
      const cause = fault.cause instanceof Error ? fault.cause.message : undefined;
      respond({ id, ok: false, code: fault.code, ...(cause === undefined ? {} : { cause }) });
    }
    if (method === 'close') port.close();
  }

  function respond(response: VaultResponse, transfer: ArrayBuffer[] = []): void {
    port.postMessage(response, transfer);
  }

  port.on('message', (request: VaultRequest) => void answer(request));
}
