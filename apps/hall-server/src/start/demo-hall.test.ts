import { join } from 'node:path';
import { newHallState } from '@yichuang/hall';
import { newQueueState } from '@yichuang/queueing';
import type { Vault } from '@yichuang/vault';
import { expect, test } from 'vitest';
import { HallLoop } from '../loop/hall-loop.ts';
import { withPinyin } from '../seed/with-pinyin.ts';
import { MORNING } from '../testing/demo-floor.ts';
import { afterPromises, FakeDisk } from '../testing/fake-disk.ts';
import { configurationOf, readSeed, seedDemoHall } from './demo-hall.ts';

const SEED_FOLDER = join(import.meta.dirname, '../../../../seed');
const SEED = readSeed(SEED_FOLDER);

test('the configuration of the seed is one that a queue can be made of', () => {
  const { queueing, catalogue } = configurationOf(withPinyin(SEED));
  const queue = newQueueState(queueing);
  expect(queue.windows.size).toBe(SEED.windows.length);
  expect(queueing.businessHours).toHaveLength(7);
  expect(queueing.businessHours[0]).toEqual([]);
  expect(queueing.businessHours[1]).toEqual([
    [540, 720],
    [810, 1020],
  ]);
  for (const { itemCode, queueId } of catalogue.items) expect(queueing.itemQueues[itemCode]).toBe(queueId);
});

test('the version of the catalogue is that of its content', () => {
  const first = configurationOf(withPinyin(SEED));
  expect(configurationOf(withPinyin(SEED)).catalogue.version).toBe(first.catalogue.version);
  const hall = { ...SEED.hall, name: { zh: '另一个大厅', en: 'Another hall' } };
  expect(configurationOf(withPinyin({ ...SEED, hall })).catalogue.version).not.toBe(first.catalogue.version);
});

test('an item is found by the pinyin of its name and the initials of its keywords', () => {
  for (const item of configurationOf(withPinyin(SEED)).catalogue.items) {
    expect(item.pinyin).toMatch(/^[a-z0-9]+$/);
    expect(item.pinyinInitials.split(' ')).toHaveLength(1 + item.keywords.length);
  }
});

test('a folder without a seed is one fault that lists what is missing', () => {
  expect(() => readSeed(join(SEED_FOLDER, 'none'))).toThrow(expect.objectContaining({ code: 'seedFaults' }));
});

/** Sets up a hall, each commit ending as soon as it is out; what the vault was given. */
async function setUp(vault: Pick<Vault, 'putStaff'>) {
  const disk = new FakeDisk();
  const listener = { committed: () => {}, rebuilt: () => {}, fault: () => {} };
  const loop = new HallLoop(
    { openWriter: () => disk.openWriter(), replay: () => disk.replay(), pause: () => Promise.resolve(), listener },
    await disk.openWriter(),
    { tip: newHallState(), committed: newHallState(), answered: new Map() },
  );
  let ended = false;
  const seeding = seedDemoHall(loop, vault as Vault, SEED, MORNING).finally(() => {
    ended = true;
  });
  seeding.catch(() => {});
  for (; !ended; await afterPromises()) while (disk.open > 0) await disk.commit();
  await seeding;
  return { disk, loop };
}

test('the demo hall is set up with its staff first and its configuration last; no name goes into the log', async () => {
  const logins: string[] = [];
  const { disk, loop } = await setUp({
    putStaff: async ({ login }) => {
      logins.push(login);
      return { ok: true };
    },
  });
  expect(logins).toEqual(SEED.staff.map(({ login }) => login));
  expect([...loop.committed.registry.staff.keys()].sort()).toEqual(SEED.staff.map(({ staffId }) => staffId).sort());
  expect(disk.log.at(-1)?.body.kind).toBe('HallConfigured');
  for (const { name } of SEED.staff) expect(JSON.stringify(disk.log)).not.toContain(name.zh);
  expect(JSON.stringify(disk.log)).not.toContain(SEED.demoPassword);
});

test('an account that cannot be made is a fault, and the hall stays without a configuration', async () => {
  const failing = setUp({ putStaff: async () => ({ ok: false, code: 'loginTaken' }) as never });
  await expect(failing).rejects.toMatchObject({ code: 'seedStaff' });
});
