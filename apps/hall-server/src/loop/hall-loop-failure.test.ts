import { type HallCommandBody, newHallState } from '@yichuang/hall';
import { expect, test } from 'vitest';
import { DAY, DEMO_CONFIGURATION, MORNING } from '../testing/demo-floor.ts';
import { afterPromises, FakeDisk } from '../testing/fake-disk.ts';
import { type CommandOutcome, HallLoop } from './hall-loop.ts';

const ITEM = DEMO_CONFIGURATION.catalogue.items[0]?.itemCode ?? '';

/** A hall with its day open; `pauses` end when the test calls them. */
async function openLoop() {
  const disk = new FakeDisk();
  const settled: [string, CommandOutcome][] = [];
  const told: string[] = [];
  const pauses: (() => void)[] = [];
  const loop = new HallLoop(
    {
      openWriter: () => disk.openWriter(),
      replay: () => disk.replay(),
      pause: () => new Promise((resolve) => pauses.push(resolve)),
      listener: {
        committed: (records) => told.push(`committed ${records.length}`),
        rebuilt: (state) => told.push(`rebuilt ${state.seq}`),
        fault: (code) => told.push(code),
      },
    },
    await disk.openWriter(),
    { tip: newHallState(), committed: newHallState(), answered: new Map() },
  );
  function submit(id: string, body: HallCommandBody): void {
    const actor = { kind: 'system', ref: 'test' } as const;
    loop.submit({ id, at: MORNING, actor, body }, (outcome) => settled.push([id, outcome]));
  }
  function issue(id: string): void {
    submit(id, {
      kind: 'issueTicket',
      itemCodes: [ITEM],
      itemOrder: 'set',
      personRef: null,
      priorityReason: null,
      channel: 'kiosk',
    });
  }
  submit('configure', { kind: 'configureHall', configuration: DEMO_CONFIGURATION });
  await disk.commit();
  submit('open', { kind: 'openDay', day: DAY });
  await disk.commit();
  settled.length = 0;
  told.length = 0;
  return { disk, loop, settled, told, pauses, submit, issue };
}

function codes(settled: readonly [string, CommandOutcome][]): string[] {
  return settled.map(([id, outcome]) => `${id} ${outcome.ok ? 'ok' : outcome.refusal.code}`);
}

test('a commit that failed but reached the disk is answered from the log', async () => {
  const { disk, loop, settled, told, issue } = await openLoop();
  issue('i1');
  await disk.fail(true);
  expect(codes(settled)).toEqual(['i1 ok']);
  expect(told).toEqual(['commitFailed', 'committed 1', 'rebuilt 3']);
  expect(loop.committed.queue?.counts.issued).toBe(1);
  expect(loop.tip).toEqual(loop.committed);
  expect([disk.writersOpened, disk.writersClosed]).toEqual([2, 1]);
});

test('a commit that failed and is not on the disk was never done, nor anything decided upon it', async () => {
  const { disk, loop, settled, told, issue } = await openLoop();
  issue('i1');
  await afterPromises();
  issue('i2');
  await afterPromises();
  issue('i3');
  expect(disk.open).toBe(2);
  await disk.fail(false);
  expect(codes(settled)).toEqual(['i1 unavailable', 'i2 unavailable', 'i3 unavailable']);
  expect(told).toEqual(['commitFailed', 'rebuilt 2']);
  expect(loop.tip.queue?.counts.issued).toBe(0);
  expect(disk.open).toBe(0);
  issue('i2');
  await disk.commit();
  expect(settled.at(-1)?.[1]).toMatchObject({ ok: true, answer: { kind: 'issued' } });
  expect(disk.log.filter(({ body }) => body.kind === 'TicketIssued')).toHaveLength(1);
});

test('a refusal that read what is lost is taken back', async () => {
  const { disk, settled, submit } = await openLoop();
  submit('w1', { kind: 'openWindow', windowId: 'w01', staffId: 's1' });
  submit('w2', { kind: 'openWindow', windowId: 'w02', staffId: 's1' });
  await disk.fail(false);
  expect(codes(settled)).toEqual(['w1 unavailable', 'w2 unavailable']);
});

