import { createHmac } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import {
  type DeriveHash,
  decoyPasswordRecord,
  deriveScrypt,
  hashPassword,
  type PasswordRecord,
  passwordFits,
} from './password-hash.ts';
import type { PersonRows } from './person-rows.ts';
import type { StaffName, Vault } from './vault.ts';
import { inTransaction } from './vault-database.ts';

const STAFF_SLOT = '$staff';

interface StaffRecord {
  staffId: string;
  login: string;
  displayName: string;
  password: PasswordRecord;
}

interface AccountRow {
  staff_id: string;
  person_ref: string;
}

/** Staff accounts: people with a login. */
export interface StaffAccounts extends Pick<Vault, 'putStaff' | 'setPassword' | 'checkPassword'> {
  staffName(staffId: string): string | undefined;
  listStaffNames(): StaffName[];
  personOfStaff(staffId: string): string | undefined;
}

/** Accounts over their rows; `lookupKey` digests logins. */
export function createStaffAccounts(
  database: Database,
  rows: PersonRows,
  lookupKey: Uint8Array,
  derive: DeriveHash = deriveScrypt,
): StaffAccounts {
  const decoy = decoyPasswordRecord();
  const selectByLogin = database.prepare<[Uint8Array], AccountRow>(
    'SELECT staff_id, person_ref FROM staff_account WHERE login_digest = ?',
  );
  const selectById = database
    .prepare<[string], string>('SELECT person_ref FROM staff_account WHERE staff_id = ?')
    .pluck();
  const selectAll = database.prepare<[], AccountRow>(
    'SELECT staff_id, person_ref FROM staff_account ORDER BY staff_id',
  );
  const upsert = database.prepare<[string, string, Uint8Array]>(
    `INSERT INTO staff_account (staff_id, person_ref, login_digest) VALUES (?, ?, ?)
     ON CONFLICT (staff_id) DO UPDATE SET login_digest = excluded.login_digest`,
  );

  function digestOf(login: string): Buffer {
    const parts = JSON.stringify(['login', login.normalize('NFKC').trim().toLowerCase()]);
    return createHmac('sha256', lookupKey).update(parts).digest();
  }

  function read(personRef: string | undefined): StaffRecord | undefined {
    const bytes = personRef === undefined ? undefined : rows.read(personRef, STAFF_SLOT);
    return bytes === undefined ? undefined : (JSON.parse(bytes.toString('utf8')) as StaffRecord);
  }

  function write(personRef: string, record: StaffRecord): void {
    rows.write(personRef, STAFF_SLOT, Buffer.from(JSON.stringify(record), 'utf8'));
  }

  return {
    async putStaff({ staffId, login, displayName, password }) {
      if (password === '') return { ok: false, code: 'passwordEmpty' };
      const record = { staffId, login: login.trim(), displayName, password: await hashPassword(password, derive) };
      const digest = digestOf(login);
      return inTransaction(database, () => {
        const holder = selectByLogin.get(digest);
        if (holder !== undefined && holder.staff_id !== staffId) return { ok: false, code: 'loginTaken' };
        const personRef = selectById.get(staffId) ?? rows.create(null);
        upsert.run(staffId, personRef, digest);
        write(personRef, record);
        return { ok: true };
      });
    },
    async setPassword(staffId, password) {
      if (password === '') return { ok: false, code: 'passwordEmpty' };
      const hashed = await hashPassword(password, derive);
      return inTransaction(database, () => {
        const personRef = selectById.get(staffId);
        const record = read(personRef);
        if (personRef === undefined || record === undefined) return { ok: false, code: 'staffUnknown' };
        write(personRef, { ...record, password: hashed });
        return { ok: true };
      });
    },
    async checkPassword(login, password) {
      const record = read(selectByLogin.get(digestOf(login))?.person_ref);
      const fits = await passwordFits(password, record?.password ?? decoy, derive);
      // Looked at again: the account may have been destroyed or changed while the hash was computed.
      const now = record && read(selectById.get(record.staffId));
      return fits && now?.password.hash === record?.password.hash && record ? { staffId: record.staffId } : undefined;
    },
    staffName: (staffId) => read(selectById.get(staffId))?.displayName,
    listStaffNames: () =>
      selectAll
        .all()
        .map(({ staff_id, person_ref }) => ({ staffId: staff_id, displayName: read(person_ref)?.displayName ?? '' })),
    personOfStaff: (staffId) => selectById.get(staffId),
  };
}
