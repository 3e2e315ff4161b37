import { constants, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Audience,
  decideHall,
  EVENT_SHAPES,
  evolveHall,
  type HallEvent,
  type HallRecord,
  type HallState,
  newHallState,
  project,
  READ_MODEL_TABLES,
  recordEvents,
  UPCASTS,
  viewOf,
} from '@yichuang/hall';
import {
  type AppendGroup,
  BatchWriter,
  createUpcaster,
  exportLog,
  importLog,
  openReader,
  openWriter,
  type ReadModels,
  verifyChain,
} from '@yichuang/journal';
import { expect, onTestFinished, test } from 'vitest';
import { workersOfCheckout } from '../hall-server.ts';
import { GOLDEN_COMMANDS } from '../testing/golden-day.ts';

const GOLDEN_FOLDER = join(import.meta.dirname, '../../../../packages/hall/test-data/golden');
/**
 * `MAKE_GOLDEN=issue-3` keeps the log that the last test here makes as one more golden log. `MAKE_GOLDEN_VIEWS=1` writes down anew what
 * all of them come to, for a change that is meant (then `biome check --write`, and read the difference).
 */
const { MAKE_GOLDEN, MAKE_GOLDEN_VIEWS } = process.env;
const READ_MODELS: ReadModels = { tables: READ_MODEL_TABLES, project: project as ReadModels['project'] };

function temporaryFile(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}

/** The golden events as the hall of today reads them. */
function readGolden(file: string): HallRecord[] {
  const upcast = createUpcaster(UPCASTS);
  return importLog(file).events.map(({ event }) => {
    const body = upcast(event.body.kind, event.shape, event.body) as HallEvent;
    return { ...event, shape: EVENT_SHAPES[body.kind].shape, body };
  });
}

function groupsOf(records: readonly HallRecord[]): AppendGroup[] {
  return [...Map.groupBy(records, ({ commandId }) => commandId)].map(([commandId, [first, ...rest]]) => {
    if (first === undefined) throw new Error('an empty group');
    const events = [first, ...rest].map(({ stream, shape, body }) => ({ stream, shape, body }));
    return { commandId, at: first.at, actor: first.actor, events };
  });
}

function viewsOf(state: HallState, at: number): Record<string, unknown> {
  const audiences: Audience[] = [{ kind: 'kiosk' }, { kind: 'manager' }];
  for (const { zoneId } of state.registry.configuration?.catalogue.zones ?? [])
    audiences.push({ kind: 'board', zoneId });
  for (const windowId of state.queue?.windows.keys() ?? [])
    audiences.push({ kind: 'windowSign', windowId }, { kind: 'clerk', windowId }, { kind: 'ratingPad', windowId });
  for (const ticketId of state.queue?.tickets.keys() ?? []) audiences.push({ kind: 'phone', ticketId });
  return Object.fromEntries(
    audiences.map((audience) => [Object.values(audience).join(':'), viewOf(state, audience, at)] as const),
  );
}

/** What a log comes to: the views just before each day was closed and at its own end, and all rows. */
function outcomeOf(records: readonly HallRecord[]) {
  const closing = new Set(records.flatMap(({ body, commandId }) => (body.kind === 'DayClosed' ? [commandId] : [])));
  const state = newHallState();
  const views: Record<string, unknown> = {};
  for (const [index, record] of records.entries()) {
    evolveHall(state, record);
    const next = records[index + 1]?.commandId;
    const isLook = next === undefined || (closing.has(next) && next !== record.commandId);
    if (isLook) views[`after ${record.seq}`] = viewsOf(state, record.at);
  }
  const file = temporaryFile('journal.db');
  const writer = new BatchWriter(file, READ_MODELS);
  writer.append(groupsOf(records));
  writer.close();
  const reader = openReader(file);
  const rows = Object.fromEntries(READ_MODEL_TABLES.map(({ table }) => [table, reader.selectRows(table)]));
  reader.close();
  return JSON.parse(JSON.stringify({ views, rows })) as object;
}

const goldenLogs = readdirSync(GOLDEN_FOLDER).filter((name) => name.endsWith('.jsonl'));

test('there is a golden log of every landed issue that changed events', () => {
  expect(goldenLogs).toContain('issue-2.jsonl');
});

test.each(goldenLogs)('invariant 6: %s is sound and still gives the views and rows that it gave', (name) => {
  const records = readGolden(join(GOLDEN_FOLDER, name));
  const viewsFile = join(GOLDEN_FOLDER, name.replace('.jsonl', '.views.json'));
  const outcome = outcomeOf(records);
  if (MAKE_GOLDEN_VIEWS !== undefined) writeFileSync(viewsFile, `${JSON.stringify(outcome, null, 2)}\n`);
  const kept: unknown = JSON.parse(readFileSync(viewsFile, 'utf8'));
  expect(outcome).toMatchObject(kept as object);
});

test('every kind of event stands in a golden log', () => {
  const all = goldenLogs.flatMap((name) => importLog(join(GOLDEN_FOLDER, name)).events);
  const kinds = new Set(all.map(({ event }) => event.body.kind));
  for (const kind of Object.keys(EVENT_SHAPES)) expect(kinds, `${kind} is in no golden log`).toContain(kind);
});

test('a golden log holds nothing that could be of a person', () => {
  for (const name of goldenLogs) {
    const text = readFileSync(join(GOLDEN_FOLDER, name), 'utf8').replace(/"(hash|journalId)":"[0-9a-f-]+"/g, '');
    expect(text).not.toMatch(/\d{17}[\dXx]/);
    expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
  }
});

test('a day written through the real writer comes out as a log that is sound and replays to the same state', async () => {
  const file = temporaryFile('journal.db');
  const writer = await openWriter({ workerFactory: workersOfCheckout().writer, databasePath: file });
  const tip = newHallState();
  const all: HallRecord[] = [];
  for (const command of GOLDEN_COMMANDS) {
    const decision = decideHall(tip, command);
    if (!decision.ok) throw new Error(`${command.id} ${command.body.kind}: ${decision.refusal.code}`);
    const records = recordEvents(tip, command, decision.events);
    await writer.append(groupsOf(records));
    all.push(...records);
  }
  await writer.close();
  expect(verifyChain(file)).toMatchObject({ ok: true, events: all.length });
  const reader = openReader(file);
  const exported = `${file}.jsonl`;
  expect(exportLog(reader, exported)).toBe(all.length);
  reader.close();
  expect(readGolden(exported)).toEqual(all);
  expect([...new Set(all.map(({ body }) => body.kind))].sort()).toEqual(Object.keys(EVENT_SHAPES).sort());
  const replayed = newHallState();
  for (const record of readGolden(exported)) evolveHall(replayed, record);
  expect(replayed).toEqual(tip);
  if (MAKE_GOLDEN === undefined) return;
  // A golden log is never written over: it is what old halls have on their disks.
  copyFileSync(exported, join(GOLDEN_FOLDER, `${MAKE_GOLDEN}.jsonl`), constants.COPYFILE_EXCL);
});
