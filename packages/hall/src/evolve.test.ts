import { expect, test } from 'vitest';
import { DAY, MORNING, openHall, replayed } from '../test/hall-harness.ts';
import { livedDay } from '../test/lived-day.ts';
import { EVENT_SHAPES } from './events.ts';
import { evolveHall } from './evolve.ts';
import { newHallState } from './state.ts';
import { UPCASTS } from './upcasts.ts';

test('no kind of event is passed over: each one that happens changes more than its place in the log', () => {
  const { log } = livedDay();
  const state = newHallState();
  const folded = new Set<string>();
  for (const record of log) {
    const before = structuredClone({ ...state, versions: null, seq: null });
    evolveHall(state, record);
    expect({ ...state, versions: null, seq: null }, record.body.kind).not.toEqual(before);
    folded.add(record.body.kind);
  }
  expect([...folded].sort()).toEqual(Object.keys(EVENT_SHAPES).sort());
});

test('a kind that nobody folds is a fault', () => {
  const hall = openHall();
  const [last] = hall.log.slice(-1);
  if (last === undefined) throw new Error('no log');
  const stranger = { ...last, seq: last.seq + 1, body: { kind: 'TicketEaten', at: MORNING, ticketId: 'x' } };
  expect(() => evolveHall(hall.state, stranger as never)).toThrow();
});

test('the state knows where each stream and the log stand', () => {
  const { state, log } = livedDay();
  expect(state.seq).toBe(log.length);
  for (const [stream, version] of state.versions)
    expect(log.filter((record) => record.stream === stream)).toHaveLength(version);
  expect(state.versions.get(`day/${DAY}`)).toBeGreaterThan(10);
});

test('a replay gives deeply the same state', () => {
  const { state, log } = livedDay();
  expect(replayed(JSON.parse(JSON.stringify(log)))).toEqual(state);
});

test('every older shape has its step: up to the present one without a hole', () => {
  for (const [kind, { shape }] of Object.entries(EVENT_SHAPES)) {
    const steps = Object.keys(UPCASTS[kind] ?? {}).map(Number);
    expect(steps.sort((a, b) => a - b)).toEqual(Array.from({ length: shape - 1 }, (_, index) => index + 1));
  }
  for (const kind of Object.keys(UPCASTS)) expect(EVENT_SHAPES).toHaveProperty(kind);
});
