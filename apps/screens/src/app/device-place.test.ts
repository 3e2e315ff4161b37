import { expect, test } from 'vitest';
import { readDevicePlace, readPairingCode, withDevicePlace } from './device-place.ts';

test('the place comes from the query of its own name', () => {
  expect(readDevicePlace('zone', '?zone=A&window=w01')).toBe('A');
  expect(readDevicePlace('window', '?zone=A&window=w01')).toBe('w01');
  expect(readDevicePlace('none', '?zone=A')).toBeNull();
  expect(readDevicePlace('zone', '?zone=')).toBeNull();
  expect(readDevicePlace('zone', '')).toBeNull();
});

test('the place chosen on the pairing page joins the query and keeps the rest', () => {
  expect(withDevicePlace('zone', '?voice=1', 'B')).toBe('?voice=1&zone=B');
  expect(withDevicePlace('zone', '?zone=A', 'B')).toBe('?zone=B');
  expect(withDevicePlace('none', '?language=en', null)).toBe('?language=en');
});

test('the pairing code is in the fragment', () => {
  expect(readPairingCode('#pair=ABC234')).toBe('ABC234');
  expect(readPairingCode('#pair=')).toBeNull();
  expect(readPairingCode('#other=1')).toBeNull();
  expect(readPairingCode('')).toBeNull();
});
