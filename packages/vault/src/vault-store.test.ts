import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type TemporaryVaultLocation, temporaryVaultLocation } from './temporary-vault-location.ts';
import { openVaultDatabase, tryEmptyWriteAheadLog } from './vault-database.ts';
import { vaultFiles } from './vault-files.ts';
import { openVaultStore } from './vault-store.ts';

const NAME = '欧阳暖暖';
const NUMBER = '11010519491231002X';
const IDENTITY = { documentKind: 'citizenId', documentNumber: NUMBER, name: NAME } as const;

function fault(code: string) {
  return expect.objectContaining({ name: 'VaultError', code });
}

function wrappedKeys({ databasePath }: TemporaryVaultLocation): Map<string, Buffer> {
  const database = new Database(databasePath, { readonly: true });
  const rows = database.prepare('SELECT person_ref, wrapped_key FROM person JOIN person_key USING (key_number)').all();
  database.close();
  return new Map(
    (rows as { person_ref: string; wrapped_key: Buffer }[]).map((row) => [row.person_ref, row.wrapped_key]),
  );
}

function tamper({ databasePath }: TemporaryVaultLocation, sql: string): void {
  const database = new Database(databasePath);
  database.exec(sql);
  database.close();
}

test('a document finds its person again, however the number was typed', () => {
  const store = openVaultStore(temporaryVaultLocation());
  const first = store.findOrCreatePerson(IDENTITY);
  expect(first).toEqual({ personRef: expect.stringMatching(/^p_[\w-]{22}$/), created: true });
  const { personRef } = first;
  for (const documentNumber of ['１１０１０５１９４９１２３１００２ｘ', '110105 19491231 002x']) {
    expect(store.findOrCreatePerson({ documentKind: 'citizenId', documentNumber })).toEqual({
      personRef,
      created: false,
    });
  }
  expect(store.readPerson(personRef)).toEqual(IDENTITY);
  expect(store.maskedLabel(personRef)).toEqual({ name: '欧*', document: '110***********002X' });
  store.close();
});

test('looking for a person makes nobody', () => {
  const store = openVaultStore(temporaryVaultLocation());
  expect(store.findPerson(IDENTITY)).toBeUndefined();
  const { personRef, created } = store.findOrCreatePerson(IDENTITY);
  expect(created).toBe(true);
  expect(store.findPerson({ documentKind: 'citizenId', documentNumber: '110105 19491231 002x' })).toBe(personRef);
  store.destroyPerson(personRef, 1);
  expect(store.findPerson(IDENTITY)).toBeUndefined();
  expect(() => store.findPerson({ documentKind: 'citizenId', documentNumber: '-' })).toThrow(
    fault('documentNumberInvalid'),
  );
  store.close();
});

test('a note has a key of its own, and is wiped with all others at the end of the day', () => {
  const location = temporaryVaultLocation();
  const store = openVaultStore(location);
  const { personRef } = store.findOrCreatePerson(IDENTITY);
  const [first, second] = [store.putNote(NAME), store.putNote('缺一份复印件')];
  expect(first).toMatch(/^n_[\w-]{22}$/);
  expect([store.findNote(first), store.findNote(second)]).toEqual([NAME, '缺一份复印件']);
  expect([store.findNote('n_nothing'), store.findNote(personRef)]).toEqual([undefined, undefined]);
  const before = wrappedKeys(location);
  expect(before.get(first)).not.toEqual(before.get(second));
  expect(store.dropNotes()).toBe(2);
  expect(store.findNote(first)).toBeUndefined();
  expect([...wrappedKeys(location).keys()]).toEqual([personRef]);
  const { databasePath } = location;
  for (const path of [databasePath, `${databasePath}-wal`].filter(existsSync))
    expect(readFileSync(path).includes(before.get(first) ?? Buffer.alloc(0))).toBe(false);
  expect(store.dropNotes()).toBe(0);
  expect(store.readPerson(personRef)).toEqual(IDENTITY);
  store.close();
});

test('the same number of another kind or state is another person', () => {
  const store = openVaultStore(temporaryVaultLocation());
  const documentNumber = 'E12345678';
  const persons = [
    store.findOrCreatePerson({ documentKind: 'chinesePassport', documentNumber }),
    store.findOrCreatePerson({ documentKind: 'foreignPassport', issuingState: 'FRA', documentNumber }),
    store.findOrCreatePerson({ documentKind: 'foreignPassport', issuingState: 'ita', documentNumber }),
  ];
  expect(new Set(persons.map(({ personRef }) => personRef)).size).toBe(3);
  expect(store.findOrCreatePerson({ documentKind: 'foreignPassport', issuingState: 'ITA', documentNumber })).toEqual({
    personRef: persons[2]?.personRef,
    created: false,
  });
  store.close();
});

