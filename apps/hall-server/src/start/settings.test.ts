import { isAbsolute, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataFiles, readSettings, StartFault } from './settings.ts';

test('without an environment a hall runs on 7300 with ./data', () => {
  expect(readSettings({})).toEqual({
    port: 7300,
    dataFolder: resolve('data'),
    publicUrl: 'http://127.0.0.1:7300',
    empty: false,
  });
});

test('what is set is used; the public address has no slash at its end', () => {
  const settings = readSettings({ HALL_PORT: '0', HALL_DATA: '/srv/hall', HALL_PUBLIC_URL: 'https://hall.example//' });
  expect(settings).toEqual({ port: 0, dataFolder: '/srv/hall', publicUrl: 'https://hall.example', empty: false });
  expect(isAbsolute(readSettings({ HALL_DATA: 'here' }).dataFolder)).toBe(true);
});

test.each(['Asia/Shanghai', 'Asia/Urumqi'])('HALL_TIMEZONE=%s is kept', (timeZone) => {
  expect(readSettings({ HALL_TIMEZONE: timeZone }).timeZone).toBe(timeZone);
});

// Defect: Intl.supportedValuesOf lists neither UTC nor the older names of zones, which Intl itself takes.
test.each(['UTC', 'Asia/Chongqing', 'PRC'])('HALL_TIMEZONE=%s is kept as well', (timeZone) => {
  expect(readSettings({ HALL_TIMEZONE: timeZone }).timeZone).toBe(timeZone);
});

test.each(['Mars/Olympus', 'UTC+8'])('HALL_TIMEZONE=%j is one clear fault', (timeZone) => {
  expect(() => readSettings({ HALL_TIMEZONE: timeZone })).toThrow(expect.objectContaining({ code: 'badTimeZone' }));
});

test('QR codes lead to an address that others can reach', () => {
  expect(readSettings({ HALL_PORT: '80' }, '192.0.2.7').publicUrl).toBe('http://192.0.2.7:80');
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

test('a hall with a name has a folder of its own, and may begin empty', () => {
  const read = (...words: string[]) => readSettings({ HALL_DATA: '/srv' }, undefined, words);
  expect(read('--hall', 'east-1', '--empty')).toMatchObject({
    dataFolder: join('/srv', 'halls', 'east-1'),
    empty: true,
  });
  expect(read('--empty')).toMatchObject({ dataFolder: '/srv', empty: true });
  for (const words of [['--hall', '../up'], ['--hall', ''], ['--hall'], ['--full'], ['east']])
    expect(() => read(...words)).toThrow(expect.objectContaining({ code: 'badWords' }));
});
