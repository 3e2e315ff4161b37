import type { SetUpInput } from '@yichuang/contract';
import { fetchCatalogue, fetchSetUp, login, postSetUp } from '@yichuang/hall-client';
import { connectDevice, connectStaff, get, give, startTestHallProcess, virtualClerk } from '@yichuang/testkit';
import { expect, onTestFinished, test } from 'vitest';
import { startHall } from './start-hall.ts';

const PASSWORD = 'a-long-password';
const WORKDAY: [number, number][] = [
  [540, 720],
  [810, 1020],
];

/** A small hall of two zones whose first window serves everything. */
function filledForm(code: string, queueIds: string[]): SetUpInput {
  return {
    code,
    hall: { zh: '东区政务服务中心', en: 'East Service Centre' },
    administrator: { login: 'boss', displayName: '韩主任', password: PASSWORD },
    catalogue: 'shipped',
    businessHours: [[], WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, []],
    zones: [
      { zoneId: 'A', zh: '一楼', en: 'Ground floor' },
      { zoneId: 'B', zh: '二楼', en: 'First floor' },
    ],
    windows: [
      { windowId: 'w1', zoneId: 'B', label: '1', kind: 'comprehensive', queueIds },
      { windowId: 'w2', zoneId: 'A', label: '2', kind: 'delivery', queueIds: ['delivery'] },
    ],
    clerks: [{ login: 'li', displayName: '李思', role: 'clerk', password: PASSWORD }],
  };
}

test('an empty hall is set up once, by its code, and opens at once', async () => {
  const hall = await startHall({ empty: true });
  const code = hall.server.setUpCode ?? '';
  expect(await fetchCatalogue(hall.url)).toMatchObject({ ok: false, problem: { code: 'hallNotConfigured' } });
  const state = await fetchSetUp(hall.url);
  if (!state.ok) throw new Error(state.problem.code);
  expect(state.value).toMatchObject({ needed: true });
  expect(state.value.items).toBeGreaterThanOrEqual(60);
  const queueIds = state.value.queues.map(({ queueId }) => queueId);

  expect(await postSetUp(hall.url, filledForm('00000000', queueIds))).toMatchObject({
    problem: { code: 'wrongSetUpCode' },
  });
  const without = await postSetUp(hall.url, filledForm(code, ['police']));
  expect(without).toMatchObject({ ok: false, problem: { code: 'badInput' } });
  expect(JSON.stringify(without)).toContain('税务');
  const form = filledForm(code, queueIds);
  const doubled = { ...form, clerks: [...form.clerks, { ...form.clerks[0], login: 'LI' } as (typeof form.clerks)[0]] };
  expect(await postSetUp(hall.url, doubled)).toMatchObject({
    problem: { code: 'badInput', faults: [{ path: 'clerks.1.login' }] },
  });
  expect(await postSetUp(hall.url, form)).toEqual({ ok: true, value: { ok: true } });
  expect(hall.server.setUpCode).toBeNull();
  expect(await fetchSetUp(hall.url)).toMatchObject({ value: { needed: false } });
  expect(await postSetUp(hall.url, form)).toMatchObject({ problem: { code: 'alreadySetUp' } });

  const catalogue = await fetchCatalogue(hall.url);
  if (!catalogue.ok) throw new Error(catalogue.problem.code);
  expect(catalogue.value.hall).toMatchObject({ zh: '东区政务服务中心', openAllHours: false });
  expect(catalogue.value.items.length).toBe(state.value.items);
  expect(new Set(catalogue.value.queues.map(({ zoneId }) => zoneId))).toEqual(new Set(['B']));
  expect(await login(hall.url, { login: 'boss', password: PASSWORD })).toMatchObject({ value: { role: 'manager' } });
  const kiosk = await connectDevice(hall, 'kiosk');
  const ticket = await give(kiosk.connection, 'issueTicket', { itemCodes: ['GA-HJ-001'] });
  expect(ticket).toMatchObject({ number: 'P001', zoneId: 'B' });
  const clerk = await virtualClerk({ ...hall, password: PASSWORD }, 'li', 'w1');
  expect(await clerk.callNext()).toMatchObject({ number: 'P001' });
  await hall.restart();
  expect(await connectStaff({ ...hall, password: PASSWORD }, 'boss')).toMatchObject({ session: { role: 'manager' } });
  expect(JSON.stringify([...hall.server.loop.committed.registry.staff.values()])).not.toMatch(/boss|韩主任|李思/);
});

test('the code of the set-up cannot be guessed', async () => {
  const hall = await startHall({ empty: true });
  const form = filledForm('00000000', ['police']);
  for (let count = 0; count < 10; count += 1)
    expect(await postSetUp(hall.url, form)).toMatchObject({ problem: { code: 'wrongSetUpCode' } });
  const right = { ...form, code: hall.server.setUpCode ?? '' };
  expect(await postSetUp(hall.url, right)).toMatchObject({ problem: { code: 'tooManyAttempts' } });
  expect((await get(hall, '/healthz')).body).toMatchObject({ ok: true });
});

test('npm start -- --hall NAME --empty: a folder of its own and the address of the set-up page', async () => {
  const hall = await startTestHallProcess({ words: ['--hall', 'east', '--empty'] });
  onTestFinished(() => hall.stop());
  const { stdout } = hall.output();
  const code = /Set-up code: (\d{8})/.exec(stdout)?.[1] ?? '';
  expect(stdout).toContain(`/set-up#code=${code}`);
  expect(stdout).not.toContain('demo-');
  const state = await fetchSetUp(hall.url);
  if (!state.ok) throw new Error(state.problem.code);
  const form = filledForm(
    code,
    state.value.queues.map(({ queueId }) => queueId),
  );
  expect(await postSetUp(hall.url, form)).toMatchObject({ ok: true });
});
