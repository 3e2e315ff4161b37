import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evolveHall, type HallEvent, newHallState, project, READ_MODEL_TABLES, type UPCASTS } from '@yichuang/hall';
import { BatchWriter, createUpcaster, openReader, type ReadModels, rebuildReadModels } from '@yichuang/journal';
import { expect, onTestFinished, test } from 'vitest';
import { DemoFloor } from '../testing/demo-floor.ts';

/** As if tickets had once been issued without a channel and, before that, with a `person` in place of a `personRef`. */
const PLANTED: typeof UPCASTS = {
  TicketIssued: {
    [-1]: (body) => {
      const { person, ...rest } = body as { kind: string; person: string };
      return { ...rest, personRef: person };
    },
    0: (body) => ({ ...body, channel: 'kiosk' }),
  },
};

/** The journal of a floor, its issued tickets in an older shape. */
function journalInShape(floor: DemoFloor, shape: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'upcast-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'journal.db');
  const writer = new BatchWriter(file, { tables: [], project: () => [] });
  for (const { commandId, at, actor, stream, body } of floor.log) {
    const old: Record<string, unknown> = { ...body };
    if (body.kind === 'TicketIssued') delete old.channel;
    if (body.kind === 'TicketIssued' && shape < 0) {
      delete old.personRef;
      old.person = body.personRef;
    }
    const kept = body.kind === 'TicketIssued' ? shape : 1;
    writer.append([{ commandId, at, actor, events: [{ stream, shape: kept, body: { ...old, kind: body.kind } }] }]);
  }
  writer.close();
  return file;
}

test.each([0, -1])('events of shape %i are read, folded and projected as if of the present one', (shape) => {
  const floor = new DemoFloor();
  for (let step = 0; step < 60; step += 1) floor.step();
  expect(floor.state.queue?.counts.issued).toBeGreaterThan(5);
  const file = journalInShape(floor, shape);
  const upcast = createUpcaster(PLANTED);
  const reader = openReader<HallEvent>(file, { upcast });
  onTestFinished(() => reader.close());
  const state = newHallState();
  for (const record of reader.iterate()) evolveHall(state, record);
  expect(state.queue).toEqual(floor.state.queue);
  rebuildReadModels(file, { tables: READ_MODEL_TABLES, project: project as ReadModels['project'], upcast });
  const rows = reader.selectRows('ticket');
  expect(rows).toHaveLength(floor.state.queue?.tickets.size ?? 0);
  for (const row of rows) {
    expect(row.channel).toBe('kiosk');
    expect(row.person_ref).toBe(floor.state.queue?.tickets.get(String(row.ticket_id))?.personRef);
  }
});

test('without its step an old shape would be noticed', () => {
  const floor = new DemoFloor();
  for (let step = 0; step < 30; step += 1) floor.step();
  const reader = openReader<HallEvent>(journalInShape(floor, 0));
  const state = newHallState();
  for (const record of reader.iterate()) evolveHall(state, record);
  reader.close();
  expect(state.queue).not.toEqual(floor.state.queue);
});
