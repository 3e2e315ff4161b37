import { Worker } from 'node:worker_threads';
import type { Vault } from './vault.ts';
import { VaultError } from './vault-error.ts';
import { type VaultLocation, vaultFiles } from './vault-files.ts';
import { aloneInBuffer, type VaultCalls, type VaultResponse } from './vault-messages.ts';

/** Makes the worker thread; handed in, so that a bundle can name its own file. */
export type VaultWorkerFactory = () => Worker;

/** Where the vault lies, and how its worker is made (from the checkout by default). */
export interface OpenVaultOptions extends VaultLocation {
  workerFactory?: VaultWorkerFactory;
}

interface OpenCall {
  resolve(value: unknown): void;
  reject(error: VaultError): void;
}

/** Opens the vault in a worker thread; makes database and master key if neither exists. Rejects with a VaultError. */
export async function openVault(options: OpenVaultOptions): Promise<Vault> {
  const { databasePath, masterKeyPath, workerFactory = workerFromCheckout } = options;
  const files = vaultFiles(options);
  const worker = workerFactory();
  const openCalls = new Map<number, OpenCall>();
  const unanswered = new Set<Promise<void>>();
  let nextId = 1;
  let ended: VaultError | undefined;
  let closing: Promise<void> | undefined;

  const exited = new Promise<void>((resolve) => {
    worker.once('error', (cause) => end(new VaultError('vaultWorkerDied', files, cause)));
    worker.once('exit', (exitCode) => {
      end(
        closing
          ? new VaultError('vaultClosed', files)
          : new VaultError('vaultWorkerDied', files, new Error(`exit code ${exitCode}`)),
      );
      resolve();
    });
  });
  worker.on('messageerror', (cause) => end(new VaultError('vaultWorkerDied', files, cause)));
  worker.on('message', (response: VaultResponse) => {
    const openCall = openCalls.get(response.id);
    openCalls.delete(response.id);
    if (response.ok) openCall?.resolve(response.value);
    else openCall?.reject(new VaultError(response.code, files, response.cause && new Error(response.cause)));
  });

  function end(reason: VaultError): void {
    ended ??= reason;
    for (const openCall of openCalls.values()) openCall.reject(ended);
    openCalls.clear();
  }

  function send<M extends keyof VaultCalls>(
    method: M,
    args: Parameters<VaultCalls[M]>,
    transfer: ArrayBuffer[] = [],
  ): Promise<Awaited<ReturnType<VaultCalls[M]>>> {
    if (ended) return Promise.reject(ended);
    return new Promise((resolve, reject) => {
      const id = nextId++;
      worker.postMessage({ id, method, args }, transfer);
      openCalls.set(id, { resolve: resolve as (value: unknown) => void, reject });
    });
  }

  function call<M extends keyof VaultCalls>(
    method: M,
    args: Parameters<VaultCalls[M]>,
    transfer?: ArrayBuffer[],
  ): Promise<Awaited<ReturnType<VaultCalls[M]>>> {
    if (closing) return Promise.reject(new VaultError('vaultClosed', files));
    const answer = send(method, args, transfer);
    const settled = answer.then(ignore, ignore).finally(() => unanswered.delete(settled));
    unanswered.add(settled);
    return answer;
  }

  async function close(): Promise<void> {
    // Hashes of passwords are computed aside; the database must stay open until they are stored.
    await Promise.all(unanswered);
    await send('close', []).catch(ignore);
    await exited;
  }

  try {
    await send('open', [{ databasePath, masterKeyPath }]);
  } catch (error) {
    await worker.terminate();
    throw error;
  }

  return {
    findOrCreatePerson: (identity) => call('findOrCreatePerson', [identity]),
    findPerson: (identity) => call('findPerson', [identity]),
    readPerson: (personRef) => call('readPerson', [personRef]),
    setPersonName: (personRef, name) => call('setPersonName', [personRef, name]),
    maskedLabel: (personRef) => call('maskedLabel', [personRef]),
    putDossier(personRef, slot, content) {
      if (typeof content === 'string') return call('putDossier', [personRef, slot, content]);
      const bytes = aloneInBuffer(content);
      return call('putDossier', [personRef, slot, bytes], [bytes.buffer]);
    },
    getDossier: (personRef, slot) => call('getDossier', [personRef, slot]),
    findDossier: (personRef, slot) => call('findDossier', [personRef, slot]),
    putNote: (text) => call('putNote', [text]),
    findNote: (noteRef) => call('findNote', [noteRef]),
    dropNotes: () => call('dropNotes', []),
    destroyPerson: (personRef, at = Date.now()) => call('destroyPerson', [personRef, at]),
    putStaff: (entry) => call('putStaff', [entry]),
    setPassword: (staffId, password) => call('setPassword', [staffId, password]),
    checkPassword: (login, password) => call('checkPassword', [login, password]),
    staffName: (staffId) => call('staffName', [staffId]),
    listStaffNames: () => call('listStaffNames', []),
    destroyStaff: (staffId, at = Date.now()) => call('destroyStaff', [staffId, at]),
    signingKey: (purpose) => call('signingKey', [purpose]),
    close() {
      closing ??= close();
      return closing;
    },
  };
}

function workerFromCheckout(): Worker {
  return new Worker(new URL('./vault-worker.ts', import.meta.url));
}

function ignore(): void {}
