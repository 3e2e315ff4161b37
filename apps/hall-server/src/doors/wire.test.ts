import {
  type Announcement,
  type Audience,
  AudienceSchema,
  CatalogueSchema,
  COMMANDS,
  type CommandKind,
  type ErrorCode,
  VIEWS,
  type ViewOf,
} from '@yichuang/contract';
import * as hall from '@yichuang/hall';
import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import type { CommandOutcome } from '../loop/hall-loop.ts';
import { DEMO_CONFIGURATION, DemoFloor } from '../testing/demo-floor.ts';
import { catalogueOf } from './catalogue.ts';

/** The same schema that refuses fields it does not know, all the way down. */
function strict(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>);
    return z.strictObject(Object.fromEntries(fields.map(([name, field]) => [name, strict(field)])));
  }
  if (schema instanceof z.ZodArray) return z.array(strict(schema.element as z.ZodType));
  if (schema instanceof z.ZodNullable) return strict(schema.unwrap() as z.ZodType).nullable();
  if (schema instanceof z.ZodOptional) return strict(schema.unwrap() as z.ZodType).optional();
  return schema;
}

const STRICT_VIEWS = Object.fromEntries(Object.entries(VIEWS).map(([kind, schema]) => [kind, strict(schema)]));

function expectViewsOnWire(floor: DemoFloor): number {
  let views = 0;
  for (const audience of floor.audiences) {
    expect(AudienceSchema.parse(audience)).toEqual(audience);
    const view = hall.viewOf(floor.state, audience, floor.at);
    if (view === undefined) throw new Error(`no view of ${JSON.stringify(audience)}`);
    const wire = JSON.parse(JSON.stringify(view));
    // Equal after parsing: nothing missing, nothing more, and nothing that JSON would bend.
    expect(STRICT_VIEWS[audience.kind]?.parse(wire), JSON.stringify(audience)).toEqual(view);
    views += 1;
  }
  return views;
}

test('every view that the hall makes on a busy day is the view of the contract, field for field', () => {
  const floor = new DemoFloor();
  expectViewsOnWire(floor);
  const alarms = new Set<string>();
  let views = 0;
  for (let step = 1; step <= 1200; step += 1) {
    floor.step();
    if (step % 100 === 0) views += expectViewsOnWire(floor);
    for (const { code } of hall.viewOf(floor.state, { kind: 'manager' }, floor.at)?.alarms ?? []) alarms.add(code);
  }
  floor.at += 3_600_000;
  expectViewsOnWire(floor);
  floor.nextDay();
  expectViewsOnWire(floor);
  expect(views).toBeGreaterThan(1000);
  expect(alarms.size).toBeGreaterThanOrEqual(3);
});

test('a field too many or too few would be seen', () => {
  const floor = new DemoFloor();
  floor.openAllWindows();
  floor.issue(DEMO_CONFIGURATION.catalogue.items[0]?.itemCode ?? '');
  const view = hall.viewOf(floor.state, { kind: 'kiosk' }, floor.at);
  const planted = structuredClone(view) as { queues: Record<string, unknown>[] };
  const [queue] = planted.queues;
  if (queue === undefined) throw new Error('no queue');
  queue.personRef = 'p1';
  expect(VIEWS.kiosk.safeParse(planted).success).toBe(true);
  expect(STRICT_VIEWS.kiosk?.safeParse(planted).success).toBe(false);
  delete queue.personRef;
  delete queue.waiting;
  expect(STRICT_VIEWS.kiosk?.safeParse(planted).success).toBe(false);
});

test('the catalogue of the demo hall is the catalogue of the contract', () => {
  const catalogue = catalogueOf(DEMO_CONFIGURATION);
  expect(strict(CatalogueSchema).parse(JSON.parse(JSON.stringify(catalogue)))).toEqual(catalogue);
});

test('every command of the contract is a command of the hall', () => {
  for (const kind of Object.keys(COMMANDS)) expect(hall.COMMAND_PARTS).toHaveProperty(kind);
  expectTypeOf<CommandKind>().toExtend<hall.HallCommandKind>();
});

test('every code that a hall can refuse with is in the catalogue of errors', () => {
  expectTypeOf<hall.HallRefusal['code']>().toExtend<ErrorCode>();
  expectTypeOf<Extract<CommandOutcome, { ok: false }>['refusal']['code']>().toExtend<ErrorCode>();
  const reasons = hall.viewOf(new DemoFloor().state, { kind: 'clerk', windowId: 'w01' }, 0)?.allowedActions ?? [];
  expect(reasons.length).toBeGreaterThan(0);
});

test('audiences, announcements and views of the hall are those of the wire', () => {
  expectTypeOf<hall.Audience>().toExtend<Audience>();
  expectTypeOf<Audience>().toExtend<hall.Audience>();
  expectTypeOf<hall.Announcement>().toExtend<Announcement>();
  expectTypeOf<Announcement>().toExtend<hall.Announcement>();
  expectTypeOf<hall.HallViews>().toExtend<{ readonly [K in Audience['kind']]: ViewOf<K> }>();
  const floor = new DemoFloor();
  expect(Object.keys(VIEWS).sort()).toEqual([...new Set(floor.audiences.map(({ kind }) => kind)), 'phone'].sort());
});
