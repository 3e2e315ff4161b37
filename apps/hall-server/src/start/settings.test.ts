import { isAbsolute, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataFiles, readSettings, StartFault } from './settings.ts';

test('without an environment a hall runs on 7300 with ./data', () => {
  expect(readSettings({})).toEqual({ port: 7300, dataFolder: resolve('data'), publicUrl: 'http://127.0.0.1:7300' });
});

test('what is set is used; the public address has no slash at its end', () => {
  const settings = readSettings({ HALL_PORT: '0', HALL_DATA: '/srv/hall', HALL_PUBLIC_URL: 'https://hall.example//' });
  expect(settings).toEqual({ port: 0, dataFolder: '/srv/hall', publicUrl: 'https://hall.example' });
  expect(isAbsolute(readSettings({ HALL_DATA: 'here' }).dataFolder)).toBe(true);
});

test.each(['-1', '65536', '80.5', 'http', '7300a'])('HALL_PORT=%s is one clear fault in both languages', (port) => {
  const read = () => readSettings({ HALL_PORT: port });
  expect(read).toThrow(StartFault);
  expect(read).toThrow(expect.objectContaining({ code: 'badPort', message: expect.stringContaining(`"${port}"`) }));
  expect(read).toThrow(/\p{Script=Han}.* \| .*is not a port/u);
});

test('journal, vault and key lie apart in the data folder', () => {
  const { journal, vault, masterKey } = dataFiles('/srv/hall');
  expect([journal, vault, masterKey]).toEqual(
    ['journal.db', join('vault', 'vault.db'), join('keys', 'master.key')].map((name) => join('/srv/hall', name)),
  );
});
