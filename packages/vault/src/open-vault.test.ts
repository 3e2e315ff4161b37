import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openVault, VaultError } from './index.ts';
import { temporaryVaultLocation } from './temporary-vault-location.ts';

const IDENTITY = { documentKind: 'citizenId', documentNumber: '11010519491231002X', name: '张三' } as const;

/** The real worker, kept at hand so that a test can kill it. */
function workerAtHand() {
  const made: Worker[] = [];
  return {
    made,
    workerFactory() {
      const worker = new Worker(new URL('./vault-worker.ts', import.meta.url));
      made.push(worker);
      return worker;
    },
  };
}

test('a vault in its worker does everything that was asked, and again after a restart', async () => {
  const location = temporaryVaultLocation();
  const { made, workerFactory } = workerAtHand();
  const vault = await openVault({ ...location, workerFactory });
  expect(made).toHaveLength(1);
  const { personRef } = await vault.findOrCreatePerson(IDENTITY);
  expect(await vault.readPerson(personRef)).toEqual(IDENTITY);
  expect(await vault.maskedLabel(personRef)).toEqual({ name: '张*', document: '110***********002X' });
  await vault.setPersonName(personRef, '张三丰');
  const scan = Buffer.from('scan');
  await vault.putDossier(personRef, 'scan', scan);
  await vault.putDossier(personRef, 'form', '表单');
  expect(scan.toString()).toBe('scan');
  const read = await vault.getDossier(personRef, 'scan');
  expect(Buffer.from(read)).toEqual(scan);
  expect(read.buffer.byteLength).toBe(4);
  expect(await vault.findDossier(personRef, 'none')).toBeUndefined();
  const entry = { staffId: 's1', login: 'li', displayName: '李', password: 'one' };
  expect(await vault.putStaff(entry)).toEqual({ ok: true });
  expect(await vault.setPassword('s1', 'two')).toEqual({ ok: true });
  expect(await vault.checkPassword('li', 'two')).toEqual({ staffId: 's1' });
  expect(await vault.findPerson(IDENTITY)).toBe(personRef);
  const noteRef = await vault.putNote('请核对地址');
  const key = await vault.signingKey('ticket');
  await vault.close();

  const again = await openVault(location);
  expect((await again.readPerson(personRef))?.name).toBe('张三丰');
  expect(Buffer.from(await again.getDossier(personRef, 'form')).toString()).toBe('表单');
  expect(await again.findNote(noteRef)).toBe('请核对地址');
  expect(await again.dropNotes()).toBe(1);
  expect(await again.findNote(noteRef)).toBeUndefined();
  expect(await again.staffName('s1')).toBe('李');
  expect(await again.listStaffNames()).toEqual([{ staffId: 's1', displayName: '李' }]);
  expect(await again.signingKey('ticket')).toEqual(key);
  expect(await again.destroyPerson(personRef)).toBe(true);
  expect(await again.readPerson(personRef)).toBeUndefined();
  expect(await again.destroyStaff('s1')).toBe(true);
  await again.close();
});

test('many at once asking for one number get one person, in two vaults over one file too', async () => {
  const location = temporaryVaultLocation();
  const vaults = [await openVault(location), await openVault(location)];
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) => vaults[index % 2]?.findOrCreatePerson(IDENTITY)),
  );
  expect(new Set(answers.map((answer) => answer?.personRef)).size).toBe(1);
  expect(answers.filter((answer) => answer?.created)).toHaveLength(1);
  for (const vault of vaults) await vault.close();
});

test('closing waits for what was asked before, and refuses what is asked after', async () => {
  const location = temporaryVaultLocation();
  const vault = await openVault(location);
  const stored = vault.putStaff({ staffId: 's1', login: 'li', displayName: '李', password: 'one' });
  const closed = vault.close();
  await expect(vault.staffName('s1')).rejects.toMatchObject({ code: 'vaultClosed' });
  expect(await stored).toEqual({ ok: true });
  await closed;
  await vault.close();
  await expect(vault.staffName('s1')).rejects.toMatchObject({ code: 'vaultClosed' });
});

test('faults arrive typed, with the file named and the cause kept', async () => {
  const location = temporaryVaultLocation();
  const vault = await openVault(location);
  const { personRef } = await vault.findOrCreatePerson(IDENTITY);
  await expect(vault.getDossier(personRef, 'none')).rejects.toMatchObject({ code: 'dossierUnknown' });
  const database = new Database(location.databasePath);
  database.exec('DROP TABLE sealed_row');
  database.close();
  const fault = await vault.putDossier(personRef, 'form', 'x').catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(VaultError);
  expect(fault).toMatchObject({ code: 'vaultFault', cause: { message: expect.stringContaining('sealed_row') } });
  expect((fault as VaultError).en).toContain(location.databasePath);
  await vault.close();
});

test('a vault that does not open rejects with the reason and leaves no worker behind', async () => {
  const location = temporaryVaultLocation();
  await (await openVault(location)).close();
  const { made, workerFactory } = workerAtHand();
  const missing = { ...location, masterKeyPath: `${location.folder}/elsewhere.key`, workerFactory };
  await expect(openVault(missing)).rejects.toMatchObject({ name: 'VaultError', code: 'vaultKeyMissing' });
  expect(made[0]?.threadId).toBe(-1);
});

test('when the worker dies, open and later calls are rejected with a typed fault', async () => {
  const location = temporaryVaultLocation();
  const { made, workerFactory } = workerAtHand();
  const vault = await openVault({ ...location, workerFactory });
  const open = [
    vault.putStaff({ staffId: 's1', login: 'li', displayName: '李', password: 'one' }),
    vault.checkPassword('li', 'one'),
  ];
  const outcomes = Promise.allSettled(open);
  await made[0]?.terminate();
  for (const outcome of await outcomes) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'VaultError', code: 'vaultWorkerDied' } });
  }
  await expect(vault.staffName('s1')).rejects.toMatchObject({ code: 'vaultWorkerDied' });
  await vault.close();
  const again = await openVault(location);
  expect(await again.listStaffNames()).toEqual([]);
  await again.close();
});

test('a worker that cannot start is a typed fault as well', async () => {
  const workerFactory = () => new Worker('throw new Error("no")', { eval: true });
  await expect(openVault({ ...temporaryVaultLocation(), workerFactory })).rejects.toMatchObject({
    code: 'vaultWorkerDied',
  });
});
