import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  connectDevice,
  connectStaff,
  get,
  startTestHall,
  startTestHallProcess,
  virtualCitizen,
  virtualClerk,
  waitForStatus,
  waitForView,
} from '../src/index.ts';

test('a hall in this process serves a citizen, keeps its data over a restart and leaves nothing behind', async () => {
  const hall = await startTestHall();
  try {
    const kiosk = await connectDevice(hall, 'kiosk');
    const citizen = await virtualCitizen(hall, kiosk, { itemCodes: ['GA-HJ-001'] });
    const clerk = await virtualClerk(hall, 'clerk01', 'w01');
    expect((await clerk.serveNext(() => hall.clock.advance(90_000)))?.number).toBe(citizen.ticket.number);
    expect(await clerk.serveNext()).toBeUndefined();
    const offline = waitForStatus(clerk.connection, 'offline');
    await hall.restart();
    await offline;
    await waitForStatus(clerk.connection, 'online');
    const manager = await connectStaff(hall, 'manager');
    await waitForView(manager.connection, { kind: 'manager' }, (view) => view.counts.served === 1);
    expect(hall.faults).toEqual([]);
  } finally {
    await hall.stop();
  }
  expect(existsSync(hall.dataFolder)).toBe(false);
});

test('a hall in a process of its own opens its doors and ends by a kill', async () => {
  const hall = await startTestHallProcess();
  try {
    expect((await get(hall, '/healthz')).body.ok).toBe(true);
    const kiosk = await connectDevice(hall, 'kiosk');
    await virtualCitizen(hall, kiosk, { itemCodes: ['GA-HJ-001'] });
    expect((await hall.end('SIGKILL')).signal).toBe('SIGKILL');
  } finally {
    await hall.stop();
  }
});
