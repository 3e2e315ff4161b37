import { checkCounts } from '@yichuang/queueing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowDifferences, viewBytes } from '../test/hall-differences.ts';
import { replayed } from '../test/hall-harness.ts';
import { CommandDraw, type Intent, intents } from '../test/random-hall-commands.ts';
import { RowTables } from '../test/row-tables.ts';
import { announcementOf } from './announcements.ts';
import { answerOf, type HallAnswer } from './answers.ts';
import type { HallCommandKind } from './commands.ts';
import { decideHall } from './decide.ts';
import { EVENT_SHAPES, type HallRecord } from './events.ts';
import { evolveHall } from './evolve.ts';
import { recordEvents } from './record.ts';
import { type HallState, newHallState } from './state.ts';
import { outlivesDay } from './streams.ts';

const SEED = Number(process.env.FAST_CHECK_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.info('FAST_CHECK_SEED', SEED);
/** A shorter counterexample takes minutes to find: only who asks for a seed waits for it. */
const SHRINKING = { endOnFailure: process.env.FAST_CHECK_SEED === undefined };
/** Two cores are shared with other suites. */
const PATIENT = { timeout: 180_000 };
const COMMANDS_A_RUN = 400;
const LOOK_EVERY = 9;

interface Accepted {
  readonly kind: HallCommandKind;
  readonly records: readonly HallRecord[];
  readonly answer: HallAnswer;
}

/** What everybody saw at one point of the log. */
interface Look {
  readonly seq: number;
  readonly at: number;
  readonly bytes: string;
}

const CALLS: ReadonlySet<string> = new Set(['TicketCalled', 'TicketRecalled', 'TicketResumed']);

function isAtWindowAlready({ body }: HallRecord): boolean {
  if (body.kind === 'TicketResumed') return body.present;
  return body.kind === 'TicketCalled' && (body.reason.rule === 'continued' || body.reason.rule === 'walkIn');
}

/** A hall that decides on the tip and commits in groups, as the server does; checks itself at every step. */
class RandomHall {
  readonly draw = new CommandDraw();
  readonly tip = newHallState();
  readonly committed = newHallState();
  readonly rows = new RowTables();
  readonly log: HallRecord[] = [];
  readonly looks: Look[] = [];
  readonly outcomes = new Map<string, number>();
  accepted = 0;
  #waiting: { kind: HallCommandKind; records: HallRecord[] }[] = [];
  #answersOfDay: Accepted[] = [];
  #steps = 0;

  step(intent: Intent): void {
    this.#steps += 1;
    const body = this.draw.next(this.tip, intent);
    const { at } = this.draw;
    const command = { id: `c${this.#steps}`, at, actor: { kind: 'system', ref: 'test' } as const, body };
    const decision = decideHall(this.tip, command);
    this.#count(decision.ok ? body.kind : decision.refusal.code);
    if (decision.ok) {
      this.accepted += 1;
      expect(decision.events.length).toBeGreaterThan(0);
      // A day does not begin in the group in which another ends.
      if (body.kind === 'openDay' || body.kind === 'configureHall') this.commit();
      this.#waiting.push({ kind: body.kind, records: recordEvents(this.tip, command, decision.events) });
    }
    if (intent.other % 3 === 0) this.commit();
    if (this.#steps % LOOK_EVERY === 0) this.#look();
  }

  commit(): void {
    const group = this.#waiting;
    this.#waiting = [];
    for (const { records } of group)
      for (const record of records) {
        evolveHall(this.committed, record);
        this.rows.fold(record);
        this.log.push(record);
        this.#checkAnnouncement(record);
        if (record.body.kind === 'DayOpened') this.#answersOfDay = [];
      }
    for (const { kind, records } of group) {
      const answer = answerOf(this.committed, kind, records);
      if (answer === undefined) throw new Error(`no answer to an accepted ${kind}`);
      if ('number' in answer) expect(answer.number).toMatch(/^[ABCW]\d{3}$/);
      this.#answersOfDay.push({ kind, records, answer });
    }
    expect(rowDifferences(this.committed, this.rows)).toEqual([]);
    if (this.committed.queue !== null) expect(checkCounts(this.committed.queue)).toEqual([]);
  }

  #checkAnnouncement(record: HallRecord): void {
    const isCall = CALLS.has(record.body.kind) && !isAtWindowAlready(record);
    const announcement = announcementOf(this.committed, record);
    expect(announcement !== undefined).toBe(isCall);
    if (announcement === undefined || !('ticketId' in record.body)) return;
    expect(announcement.announcementId).toBe(`${record.commandId}/${record.index}`);
    expect(announcement.ticketId).toBe(record.body.ticketId);
  }

  #look(): void {
    for (const { kind, records, answer } of this.#answersOfDay)
      expect(answerOf(this.committed, kind, records)).toEqual(answer);
    const { at } = this.draw;
    this.looks.push({ seq: this.committed.seq, at, bytes: viewBytes(this.committed, at) });
  }

  #count(outcome: string): void {
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
  }
}

