import type { StaffSession } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { findStaffSession, forgetStaffSession, keepStaffSession } from './staff-gate-session.ts';

const session: StaffSession = {
  token: 'token-of-sixteen-signs',
  staffId: 's03',
  displayName: '林晓禾',
  role: 'clerk',
  windowIds: ['w01'],
};

function memoryStorage(entries: Record<string, string> = {}) {
  const values = new Map(Object.entries(entries));
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

test('a kept session comes back for its own page only, until forgotten', () => {
  const storage = memoryStorage();
  keepStaffSession(storage, 'front-desk', session);
  expect([...storage.values.keys()]).toEqual(['yichuang.session.front-desk']);
  expect(findStaffSession(storage, 'front-desk')).toEqual(session);
  expect(findStaffSession(storage, 'manager')).toBeUndefined();
  forgetStaffSession(storage, 'front-desk');
  expect(findStaffSession(storage, 'front-desk')).toBeUndefined();
});

test('what is not a staff session is no session', () => {
  for (const kept of ['', 'not json', '{}', 'null', '{"token":"x"}', '[1]'])
    expect(findStaffSession(memoryStorage({ 'yichuang.session.manager': kept }), 'manager')).toBeUndefined();
});

test('a browser that keeps nothing does not break the page', () => {
  const blocked = {
    getItem(): never {
      throw new Error('storage is off');
    },
    setItem(): never {
      throw new Error('storage is off');
    },
    removeItem(): never {
      throw new Error('storage is off');
    },
  };
  expect(findStaffSession(blocked, 'manager')).toBeUndefined();
  expect(() => keepStaffSession(blocked, 'manager', session)).not.toThrow();
  expect(() => forgetStaffSession(blocked, 'manager')).not.toThrow();
});
