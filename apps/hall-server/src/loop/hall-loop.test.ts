import { type HallCommandBody, type HallRecord, newHallState } from '@yichuang/hall';
import { expect, test } from 'vitest';
import { DAY, DEMO_CONFIGURATION, MORNING } from '../testing/demo-floor.ts';
import { afterPromises, FakeDisk } from '../testing/fake-disk.ts';
import { type CommandOutcome, HallLoop } from './hall-loop.ts';

const ITEM = DEMO_CONFIGURATION.catalogue.items[0]?.itemCode ?? '';
const WINDOW = DEMO_CONFIGURATION.queueing.windows.find(({ queueIds }) =>
  queueIds.includes(DEMO_CONFIGURATION.queueing.itemQueues[ITEM] ?? ''),
)?.windowId as string;

async function openLoop() {
  const disk = new FakeDisk();
  const settled: [string, CommandOutcome][] = [];
  const heard: HallRecord[][] = [];
  const loop = new HallLoop(
    {
      openWriter: () => disk.openWriter(),
      replay: () => disk.replay(),
      pause: () => Promise.resolve(),
      listener: {
        committed: (records, state) => {
          expect(state.seq).toBe(records.at(-1)?.seq);
          heard.push([...records]);
        },
        rebuilt: () => {},
        fault: () => {},
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
  submit('window', { kind: 'openWindow', windowId: WINDOW, staffId: 's1' });
  await disk.commit();
  settled.length = 0;
  heard.length = 0;
  disk.commits.length = 0;
  return { disk, loop, settled, heard, submit, issue };
}

/** Which commands were answered, in this order, and with what. */
function told(settled: readonly [string, CommandOutcome][]): string[] {
  return settled.map(([id, outcome]) => {
    if (!outcome.ok) return `${id} ${outcome.refusal.code}`;
    return `${id} ${'number' in outcome.answer ? outcome.answer.number : 'done'}`;
  });
}

test('nothing is answered before its commit, and views see the committed state only', async () => {
  const { disk, loop, settled, issue } = await openLoop();
  issue('i1');
  await afterPromises();
  expect(settled).toEqual([]);
  expect(loop.tip.queue?.counts.issued).toBe(1);
  expect(loop.committed.queue?.counts.issued).toBe(0);
  await disk.commit();
  expect(told(settled)).toHaveLength(1);
  expect(loop.committed.queue?.counts.issued).toBe(1);
});

test('what comes in one turn is one group, and no group waits for the commit of another', async () => {
  const { disk, settled, heard, issue } = await openLoop();
  issue('i1');
  await afterPromises();
  for (const id of ['i2', 'i3', 'i4']) issue(id);
  await afterPromises();
  expect(disk.commits).toEqual([['i1'], ['i2', 'i3', 'i4']]);
  expect(disk.open).toBe(2);
  await disk.commit();
  expect(settled.map(([id]) => id)).toEqual(['i1']);
  issue('i5');
  await disk.commit();
  await disk.commit();
  expect(disk.commits).toEqual([['i1'], ['i2', 'i3', 'i4'], ['i5']]);
  expect(settled.map(([id]) => id)).toEqual(['i1', 'i2', 'i3', 'i4', 'i5']);
  expect(heard.map((records) => records.map(({ commandId }) => commandId))).toEqual(disk.commits);
  expect(disk.log.map(({ seq }) => seq)).toEqual(disk.log.map((_, index) => index + 1));
});

test('a refusal waits for the commit of what it read', async () => {
  const { disk, settled, submit, issue } = await openLoop();
  issue('i1');
  await afterPromises();
  submit('call-1', { kind: 'callNext', windowId: WINDOW });
  submit('call-2', { kind: 'callNext', windowId: WINDOW });
  expect(settled).toEqual([]);
  await disk.commit();
  expect(settled.map(([id]) => id)).toEqual(['i1']);
  await disk.commit();
  const call = settled[1]?.[1];
  expect(call).toMatchObject({ ok: true, answer: { kind: 'called' } });
  expect(told(settled)[2]).toBe('call-2 windowBusy');
});

test('a refusal that read durable state only is answered at once', async () => {
  const { settled, submit } = await openLoop();
  submit('call', { kind: 'callNext', windowId: WINDOW });
  expect(told(settled)).toEqual(['call nobodyWaiting']);
});

test('a refusal is not remembered: the same id may succeed later', async () => {
  const { disk, settled, submit, issue } = await openLoop();
  submit('call', { kind: 'callNext', windowId: WINDOW });
  issue('i1');
  await disk.commit();
  submit('call', { kind: 'callNext', windowId: WINDOW });
  await disk.commit();
  expect(told(settled)[0]).toBe('call nobodyWaiting');
  expect(settled[2]?.[1]).toMatchObject({ ok: true, answer: { kind: 'called' } });
});

test('the same id is decided once: on its way, in the group that gathers, and after the commit', async () => {
  const { disk, settled, issue } = await openLoop();
  issue('i1');
  await afterPromises();
  issue('i1');
  issue('i2');
  issue('i2');
  await disk.commit();
  await disk.commit();
  issue('i1');
  expect(disk.open).toBe(0);
  const numbers = settled.map(([id, outcome]) => `${id} ${outcome.ok && JSON.stringify(outcome.answer)}`);
  expect(numbers).toHaveLength(5);
  expect(new Set(numbers).size).toBe(2);
  expect(disk.log.filter(({ body }) => body.kind === 'TicketIssued')).toHaveLength(2);
});

test('an id that stands for something else is refused, in flight and after the commit', async () => {
  const { disk, settled, submit, issue } = await openLoop();
  issue('i1');
  submit('i1', { kind: 'callNext', windowId: WINDOW });
  await disk.commit();
  submit('i1', { kind: 'callNext', windowId: WINDOW });
  expect(told(settled).slice(1)).toEqual(['i1 commandIdReused', 'i1 commandIdReused']);
});

test('attend settles a known command only', async () => {
  const { disk, loop, issue } = await openLoop();
  const outcomes: CommandOutcome[] = [];
  const settle = (outcome: CommandOutcome) => outcomes.push(outcome);
  expect(loop.attend('i1', 'issueTicket', settle)).toBe(false);
  issue('i1');
  expect(loop.attend('i1', 'issueTicket', settle)).toBe(true);
  expect(outcomes).toEqual([]);
  await disk.commit();
  expect(loop.attend('i1', 'issueTicket', settle)).toBe(true);
  expect(outcomes).toHaveLength(2);
  expect(outcomes[0]).toEqual(outcomes[1]);
});

test('a command of several events is one group with the versions that it was decided on', async () => {
  const { disk, submit, issue } = await openLoop();
  issue('i1');
  await disk.commit();
  const day = disk.replay().tip.queue?.day;
  if (day === null || day === undefined) throw new Error('no day is open');
  const before = disk.log.at(-1)?.version ?? 0;
  submit('close', { kind: 'closeDay', day });
  await disk.commit();
  const closing = disk.log.filter(({ commandId }) => commandId === 'close');
  expect(closing.length).toBeGreaterThan(1);
  expect(closing.map(({ index, version }) => [index, version])).toEqual(
    closing.map((_, index) => [index, before + 1 + index]),
  );
});

test('closing waits for everything that is decided, then closes the journal, and refuses what comes after', async () => {
  const { disk, loop, settled, issue } = await openLoop();
  issue('i1');
  await afterPromises();
  issue('i2');
  let closed = false;
  const closing = loop.close().then(() => {
    closed = true;
  });
  issue('i3');
  await disk.commit();
  expect(closed).toBe(false);
  expect(disk.writersClosed).toBe(0);
  await disk.commit();
  await closing;
  expect(disk.writersClosed).toBe(1);
  expect(settled.map(([id, outcome]) => [id, outcome.ok])).toEqual([
    ['i3', false],
    ['i1', true],
    ['i2', true],
  ]);
});