test.each([
  { documentKind: 'citizenId', documentNumber: ' - ' },
  { documentKind: 'citizenId', documentNumber: '1'.repeat(65) },
  { documentKind: 'libraryCard' as 'citizenId', documentNumber: '1' },
  { documentKind: 'foreignPassport', documentNumber: 'E1' },
] as const)('a document that cannot be is a fault: %j', (identity) => {
  const store = openVaultStore(temporaryVaultLocation());
  expect(() => store.findOrCreatePerson(identity)).toThrow(fault('documentNumberInvalid'));
  store.close();
});

test('a name fills an empty one, and is replaced only on purpose', () => {
  const store = openVaultStore(temporaryVaultLocation());
  const { documentKind, documentNumber } = IDENTITY;
  const { personRef } = store.findOrCreatePerson({ documentKind, documentNumber });
  expect(store.maskedLabel(personRef)?.name).toBe('');
  store.findOrCreatePerson({ ...IDENTITY, name: '甲' });
  store.findOrCreatePerson({ ...IDENTITY, name: '乙' });
  expect(store.readPerson(personRef)?.name).toBe('甲');
  store.setPersonName(personRef, '丙');
  expect(store.readPerson(personRef)?.name).toBe('丙');
  expect(() => store.setPersonName('p_nobody', '丁')).toThrow(fault('personUnknown'));
  store.close();
});

test('a dossier holds text or bytes per person and slot', () => {
  const store = openVaultStore(temporaryVaultLocation());
  const { personRef } = store.findOrCreatePerson(IDENTITY);
  const scan = randomBytes(100_000);
  store.putDossier(personRef, 'case/1/form', 'old');
  store.putDossier(personRef, 'case/1/form', '{"电话":"13800005678"}');
  store.putDossier(personRef, 'case/1/scan', scan);
  expect(Buffer.from(store.getDossier(personRef, 'case/1/form')).toString()).toBe('{"电话":"13800005678"}');
  expect(store.getDossier(personRef, 'case/1/scan')).toEqual(scan);
  expect(store.findDossier(personRef, 'other')).toBeUndefined();
  expect(() => store.getDossier(personRef, 'other')).toThrow(fault('dossierUnknown'));
  expect(() => store.putDossier('p_nobody', 'form', 'x')).toThrow(fault('personUnknown'));
  for (const slot of ['', '张三', '$identity', 'a b', 'x'.repeat(121)]) {
    expect(() => store.putDossier(personRef, slot, 'x')).toThrow(fault('slotInvalid'));
    expect(() => store.findDossier(personRef, slot)).toThrow(fault('slotInvalid'));
  }
  store.close();
});

test('no plaintext occurs in any file of the vault, before and after destruction', () => {
  const location = temporaryVaultLocation();
  const store = openVaultStore(location);
  const { personRef } = store.findOrCreatePerson(IDENTITY);
  store.putDossier(personRef, 'form', '住址：幸福路 7 号');
  const secrets = [NAME, NUMBER, NUMBER.slice(0, 17), '19491231', '幸福路'];
  function expectNoSecret(): void {
    const bytes = location.vaultBytes();
    expect(bytes.includes(personRef)).toBe(true);
    for (const secret of secrets) expect(bytes.includes(secret)).toBe(false);
    for (const secret of secrets) expect(bytes.includes(Buffer.from(secret, 'utf16le'))).toBe(false);
  }
  expectNoSecret();
  store.destroyPerson(personRef, 1);
  expectNoSecret();
  store.close();
  expectNoSecret();
});

test('a destroyed person is unreadable, and may come back as a new one', () => {
  const location = temporaryVaultLocation();
  const store = openVaultStore(location);
  const { personRef } = store.findOrCreatePerson(IDENTITY);
  store.putDossier(personRef, 'form', 'x');
  expect(store.destroyPerson(personRef, 1234)).toBe(true);
  expect(store.destroyPerson(personRef, 1235)).toBe(false);
  expect(store.readPerson(personRef)).toBeUndefined();
  expect(store.maskedLabel(personRef)).toBeUndefined();
  expect(store.findDossier(personRef, 'form')).toBeUndefined();
  expect(() => store.putDossier(personRef, 'form', 'y')).toThrow(fault('personUnknown'));
  expect(readFileSync(vaultFiles(location).deletionListPath, 'utf8')).toBe(`{"personRef":"${personRef}","at":1234}\n`);
  const again = store.findOrCreatePerson(IDENTITY);
  expect(again.created).toBe(true);
  expect(again.personRef).not.toBe(personRef);
  store.close();
});