test('while the disk is away everything new is refused, then the hall goes on', async () => {
  const { disk, loop, settled, told, pauses, issue } = await openLoop();
  disk.openFailures = 2;
  issue('i1');
  await disk.fail(true);
  expect(loop.available).toBe(false);
  issue('i2');
  expect(codes(settled)).toEqual(['i2 unavailable']);
  pauses.shift()?.();
  await afterPromises();
  expect(told).toEqual(['commitFailed', 'reopenFailed', 'reopenFailed']);
  expect(codes(settled)).toEqual(['i2 unavailable']);
  pauses.shift()?.();
  await afterPromises();
  expect(loop.available).toBe(true);
  expect(codes(settled)).toEqual(['i2 unavailable', 'i1 ok']);
  issue('i2');
  await disk.commit();
  expect(codes(settled).at(-1)).toBe('i2 ok');
});

test('who asks again for an id of unknown outcome waits for the same answer', async () => {
  const { disk, loop, settled, pauses, issue } = await openLoop();
  disk.openFailures = 1;
  issue('i1');
  await disk.fail(true);
  const again: CommandOutcome[] = [];
  expect(loop.attend('i1', 'issueTicket', (outcome) => again.push(outcome))).toBe(true);
  expect(again).toEqual([]);
  pauses.shift()?.();
  await afterPromises();
  expect(again).toEqual([settled[0]?.[1]]);
  expect(again[0]).toMatchObject({ ok: true });
});

test('a commit that fails a second time is answered from the log as well', async () => {
  const { disk, settled, issue } = await openLoop();
  issue('i1');
  await disk.fail(false);
  issue('i2');
  await disk.fail(true);
  issue('i3');
  await disk.commit();
  expect(codes(settled)).toEqual(['i1 unavailable', 'i2 ok', 'i3 ok']);
  expect(disk.log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});

test('submitting an id of unknown outcome again waits for its answer too', async () => {
  const { disk, settled, pauses, issue } = await openLoop();
  disk.openFailures = 1;
  issue('i1');
  await disk.fail(true);
  issue('i1');
  expect(settled).toEqual([]);
  pauses.shift()?.();
  await afterPromises();
  expect(codes(settled)).toEqual(['i1 ok', 'i1 ok']);
});

test('closing ends also when the last commit fails', async () => {
  const { disk, loop, settled, issue } = await openLoop();
  issue('i1');
  let closed = false;
  void loop.close().then(() => {
    closed = true;
  });
  await disk.fail(false);
  expect(settled).toHaveLength(1);
  expect(closed).toBe(true);
});

test('closing while the journal is opened again leaves no writer open', async () => {
  const { disk, loop, settled, issue } = await openLoop();
  disk.holdsOpening = true;
  issue('i1');
  await disk.fail(false);
  expect(disk.writersOpened).toBe(2);
  const closing = loop.close();
  await disk.finishOpening();
  await closing;
  expect(disk.writersClosed).toBe(2);
  expect(settled).toHaveLength(1);
});

test('closing while the disk is away answers that the outcome is not known', async () => {
  const { disk, loop, settled, pauses, issue } = await openLoop();
  disk.openFailures = 1;
  issue('i1');
  await disk.fail(true);
  const closing = loop.close();
  pauses.shift()?.();
  await closing;
  expect(codes(settled)).toEqual(['i1 outcomeUnknown']);
});

test('who throws when answered spoils nothing for the others', async () => {
  const { disk, loop, settled, told, issue } = await openLoop();
  const body = { kind: 'openWindow', windowId: 'w01', staffId: 's1' } as const;
  issue('i1');
  await afterPromises();
  loop.submit({ id: 'w1', at: MORNING, actor: { kind: 'system', ref: 'test' }, body }, () => {
    throw new Error('the answer cannot be sent');
  });
  issue('i2');
  await disk.commit();
  await disk.commit();
  expect(codes(settled)).toEqual(['i1 ok', 'i2 ok']);
  expect(told).toEqual(['committed 1', 'listenerFault', 'committed 2']);
});
