import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { evolveHall, type HallRecord, newHallState, project, READ_MODEL_TABLES, viewOf } from '@yichuang/hall';
import { type AppendGroup, BatchWriter, JournalError, openReader, type ReadModels } from '@yichuang/journal';
import { expect, onTestFinished, test } from 'vitest';
import { DemoFloor } from '../testing/demo-floor.ts';
import { type Replayed, rememberRecord, replayHall } from './replay.ts';
import { readStartPages } from './start-pages.ts';

/** The log of a floor in a journal of its own, one group per command. */
function journalOf(log: readonly HallRecord[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'hall-replay-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'journal.db');
  const writer = new BatchWriter(file, { tables: READ_MODEL_TABLES, project: project as ReadModels['project'] });
  const groups = Map.groupBy(log, ({ commandId }) => commandId);
  writer.append(
    [...groups].map(([commandId, records]): AppendGroup => {
      const [first] = records;
      if (first === undefined) throw new Error('an empty group');
      const events = records.map(({ stream, shape, body }) => ({ stream, shape, body }));
      return { commandId, at: first.at, actor: first.actor, events };
    }),
  );
  writer.close();
  return file;
}

function replayed(log: readonly HallRecord[]): Promise<Replayed> {
  return replayHall(readStartPages(journalOf(log)));
}

function busyFloor(steps: number): DemoFloor {
  const floor = new DemoFloor();
  for (let step = 0; step < steps; step += 1) floor.step();
  return floor;
}

test('an empty journal gives a hall that is not set up', async () => {
  const { tip, committed, answered } = await replayed([]);
  expect(tip).toEqual(newHallState());
  expect(committed).toEqual(tip);
  expect(answered.size).toBe(0);
});

test('invariant 6: the first day comes back whole, twice and apart', async () => {
  const floor = busyFloor(400);
  const { tip, committed } = await replayed(floor.log);
  expect(tip).toEqual(floor.state);
  expect(committed).toEqual(floor.state);
  expect(tip.queue).not.toBe(committed.queue);
});

test('invariant 6: after a day has passed the registry and the new day are read, and give the same views', async () => {
  const floor = busyFloor(200);
  floor.run({ kind: 'addStaff', member: { staffId: 's9', role: 'guide', windowIds: [] } });
  floor.nextDay();
  for (let step = 0; step < 150; step += 1) floor.step();
  floor.run({ kind: 'pairDevice', device: { deviceId: 'd9', role: 'kiosk', zoneId: null, windowId: null } });
  const { tip } = await replayed(floor.log);
  expect(tip.registry).toEqual(floor.state.registry);
  expect(tip.seq).toBe(floor.state.seq);
  for (const audience of floor.audiences)
    expect(JSON.stringify(viewOf(tip, audience, floor.at))).toBe(
      JSON.stringify(viewOf(floor.state, audience, floor.at)),
    );
});

test('no event of an older day is read', async () => {
  const floor = busyFloor(100);
  const openedAt = floor.log.length;
  floor.nextDay();
  floor.step();
  const { tip, answered } = await replayed(floor.log);
  const days = [...tip.versions.keys()].filter((stream) => stream.startsWith('day/'));
  expect(days).toEqual([`day/${floor.state.queue?.day}`]);
  const commandsOfOldDay = new Set(floor.log.slice(2, openedAt).map(({ commandId }) => commandId));
  for (const commandId of answered.keys()) expect(commandsOfOldDay.has(commandId)).toBe(false);
});

test('between the end of a day and the next one the ended day is still there', async () => {
  const floor = busyFloor(100);
  const day = floor.state.queue?.day;
  if (day === null || day === undefined) throw new Error('no day');
  floor.run({ kind: 'closeDay', day });
  expect((await replayed(floor.log)).tip).toEqual(floor.state);
});

test('the commands of the day are known with all their events, in order', async () => {
  const floor = busyFloor(200);
  const file = journalOf(floor.log);
  const { answered } = await replayHall(readStartPages(file));
  const opened = floor.log.findIndex(({ body }) => body.kind === 'DayOpened');
  expect([...answered]).toEqual([...Map.groupBy(floor.log.slice(opened), ({ commandId }) => commandId)]);
  const reader = openReader(file);
  expect([...answered.values()].flat()).toEqual([...reader.iterate(opened + 1)]);
  reader.close();
});

test('remembering goes on as replaying began: a new day forgets the commands of the day before', async () => {
  const floor = busyFloor(60);
  floor.nextDay();
  for (let step = 0; step < 20; step += 1) floor.step();
  const answered = new Map<string, HallRecord[]>();
  const state = newHallState();
  for (const record of floor.log) {
    evolveHall(state, record);
    rememberRecord(answered, record);
  }
  expect(answered).toEqual((await replayed(floor.log)).answered);
});

test('a log with a hole is refused: nobody ever saw the hall without that event', async () => {
  const floor = busyFloor(60);
  const file = journalOf(floor.log);
  const day = floor.log.findIndex(({ body }) => body.kind === 'DayOpened') + 1;
  const database = new DatabaseSync(file);
  database.prepare('DELETE FROM event WHERE seq = ?').run(day + 7);
  database.close();
  await expect(replayHall(readStartPages(file))).rejects.toThrow(`event ${day + 7} is missing`);
});

test('a body that is no JSON is refused, whichever page it is on', async () => {
  const file = journalOf(busyFloor(60).log);
  const database = new DatabaseSync(file);
  database.prepare('UPDATE event SET body = substr(body, 2) WHERE seq = (SELECT max(seq) FROM event)').run();
  database.close();
  await expect(replayHall(readStartPages(file))).rejects.toThrow(JournalError);
});
