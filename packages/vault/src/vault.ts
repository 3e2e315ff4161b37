import type { DocumentKind } from './document-number.ts';

/** Whom a document names. A foreign passport needs `issuingState` (ISO 3166 alpha-3): two states may issue one number. */
export interface PersonIdentity {
  documentKind: DocumentKind;
  documentNumber: string;
  issuingState?: string;
  name?: string;
}

/** A name and a document number that staff may see in a list. */
export interface MaskedLabel {
  name: string;
  document: string;
}

/** A staff account as it is entered. */
export interface StaffEntry {
  staffId: string;
  login: string;
  displayName: string;
  password: string;
}

/** The answer to a change of a staff account. */
export type StaffChange = { ok: true } | { ok: false; code: 'loginTaken' | 'passwordEmpty' | 'staffUnknown' };

/** Who a staff id is. */
export interface StaffName {
  staffId: string;
  displayName: string;
}

/**
 * Personal data, encrypted under a key per person. Every method rejects with a VaultError; after `vaultWorkerDied` the
 * outcome of open calls is unknown: open the vault again and repeat them (each call may be repeated safely).
 */
export interface Vault {
  /** The person of a document, made if new. A name fills an empty one, and never replaces one that is known. */
  findOrCreatePerson(identity: PersonIdentity): Promise<{ personRef: string; created: boolean }>;
  /** The person of a document, if the vault holds one; makes nobody. */
  findPerson(identity: PersonIdentity): Promise<string | undefined>;
  /** The identity as it was given, number normalised; undefined for an unknown or destroyed person. */
  readPerson(personRef: string): Promise<PersonIdentity | undefined>;
  /** Replaces the name of a person. Rejects with personUnknown. */
  setPersonName(personRef: string, name: string): Promise<void>;
  /** Name and number with most of them hidden; undefined for an unknown or destroyed person. */
  maskedLabel(personRef: string): Promise<MaskedLabel | undefined>;

  /** Stores or replaces what lies in a slot (`[A-Za-z0-9._:/-]`, at most 120). Rejects with personUnknown, slotInvalid. */
  putDossier(personRef: string, slot: string, content: Uint8Array | string): Promise<void>;
  /** The bytes of a slot. Rejects with dossierUnknown if there are none, or the person is unknown or destroyed. */
  getDossier(personRef: string, slot: string): Promise<Uint8Array>;
  /** The bytes of a slot, if there are any. */
  findDossier(personRef: string, slot: string): Promise<Uint8Array | undefined>;

  /** Keeps a short text under a key of its own; the reference leads nowhere once the note is dropped. */
  putNote(text: string): Promise<string>;
  /** The text of a note, if it is still kept. */
  findNote(noteRef: string): Promise<string | undefined>;
  /** Forgets every note for good, at the end of a business day; how many there were. */
  dropNotes(): Promise<number>;

  /** Forgets a person for good: the key, all rows, and again after a restore. False if there was no such person. */
  destroyPerson(personRef: string, at?: number): Promise<boolean>;

  /** Makes or replaces a staff account. */
  putStaff(entry: StaffEntry): Promise<StaffChange>;
  /** Sets the password of an account. */
  setPassword(staffId: string, password: string): Promise<StaffChange>;
  /** Whose login and password these are. Takes as long for an unknown login as for a known one. */
  checkPassword(login: string, password: string): Promise<{ staffId: string } | undefined>;
  /** The display name of an account. */
  staffName(staffId: string): Promise<string | undefined>;
  /** All accounts, in the order of their ids. */
  listStaffNames(): Promise<StaffName[]>;
  /** Forgets a staff account as destroyPerson forgets a person. False if there was no such account. */
  destroyStaff(staffId: string, at?: number): Promise<boolean>;

  /** 32 bytes for signing tokens of one purpose; the same after each restart. */
  signingKey(purpose: string): Promise<Uint8Array>;

  /** Waits for open calls, closes the database and ends the worker. */
  close(): Promise<void>;
}
