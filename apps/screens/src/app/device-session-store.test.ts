import { expect, test } from 'vitest';
import {
  findDeviceSession,
  findOnlyPlace,
  forgetDeviceSession,
  keepDeviceSession,
  type SessionStorage,
} from './device-session-store.ts';

function memoryStorage(): SessionStorage {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    key: (index) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
}

const BOARD = { token: 't'.repeat(20), deviceId: 'd1', role: 'board', zoneId: 'A', windowId: null } as const;

test('several boards in one browser keep their own sessions', () => {
  const storage = memoryStorage();
  keepDeviceSession(storage, 'display', 'A', BOARD);
  expect(findOnlyPlace(storage, 'display')).toBe('A');
  keepDeviceSession(storage, 'display', 'B', { ...BOARD, deviceId: 'd2', zoneId: 'B' });
  expect(findDeviceSession(storage, 'display', 'A')).toEqual(BOARD);
  expect(findDeviceSession(storage, 'display', 'B')?.deviceId).toBe('d2');
  expect(findDeviceSession(storage, 'sign', 'A')).toBeUndefined();
  expect(findOnlyPlace(storage, 'display')).toBeUndefined();
  forgetDeviceSession(storage, 'display', 'A');
  expect(findDeviceSession(storage, 'display', 'A')).toBeUndefined();
  expect(findOnlyPlace(storage, 'display')).toBe('B');
});

test('a page without a place is kept under its name, and is no place of another page', () => {
  const storage = memoryStorage();
  keepDeviceSession(storage, 'kiosk', null, { ...BOARD, role: 'kiosk', zoneId: null });
  expect(storage.getItem('yichuang.session.kiosk')).not.toBeNull();
  expect(findDeviceSession(storage, 'kiosk', null)?.role).toBe('kiosk');
  expect(findOnlyPlace(storage, 'kiosk')).toBeUndefined();
});

test.each(['', '{', 'null', '[]', '{"token":1}'])('kept text %j that is no session counts as none', (text) => {
  const storage = memoryStorage();
  storage.setItem('yichuang.session.kiosk', text);
  expect(findDeviceSession(storage, 'kiosk', null)).toBeUndefined();
});
