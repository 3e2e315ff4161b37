import { expect, test } from 'vitest';
import {
  findLinkToken,
  findPhoneSession,
  forgetPhoneSession,
  keepPhoneSession,
  type PageStorage,
} from './phone-link.ts';

function storageOf(content: Map<string, string> = new Map()): PageStorage {
  return {
    getItem: (key) => content.get(key) ?? null,
    setItem: (key, value) => void content.set(key, value),
    removeItem: (key) => void content.delete(key),
  };
}

test('the token comes from the fragment only', () => {
  expect(findLinkToken('#t=abc_DEF-123')).toBe('abc_DEF-123');
  expect(findLinkToken('#t=')).toBeUndefined();
  expect(findLinkToken('')).toBeUndefined();
  expect(findLinkToken('#x=1')).toBeUndefined();
});

test('a session is found again until it is forgotten', () => {
  const storage = storageOf();
  keepPhoneSession(storage, { token: 'secret', ticketId: 't1' });
  expect(findPhoneSession(storage)).toEqual({ token: 'secret', ticketId: 't1' });
  forgetPhoneSession(storage);
  expect(findPhoneSession(storage)).toBeUndefined();
});

test('what is not a session is none', () => {
  for (const kept of ['', 'null', '{', '{"token":1,"ticketId":"t"}', '{"token":"x"}'])
    expect(findPhoneSession(storageOf(new Map([['yichuang.session.my-ticket', kept]]))), kept).toBeUndefined();
});

test('a phone that refuses storage still works', () => {
  const storage = storageOf();
  storage.setItem = () => {
    throw new Error('QuotaExceededError');
  };
  expect(() => keepPhoneSession(storage, { token: 'secret', ticketId: 't1' })).not.toThrow();
});
