import { createHmac } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { DOCUMENT_KINDS, normaliseDocumentNumber } from './document-number.ts';
import { maskDocumentNumber, maskName } from './mask.ts';
import type { PersonRows } from './person-rows.ts';
import type { PersonIdentity, Vault } from './vault.ts';
import { inTransaction } from './vault-database.ts';
import { VaultError, type VaultFiles } from './vault-error.ts';

const IDENTITY_SLOT = '$identity';
const SLOT = /^[A-Za-z0-9._:/-]{1,120}$/;
const LONGEST_NUMBER = 64;

/** Calls of the vault that are answered without waiting. */
export type Immediate<M extends keyof Vault> = {
  [K in M]: (...args: Parameters<Vault[K]>) => Awaited<ReturnType<Vault[K]>>;
};

/** Citizens and their dossiers. */
export type People = Immediate<
  | 'findOrCreatePerson'
  | 'findPerson'
  | 'readPerson'
  | 'setPersonName'
  | 'maskedLabel'
  | 'putDossier'
  | 'getDossier'
  | 'findDossier'
>;

/** People over their rows; `lookupKey` digests document numbers. */
export function createPeople(database: Database, rows: PersonRows, lookupKey: Uint8Array, files: VaultFiles): People {
  function readIdentity(personRef: string): PersonIdentity | undefined {
    const bytes = rows.read(personRef, IDENTITY_SLOT);
    return bytes === undefined ? undefined : (JSON.parse(bytes.toString('utf8')) as PersonIdentity);
  }

  function writeIdentity(personRef: string, identity: PersonIdentity): void {
    rows.write(personRef, IDENTITY_SLOT, Buffer.from(JSON.stringify(identity), 'utf8'));
  }

  function digestOf({ documentKind, issuingState = '', documentNumber }: PersonIdentity): Buffer {
    const parts = JSON.stringify(['document', documentKind, issuingState, documentNumber]);
    return createHmac('sha256', lookupKey).update(parts).digest();
  }

  function findOrCreate(identity: PersonIdentity): { personRef: string; created: boolean } {
    const digest = digestOf(identity);
    const known = rows.findByDigest(digest);
    if (known === undefined) {
      const personRef = rows.create(digest);
      writeIdentity(personRef, identity);
      return { personRef, created: true };
    }
    const stored = readIdentity(known);
    if (stored !== undefined && stored.name === undefined && identity.name !== undefined)
      writeIdentity(known, identity);
    return { personRef: known, created: false };
  }

  function checkSlot(slot: string): void {
    if (!SLOT.test(slot)) throw new VaultError('slotInvalid', files);
  }

  function findDossier(personRef: string, slot: string): Uint8Array | undefined {
    checkSlot(slot);
    return rows.read(personRef, slot);
  }

  return {
    findOrCreatePerson: (identity) => inTransaction(database, () => findOrCreate(normalised(identity, files))),
    findPerson: (identity) => rows.findByDigest(digestOf(normalised(identity, files))),
    readPerson: readIdentity,
    setPersonName: (personRef, name) =>
      inTransaction(database, () => {
        const identity = readIdentity(personRef);
        if (identity === undefined) throw new VaultError('personUnknown', files);
        writeIdentity(personRef, { ...identity, name: name.trim() });
      }),
    maskedLabel(personRef) {
      const identity = readIdentity(personRef);
      if (identity === undefined) return undefined;
      return { name: maskName(identity.name ?? ''), document: maskDocumentNumber(identity.documentNumber) };
    },
    findDossier,
    getDossier(personRef, slot) {
      const bytes = findDossier(personRef, slot);
      if (bytes === undefined) throw new VaultError('dossierUnknown', files);
      return bytes;
    },
    putDossier(personRef, slot, content) {
      checkSlot(slot);
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      inTransaction(database, () => rows.write(personRef, slot, bytes));
    },
  };
}

function normalised(identity: PersonIdentity, files: VaultFiles): PersonIdentity {
  const { documentKind } = identity;
  const documentNumber = normaliseDocumentNumber(identity.documentNumber);
  const issuingState = identity.issuingState?.trim().toUpperCase();
  const name = identity.name?.trim();
  const valid =
    DOCUMENT_KINDS.includes(documentKind) &&
    documentNumber !== '' &&
    documentNumber.length <= LONGEST_NUMBER &&
    (documentKind !== 'foreignPassport' || /^[A-Z]{3}$/.test(issuingState ?? ''));
  if (!valid) throw new VaultError('documentNumberInvalid', files);
  return {
    documentKind,
    documentNumber,
    ...(documentKind === 'foreignPassport' && issuingState ? { issuingState } : {}),
    ...(name ? { name } : {}),
  };
}
