import { expect, test } from 'vitest';
import { type DeriveHash, deriveScrypt } from './password-hash.ts';
import { temporaryVaultLocation } from './temporary-vault-location.ts';
import { openVaultStore } from './vault-store.ts';

/** Scrypt at a low cost; counts the calls and remembers the costs asked for. */
function cheapHash(): { derive: DeriveHash; costs: number[] } {
  const costs: number[] = [];
  return {
    costs,
    derive(password, record) {
      costs.push(record.n * record.r * record.p);
      return deriveScrypt(password, { ...record, n: 16 });
    },
  };
}

function openStaff() {
  const location = temporaryVaultLocation();
  const { derive, costs } = cheapHash();
  return { location, costs, derive, store: openVaultStore(location, derive) };
}

const LI = { staffId: 'staff-1', login: 'LiMing', displayName: '李明', password: '春风 2026' };

test('a login and its password name the account; nothing else does', async () => {
  const { store } = openStaff();
  expect(await store.putStaff(LI)).toEqual({ ok: true });
  expect(await store.checkPassword('LiMing', '春风 2026')).toEqual({ staffId: 'staff-1' });
  expect(await store.checkPassword(' ｌｉｍｉｎｇ ', '春风　２０２６')).toEqual({ staffId: 'staff-1' });
  expect(await store.checkPassword('LiMing', '春风 2025')).toBeUndefined();
  expect(await store.checkPassword('LiMing', '')).toBeUndefined();
  expect(await store.checkPassword('Nobody', '春风 2026')).toBeUndefined();
  store.close();
});

test('an unknown login costs the same one hash as a known one', async () => {
  const { store, costs } = openStaff();
  await store.putStaff(LI);
  costs.length = 0;
  await store.checkPassword('LiMing', 'wrong');
  const known = costs.splice(0);
  await store.checkPassword('Nobody', 'wrong');
  expect(known).toHaveLength(1);
  expect(costs).toEqual(known);
  store.close();
});

test('two accounts cannot share a login; an account may change its own', async () => {
  const { store } = openStaff();
  await store.putStaff(LI);
  expect(await store.putStaff({ ...LI, staffId: 'staff-2', login: 'LIMING' })).toEqual({
    ok: false,
    code: 'loginTaken',
  });
  expect(await store.putStaff({ ...LI, login: 'li', displayName: '李明明' })).toEqual({ ok: true });
  expect(await store.checkPassword('li', LI.password)).toEqual({ staffId: 'staff-1' });
  expect(await store.checkPassword('LiMing', LI.password)).toBeUndefined();
  expect(store.staffName('staff-1')).toBe('李明明');
  expect(await store.putStaff({ ...LI, staffId: 'staff-2' })).toEqual({ ok: true });
  expect(store.listStaffNames()).toEqual([
    { staffId: 'staff-1', displayName: '李明明' },
    { staffId: 'staff-2', displayName: '李明' },
  ]);
  store.close();
});

test('a new password replaces the old one; an empty one and an unknown account are refused', async () => {
  const { store } = openStaff();
  await store.putStaff(LI);
  expect(await store.setPassword('staff-1', 'new')).toEqual({ ok: true });
  expect(await store.checkPassword('LiMing', LI.password)).toBeUndefined();
  expect(await store.checkPassword('LiMing', 'new')).toEqual({ staffId: 'staff-1' });
  expect(await store.setPassword('staff-1', '')).toEqual({ ok: false, code: 'passwordEmpty' });
  expect(await store.putStaff({ ...LI, password: '' })).toEqual({ ok: false, code: 'passwordEmpty' });
  expect(await store.setPassword('staff-9', 'x')).toEqual({ ok: false, code: 'staffUnknown' });
  expect(store.staffName('staff-9')).toBeUndefined();
  store.close();
});

test('a destroyed account lets nobody in, not even in the middle of a check', async () => {
  const { store } = openStaff();
  await store.putStaff(LI);
  const underWay = store.checkPassword('LiMing', LI.password);
  expect(store.destroyStaff('staff-1', 5)).toBe(true);
  expect(await underWay).toBeUndefined();
  expect(await store.checkPassword('LiMing', LI.password)).toBeUndefined();
  expect(store.listStaffNames()).toEqual([]);
  expect(store.destroyStaff('staff-1', 6)).toBe(false);
  store.close();
});

test('name, login and password of staff occur in no file', async () => {
  const { store, location } = openStaff();
  await store.putStaff(LI);
  const bytes = location.vaultBytes();
  for (const secret of [LI.displayName, LI.login, LI.login.toLowerCase(), LI.password]) {
    expect(bytes.includes(secret)).toBe(false);
  }
  expect(bytes.includes('staff-1')).toBe(true);
  store.close();
});