test('the bytes of a destroyed key are in no file, those of all others are', () => {
  const location = temporaryVaultLocation();
  const store = openVaultStore(location);
  for (let number = 0; number < 250; number++) {
    const { personRef } = store.findOrCreatePerson({ documentKind: 'militaryId', documentNumber: `M${number}` });
    store.putDossier(personRef, 'form', 'x'.repeat((number * 37) % 900));
  }
  const keys = [...wrappedKeys(location)];
  const destroyed = keys.filter((_, index) => index % 9 === 0);
  for (const [, key] of destroyed) expect(location.vaultBytes().includes(key)).toBe(true);
  for (const [personRef] of destroyed) store.destroyPerson(personRef, 1);
  const bytes = location.vaultBytes();
  const present = keys.filter(([, key]) => bytes.includes(key)).map(([personRef]) => personRef);
  const gone = new Set(destroyed.map(([personRef]) => personRef));
  expect(present).toEqual(keys.map(([personRef]) => personRef).filter((personRef) => !gone.has(personRef)));
  store.close();
});

test('a restored older copy of the database forgets again who was destroyed since', () => {
  const location = temporaryVaultLocation();
  const backup = `${location.folder}/backup.db`;
  const before = openVaultStore(location);
  const { personRef } = before.findOrCreatePerson(IDENTITY);
  const kept = before.findOrCreatePerson({ documentKind: 'citizenId', documentNumber: '370100199001011234' });
  before.putDossier(personRef, 'form', 'x');
  const key = wrappedKeys(location).get(personRef) ?? Buffer.alloc(0);
  before.close();
  copyFileSync(location.databasePath, backup);

  const since = openVaultStore(location);
  since.destroyPerson(personRef, 1);
  since.close();
  copyFileSync(backup, location.databasePath);
  expect(location.vaultBytes().includes(key)).toBe(true);

  const restored = openVaultStore(location);
  expect(restored.readPerson(personRef)).toBeUndefined();
  expect(restored.findDossier(personRef, 'form')).toBeUndefined();
  expect(restored.readPerson(kept.personRef)).toBeDefined();
  expect(location.vaultBytes().includes(key)).toBe(false);
  restored.close();
});

test('a destruction kept back by a reader is a fault, opens all the same, and is done when tried again', () => {
  const location = temporaryVaultLocation();
  let store = openVaultStore(location, undefined, 20);
  const { personRef } = store.findOrCreatePerson(IDENTITY);
  const key = wrappedKeys(location).get(personRef) ?? Buffer.alloc(0);
  const reader = new Database(location.databasePath, { readonly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT * FROM person').all();
  expect(() => store.destroyPerson(personRef, 1)).toThrow(fault('vaultBusy'));
  expect(store.readPerson(personRef)).toBeUndefined();
  store.close();
  store = openVaultStore(location, undefined, 20);
  expect(store.readPerson(personRef)).toBeUndefined();
  reader.close();
  expect(location.vaultBytes().includes(key)).toBe(true);
  store.destroyPerson(personRef, 2);
  expect(location.vaultBytes().includes(key)).toBe(false);
  store.close();
});

test('key and database are made for their owner only; reopening finds everything and the same signing keys', () => {
  const location = temporaryVaultLocation();
  const store = openVaultStore(location);
  const { personRef } = store.findOrCreatePerson(IDENTITY);
  const tickets = store.signingKey('ticket-link');
  expect(tickets).toHaveLength(32);
  expect(store.signingKey('case-link')).not.toEqual(tickets);
  store.close();
  expect(readFileSync(location.masterKeyPath)).toHaveLength(32);
  if (process.platform !== 'win32') {
    expect(statSync(location.masterKeyPath).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(location.masterKeyPath)).mode & 0o777).toBe(0o700);
    expect(statSync(location.databasePath).mode & 0o777).toBe(0o600);
  }
  const again = openVaultStore(location);
  expect(again.readPerson(personRef)).toEqual(IDENTITY);
  expect(again.signingKey('ticket-link')).toEqual(tickets);
  again.close();
});

test('each connection is durable after its first write, and deletes securely', () => {
  const location = temporaryVaultLocation();
  const files = vaultFiles(location);
  for (let opening = 0; opening < 2; opening++) {
    const database = openVaultDatabase(files, Buffer.alloc(32, 7));
    database.prepare("INSERT OR REPLACE INTO vault_meta VALUES ('probe', x'00')").run();
    expect(database.pragma('synchronous', { simple: true })).toBe(2);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('secure_delete', { simple: true })).toBe(1);
    expect(tryEmptyWriteAheadLog(database)).toBe(true);
    expect(statSync(`${location.databasePath}-wal`).size).toBe(0);
    database.close();
  }
});

