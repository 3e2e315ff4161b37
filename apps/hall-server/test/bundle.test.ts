import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connectDevice, give, startTestHallProcess } from '@yichuang/testkit';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const MAIN = join(ROOT, 'apps/hall-server/dist/main.js');

test('what ships is a bundle: it starts, issues a ticket durably, stops, and has it after the next start', async () => {
  await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/bundle.ts')], { cwd: ROOT });
  expect(existsSync(MAIN)).toBe(true);
  const hall = await startTestHallProcess({ main: MAIN });
  const kiosk = await connectDevice(hall, 'kiosk');
  const ticket = await give(kiosk.connection, 'issueTicket', { itemCodes: ['GA-HJ-001'] });
  expect(ticket.number).toMatch(/^[A-Z]\d{3}$/);
  expect((await hall.end('SIGINT')).code).toBe(0);
  const again = await startTestHallProcess({ main: MAIN, dataFolder: hall.dataFolder });
  const next = await give((await connectDevice(again, 'kiosk')).connection, 'issueTicket', {
    itemCodes: ['GA-HJ-001'],
  });
  expect(next.number).not.toBe(ticket.number);
  expect(next.ahead).toBe(1);
  await again.stop();
  await hall.stop();
});
