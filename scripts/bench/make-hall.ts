// Makes the data folder of a hall for benches and proofs: node make-hall.ts <folder> <windows> <kiosks> <lived tickets>
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, HallAnswer, HallCommandBody, HallConfiguration } from '@yichuang/hall';
import { Tokens } from '../../apps/hall-server/src/doors/tokens.ts';
import { startHallServer, workersOfCheckout } from '../../apps/hall-server/src/hall-server.ts';
import type { HallLoop } from '../../apps/hall-server/src/loop/hall-loop.ts';
import { withPinyin } from '../../apps/hall-server/src/seed/with-pinyin.ts';
import { configurationOf, readSeed } from '../../apps/hall-server/src/start/demo-hall.ts';
import type { Credentials } from './hall-process.ts';

const ROOT = join(import.meta.dirname, '../..');
const SYSTEM: Actor = { kind: 'system', ref: 'bench' };

const [folder = '', windowsText = '0', kiosksText = '0', livedText = '0'] = process.argv.slice(2);
const seedConfiguration = configurationOf(withPinyin(readSeed(join(ROOT, 'seed'))));
const { queues, itemQueues } = seedConfiguration.queueing;

const windows = Array.from({ length: Number(windowsText) }, (_, position) => {
  const own = queues[position % queues.length];
  const next = queues[(position + 1) % queues.length];
  if (own === undefined || next === undefined) throw new Error('the seed has no queues');
  const label = String(position + 1);
  const queueIds = [own.queueId, next.queueId];
  return {
    windowId: `w${label}`,
    label,
    kind: 'comprehensive' as const,
    zoneId: own.zoneId,
    queueIds,
    preferences: {},
  };
});
const configuration: HallConfiguration = {
  ...seedConfiguration,
  queueing: {
    ...seedConfiguration.queueing,
    windows,
    openAllHours: true,
    // As many as the disk can take; and every clerk serves what the window serves.
    queues: queues.map((queue) => ({ ...queue, quotas: [] })),
    clerkSkills: {},
  },
};

let lastId = 0;
async function give(loop: HallLoop, actor: Actor, body: HallCommandBody): Promise<HallAnswer> {
  lastId += 1;
  const outcome = await loop.ask({ id: `made.${lastId}`, at: Date.now(), actor, body });
  if (!outcome.ok) throw new Error(`${body.kind} was refused: ${outcome.refusal.code}`);
  return outcome.answer;
}

const server = await startHallServer({
  port: 0,
  host: '127.0.0.1',
  dataFolder: folder,
  publicUrl: 'http://hall.invalid',
  workers: workersOfCheckout(),
  screensFolder: join(ROOT, 'apps/screens/dist'),
  setUp: async (loop) => {
    for (const { windowId } of windows) {
      const member = { staffId: `s-${windowId}`, role: 'clerk' as const, windowIds: [windowId] };
      await give(loop, SYSTEM, { kind: 'addStaff', member });
    }
    await give(loop, SYSTEM, { kind: 'configureHall', configuration });
  },
});
const { loop, vault } = server;
const tokens = new Tokens(await vault.signingKey('session'), await vault.signingKey('ticket-link'));
const until = Date.now() + 12 * 60 * 60_000;

const kiosks = Array.from({ length: Number(kiosksText) }, (_, position) => `k-${position + 1}`);
for (const deviceId of kiosks)
  await give(loop, SYSTEM, { kind: 'pairDevice', device: { deviceId, role: 'kiosk', zoneId: null, windowId: null } });
const boardZone = windows[0]?.zoneId ?? '';
const board = { deviceId: 'b-1', role: 'board' as const, zoneId: boardZone, windowId: null };
await give(loop, SYSTEM, { kind: 'pairDevice', device: board });
for (const { windowId } of windows) {
  const staffId = `s-${windowId}`;
  await give(loop, { kind: 'staff', ref: staffId }, { kind: 'openWindow', windowId, staffId });
}

function itemOf(queueId: string): string {
  const found = Object.entries(itemQueues).find(([, queue]) => queue === queueId);
  if (found === undefined) throw new Error(`no item of queue ${queueId}`);
  return found[0];
}
const items = queues.map(({ queueId }) => itemOf(queueId));

const kiosk: Actor = { kind: 'device', ref: kiosks[0] ?? 'k-1' };
await Promise.all(
  Array.from({ length: Number(livedText) }, (_, position) =>
    give(loop, kiosk, {
      kind: 'issueTicket',
      itemCodes: [items[position % items.length] ?? ''],
      itemOrder: 'set',
      personRef: null,
      priorityReason: null,
      channel: 'kiosk',
    }),
  ),
);
await Promise.all(
  windows.map(async ({ windowId }) => {
    const clerk: Actor = { kind: 'staff', ref: `s-${windowId}` };
    for (;;) {
      const called = await loop.ask({
        id: `made.${windowId}.${lastId++}`,
        at: Date.now(),
        actor: clerk,
        body: { kind: 'callNext', windowId },
      });
      if (!called.ok || called.answer.kind !== 'called') return;
      const { ticketId } = called.answer;
      await give(loop, clerk, { kind: 'startService', windowId, ticketId });
      await give(loop, clerk, { kind: 'finishService', windowId, ticketId, accurate: true });
    }
  }),
);

const clerks = windows.map(({ windowId }) => ({
  token: tokens.issue({ k: 'staff', ref: `s-${windowId}`, until }),
  ref: `s-${windowId}`,
  windowId,
}));
const credentials: Credentials = {
  kiosks: kiosks.map((ref) => ({ token: tokens.issue({ k: 'device', ref }), ref })),
  clerks,
  board: { token: tokens.issue({ k: 'device', ref: board.deviceId }), zoneId: boardZone },
  items,
  caller: { token: clerks[0]?.token ?? '', windowId: clerks[0]?.windowId ?? '', itemCode: items[0] ?? '' },
};
writeFileSync(join(folder, 'credentials.json'), JSON.stringify(credentials));
await server.close();