test('a missing key is never replaced while there is a database', () => {
  const location = temporaryVaultLocation();
  openVaultStore(location).close();
  rmSync(location.masterKeyPath);
  expect(() => openVaultStore(location)).toThrow(fault('vaultKeyMissing'));
  expect(() => openVaultStore(location)).toThrow(location.masterKeyPath);
  expect(existsSync(location.masterKeyPath)).toBe(false);
});

test('another key does not open the vault, nor change it', () => {
  const location = temporaryVaultLocation();
  const store = openVaultStore(location);
  const { personRef } = store.findOrCreatePerson(IDENTITY);
  store.close();
  const key = readFileSync(location.masterKeyPath);
  writeFileSync(location.masterKeyPath, randomBytes(32));
  expect(() => openVaultStore(location)).toThrow(fault('vaultKeyMismatch'));
  expect(() => openVaultStore(location)).toThrow(location.databasePath);
  writeFileSync(location.masterKeyPath, key.subarray(0, 31));
  expect(() => openVaultStore(location)).toThrow(fault('vaultKeyDamaged'));
  writeFileSync(location.masterKeyPath, key);
  const again = openVaultStore(location);
  expect(again.readPerson(personRef)).toEqual(IDENTITY);
  again.close();
});

test('files that are no vault, or a broken one, are named', () => {
  const rubbish = temporaryVaultLocation();
  openVaultStore(rubbish).close();
  writeFileSync(rubbish.databasePath, randomBytes(8192));
  expect(() => openVaultStore(rubbish)).toThrow(fault('vaultCorrupt'));
  expect(() => openVaultStore(rubbish)).toThrow(rubbish.databasePath);

  const foreign = temporaryVaultLocation();
  openVaultStore(foreign).close();
  tamper(foreign, 'PRAGMA application_id = 1');
  expect(() => openVaultStore(foreign)).toThrow(fault('vaultCorrupt'));

  const newer = temporaryVaultLocation();
  openVaultStore(newer).close();
  tamper(newer, 'PRAGMA user_version = 2');
  expect(() => openVaultStore(newer)).toThrow(fault('vaultTooNew'));

  const short = temporaryVaultLocation();
  openVaultStore(short).close();
  truncateSync(short.databasePath, 5000);
  expect(() => openVaultStore(short)).toThrow(fault('vaultCorrupt'));

  const unreachable = temporaryVaultLocation();
  writeFileSync(`${unreachable.folder}/vault`, 'a file where the folder should be');
  expect(() => openVaultStore(unreachable)).toThrow(fault('vaultUnreachable'));
});

test('sealed rows that were changed or moved do not open', () => {
  const location = temporaryVaultLocation();
  const store = openVaultStore(location);
  const { personRef } = store.findOrCreatePerson(IDENTITY);
  const other = store.findOrCreatePerson({ documentKind: 'militaryId', documentNumber: '1' });
  store.putDossier(personRef, 'a', 'A');
  store.putDossier(personRef, 'b', 'B');
  store.putDossier(other.personRef, 'a', 'C');
  tamper(location, "UPDATE sealed_row SET slot = 'c' WHERE slot = 'b'");
  expect(() => store.getDossier(personRef, 'c')).toThrow(fault('vaultCorrupt'));
  tamper(
    location,
    `UPDATE sealed_row SET sealed = (SELECT sealed FROM sealed_row WHERE person_ref = '${other.personRef}' AND slot = 'a')
     WHERE person_ref = '${personRef}' AND slot = 'a'`,
  );
  expect(() => store.getDossier(personRef, 'a')).toThrow(fault('vaultCorrupt'));
  tamper(location, `UPDATE person SET key_number = 2 WHERE person_ref = '${personRef}'`);
  expect(() => store.readPerson(personRef)).toThrow(fault('vaultCorrupt'));
  store.close();
});
