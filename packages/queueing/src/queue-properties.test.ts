import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MORNING, SETTINGS } from '../test/queue-harness.ts';
import { QueueModel } from '../test/queue-model.ts';
import { commandOf, type Intent, intents } from '../test/random-commands.ts';
import { allowedAtWindow } from './allowed-at-window.ts';
import { checkCounts } from './check-counts.ts';
import type { QueueCommand } from './commands.ts';
import { decideQueue } from './decide-queue.ts';
import { nextInOrder } from './dispatch.ts';
import type { QueueEvent } from './events.ts';
import { evolveQueue } from './evolve-queue.ts';
import { newQueueState } from './new-queue-state.ts';
import type { QueueState } from './state.ts';
import { clocksOf } from './ticket-clocks.ts';
import { refusalToCancel } from './ticket-commands.ts';
import { aheadOf, estimateOf } from './wait-estimate.ts';
import type { WindowCommandKind } from './window-rules.ts';

const SEED = Number(process.env.FAST_CHECK_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.info('seed', SEED);
/** A failure is shrunk for so many ms at most. */
const SHRINK_LIMIT = 60_000;
/** Two cores are shared with other suites. */
const PATIENT = { timeout: 120_000 };

interface Run {
  readonly state: QueueState;
  readonly events: readonly QueueEvent[];
  readonly outcomes: Map<string, number>;
}

/** Drives the queue with a sequence of intents and looks at it after every command or event. */
function drive(
  sequence: readonly Intent[],
  look: {
    command?: (before: QueueState, command: QueueCommand) => void;
    event?: (after: QueueState, event: QueueEvent) => void;
    done?: (after: QueueState, command: QueueCommand, result: string, events: readonly QueueEvent[]) => void;
  },
): Run {
  const state = newQueueState(SETTINGS);
  const events: QueueEvent[] = [];
  const outcomes = new Map<string, number>();
  let at = MORNING;
  for (const intent of sequence) {
    at += intent.pauseMs;
    const command = commandOf(state, intent, at);
    look.command?.(state, command);
    const decision = decideQueue(state, command);
    const decided = decision.ok ? decision.events : [];
    for (const event of decided) {
      evolveQueue(state, event);
      events.push(event);
      look.event?.(state, event);
    }
    const result = decision.ok ? 'ok' : decision.refusal.code;
    outcomes.set(result, (outcomes.get(result) ?? 0) + 1);
    look.done?.(state, command, result, decided);
  }
  return { state, events, outcomes };
}

function forRandomDays(numRuns: number, check: (sequence: readonly Intent[]) => void): void {
  const days = fc.array(intents, { minLength: 250, maxLength: 350, size: 'max' });
  fc.assert(fc.property(days, check), { numRuns, seed: SEED, interruptAfterTimeLimit: SHRINK_LIMIT });
}

test('Q-01 Q-04 Q-20 Q-22 Q-30 every command comes to what the plain model says', PATIENT, () => {
  let commands = 0;
  const outcomes = new Map<string, number>();
  forRandomDays(60, (sequence) => {
    const model = new QueueModel(SETTINGS);
    const run = drive(sequence, {
      done(_after, command, result, events) {
        commands += 1;
        const expected = model.execute(command);
        expect(result, JSON.stringify(command)).toBe(expected.result);
        const [first] = events;
        if (first?.kind === 'TicketIssued') expect(first.number).toBe(expected.number);
        if (first?.kind === 'TicketCalled') expect(first.ticketId.split('.')[1]).toBe(expected.number);
      },
    });
    const phases = { waiting: 'line', called: 'called', arrived: 'here', serving: 'busy' } as Record<string, string>;
    const ends = { served: 'done', noShow: 'absent', cancelled: 'gone', expired: 'late' } as Record<string, string>;
    expect([...run.state.tickets.values()].map(({ number, state }) => [number, phases[state] ?? ends[state]])).toEqual(
      model.tickets.map(({ number, phase }) => [number, phase]),
    );
    for (const [result, count] of run.outcomes) outcomes.set(result, (outcomes.get(result) ?? 0) + count);
  });
  console.info(commands, 'commands', Object.fromEntries(outcomes));
  expect(commands).toBeGreaterThanOrEqual(10_000);
  // Without this the model would agree on refusals only.
  expect(outcomes.get('ok') ?? 0).toBeGreaterThan(commands / 2);
});

test(
  'Q-02 Q-21 Q-30 Q-52 at any event numbers are unique, windows hold one ticket, counts add up, lines keep order',
  PATIENT,
  () => {
    forRandomDays(35, (sequence) => {
      let numbers = new Set<string>();
      const calledLast = new Map<string, number>();
      drive(sequence, {
        event(state, event) {
          expect(checkCounts(state)).toEqual([]);
          if (event.kind === 'DayOpened') {
            numbers = new Set();
            calledLast.clear();
          }
          if (event.kind === 'TicketIssued') {
            expect(numbers.has(event.number)).toBe(false);
            numbers.add(event.number);
          }
          if (event.kind === 'TicketCalled') {
            const ticket = state.tickets.get(event.ticketId);
            const line = `${ticket?.queueId} ${ticket?.priorityClass}`;
            expect(ticket?.sequence).toBeGreaterThan(calledLast.get(line) ?? 0);
            calledLast.set(line, ticket?.sequence ?? 0);
          }
          const held = [...state.windows.values()].flatMap(({ ticketId }) => ticketId ?? []);
          expect(new Set(held).size).toBe(held.length);
        },
      });
    });
  },
);

test('Q-53 replaying the events gives deeply the same state', PATIENT, () => {
  forRandomDays(15, (sequence) => {
    const { state, events } = drive(sequence, {});
    const again = newQueueState(SETTINGS);
    for (const event of events) evolveQueue(again, structuredClone(event));
    expect(again).toEqual(state);
  });
});

test('Q-38 what a window is offered is what would be accepted, and refusals bear the same code', PATIENT, () => {
  forRandomDays(4, (sequence) => {
    drive(sequence, {
      command(state, { at }) {
        for (const windowId of [...state.windows.keys(), 'w9']) {
          const ticketId = state.windows.get(windowId)?.ticketId ?? null;
          for (const action of allowedAtWindow(state, windowId, at, 's1')) {
            // A ticket command at a window without a ticket cannot be given at all.
            if (ticketId === null && NEEDS_TICKET.has(action.command)) {
              expect(action.allowed).toBe(false);
              continue;
            }
            const decision = decideQueue(state, commandAtWindow(action.command, windowId, ticketId ?? '', at));
            expect(action.allowed, action.command).toBe(decision.ok);
            if (decision.ok || action.allowed) continue;
            expect(action.code).toBe(decision.refusal.code);
            const { refusal } = decision;
            expect(action.notBefore).toBe(refusal.code === 'recallTooSoon' ? refusal.notBefore : undefined);
          }
        }
        for (const ticketId of state.tickets.keys()) {
          const decision = decideQueue(state, { kind: 'cancelTicket', at, ticketId, reason: 'citizen' });
          expect(refusalToCancel(state, ticketId) === null).toBe(decision.ok);
        }
      },
    });
  });
});

test('Q-24 the first of the preview is the one who is called, and looking or deciding changes nothing', PATIENT, () => {
  forRandomDays(10, (sequence) => {
    let count = 0;
    drive(sequence, {
      command(state, command) {
        count += 1;
        const before = count % 40 === 0 ? structuredClone(state) : undefined;
        for (const windowId of state.windows.keys()) {
          const [next, ...later] = nextInOrder(state, windowId, command.at, 6);
          const decision = decideQueue(state, { kind: 'callNext', at: command.at, windowId });
          if (decision.ok) {
            expect(decision.events).toMatchObject([{ ticketId: next?.ticket.ticketId, reason: next?.reason }]);
          }
          const numbers = [next, ...later].map((call) => call?.ticket.number);
          expect(new Set(numbers).size).toBe(numbers.length);
        }
        decideQueue(state, command);
        if (before !== undefined) expect(state).toEqual(before);
      },
    });
  });
});

test('Q-60 the clocks of a ticket never overlap and never run past its life', PATIENT, () => {
  forRandomDays(4, (sequence) => {
    drive(sequence, {
      done(state, { at }) {
        for (const ticket of state.tickets.values()) {
          const { waitingMs, wayMs, serviceMs } = clocksOf(ticket, at);
          const end = ticket.endedAt ?? at;
          expect(Math.min(waitingMs, wayMs, serviceMs)).toBeGreaterThanOrEqual(0);
          expect(waitingMs + wayMs + serviceMs).toBeLessThanOrEqual(end - ticket.issuedAt);
          if (ticket.calledAt !== null) expect(ticket.issuedAt + waitingMs).toBe(ticket.calledAt);
          if (ticket.arrivedAt !== null) expect(ticket.issuedAt + waitingMs + wayMs).toBe(ticket.arrivedAt);
          if (ticket.startedAt !== null) expect(ticket.startedAt + serviceMs).toBe(end);
        }
      },
    });
  });
});

test('Q-12 Q-40 ahead is a plain count of the line, and every range stands upright', PATIENT, () => {
  forRandomDays(10, (sequence) => {
    drive(sequence, {
      done(state) {
        const waiting = [...state.tickets.values()].filter((ticket) => ticket.state === 'waiting');
        for (const ticket of waiting) {
          const before = waiting.filter(
            (other) =>
              other.queueId === ticket.queueId &&
              other !== ticket &&
              (other.sequence < ticket.sequence ||
                (other.priorityClass === 'priority' && ticket.priorityClass === 'ordinary')),
          );
          expect(aheadOf(state, ticket.ticketId)).toBe(before.length);
          const range = estimateOf(state, ticket.ticketId);
          if (range !== null) expect(range.highMinutes).toBeGreaterThanOrEqual(Math.max(1, range.lowMinutes));
        }
      },
    });
  });
});

const NEEDS_TICKET: ReadonlySet<WindowCommandKind> = new Set([
  'recall',
  'confirmArrival',
  'startService',
  'finishService',
  'markNoShow',
]);

function commandAtWindow(kind: WindowCommandKind, windowId: string, ticketId: string, at: number): QueueCommand {
  if (kind === 'openWindow') return { kind, at, windowId, staffId: 's1' };
  if (kind === 'pauseWindow') return { kind, at, windowId, reason: 'other' };
  if (kind === 'resumeWindow' || kind === 'closeWindow' || kind === 'callNext') return { kind, at, windowId };
  return { kind, at, windowId, ticketId };
}