function liveThrough(sequence: readonly Intent[]): RandomHall {
  const hall = new RandomHall();
  for (const intent of sequence) hall.step(intent);
  hall.commit();
  return hall;
}

/** The log as a reader gives it: fields in the order of its canonical bytes. */
function readBack(log: readonly HallRecord[]): HallRecord[] {
  return JSON.parse(JSON.stringify(log, inCanonicalOrder)) as HallRecord[];
}

function inCanonicalOrder(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Folds on and compares what was seen at each of these points. */
function expectSameLooks(state: HallState, records: Iterable<HallRecord>, looks: readonly Look[]): void {
  let next = looks.findIndex(({ seq }) => seq >= state.seq);
  for (const record of records) {
    evolveHall(state, record);
    for (let look = looks[next]; look !== undefined && look.seq === record.seq; look = looks[next]) {
      if (viewBytes(state, look.at) !== look.bytes) expect(viewBytes(state, look.at)).toBe(look.bytes);
      next += 1;
    }
  }
}

const sequences = fc.array(intents, { minLength: COMMANDS_A_RUN, maxLength: COMMANDS_A_RUN + 50, size: 'max' });

test('invariants 1 2 3 5 6: random days of the whole hall', PATIENT, () => {
  const outcomes = new Map<string, number>();
  const eventKinds = new Set<string>();
  let commands = 0;
  let accepted = 0;
  let days = 0;
  fc.assert(
    fc.property(sequences, (sequence) => {
      const hall = liveThrough(sequence);
      commands += sequence.length;
      accepted += hall.accepted;
      for (const [outcome, count] of hall.outcomes) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count);
      for (const { body } of hall.log) eventKinds.add(body.kind);
      days += hall.log.filter(({ body }) => body.kind === 'DayOpened').length;

      // 1: numbers of a business day, over the whole log
      const numbers = hall.log.flatMap(({ stream, body }) =>
        body.kind === 'TicketIssued' ? [`${stream} ${body.number}`] : [],
      );
      expect(new Set(numbers).size).toBe(numbers.length);

      // The log itself: sequence and versions without gaps.
      expect(hall.log.map(({ seq }) => seq)).toEqual(hall.log.map((_, index) => index + 1));
      const versions = new Map<string, number>();
      for (const { stream, version } of hall.log) {
        expect(version).toBe((versions.get(stream) ?? 0) + 1);
        versions.set(stream, version);
      }

      // 6: tip and committed agree, a replay from the beginning gives the same
      expect(hall.committed).toEqual(hall.tip);
      const log = readBack(hall.log);
      expect(replayed(log)).toEqual(hall.committed);
      expectSameLooks(newHallState(), log, hall.looks);
      const rows = new RowTables();
      for (const record of log) rows.fold(record);
      expect(rows.tables).toEqual(hall.rows.tables);
    }),
    { numRuns: 28, seed: SEED, ...SHRINKING },
  );
  console.info(commands, 'commands', days, 'days', Object.fromEntries(outcomes));
  expect(commands).toBeGreaterThanOrEqual(10_000);
  expect(days).toBeGreaterThan(28);
  // Without this the property could hold over refusals only.
  expect(accepted).toBeGreaterThan(commands / 2);
  expect([...eventKinds].sort()).toEqual(Object.keys(EVENT_SHAPES).sort());
});

test(
  'invariant 6: a replay of the registry, of the visits booked and of the newest day alone gives the same views, on every day',
  PATIENT,
  () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const hall = liveThrough(sequence);
        const log = readBack(hall.log);
        const openings = log.filter(({ body }) => body.kind === 'DayOpened').map(({ seq }) => seq);
        for (const [index, first] of openings.entries()) {
          const end = openings[index + 1] ?? log.length + 1;
          const state = newHallState();
          const day = log[first - 1]?.stream.slice('day/'.length) ?? '';
          for (const record of log)
            if (record.seq < first && outlivesDay(record.stream, day)) evolveHall(state, record);
          const ofDay = hall.looks.filter(({ seq }) => seq >= first && seq < end);
          expectSameLooks(state, log.slice(first - 1, end - 1), ofDay);
          if (end <= log.length) continue;
          expect(state).toEqual(hall.committed);
        }
      }),
      { numRuns: 6, seed: SEED, ...SHRINKING },
    );
  },
);
