import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ModelTicket } from '../test/hall-model.ts';
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
import { refusalToReturn } from './no-show-commands.ts';
import type { QueueRefusal } from './refusals.ts';
import type { QueueingSettings } from './settings.ts';
import type { QueueState } from './state.ts';
import { refusalToResume } from './suspend-commands.ts';
import type { Ticket, TicketState } from './ticket.ts';
import { refusalToCancel } from './ticket-commands.ts';
import { findLineOf } from './ticket-line.ts';
import { aheadOf, estimateOf } from './wait-estimate.ts';
import type { WindowCommandKind } from './window-rules.ts';

const SEED = Number(process.env.FAST_CHECK_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.info('seed', SEED);
/** A failure is shrunk for so many ms at most. */
const SHRINK_LIMIT = 60_000;
/** Two cores are shared with other suites. */
const PATIENT = { timeout: 120_000 };

/** Every rule has something to do: quotas, skills, preferences, head starts, more calls before a no-show. */
const HARD_HALL: QueueingSettings = {
  ...SETTINGS,
  maximumConsecutivePriorityCalls: 2,
  classes: SETTINGS.classes.map((one) => (one.isPriority ? { ...one, headStartMs: 120_000 } : one)),
  noShow: { returnRule: 'afterNumbers', numbers: 2, returns: 2, callsNeeded: 2, undoWithinMs: 600_000 },
  queues: SETTINGS.queues.map((queue) => ({
    ...queue,
    minimumOpenWindows: queue.queueId === 'business' ? 2 : 1,
    quotas: [{ channels: queue.queueId === 'people' ? ['kiosk'] : [], fromMinute: 600, toMinute: 660, limit: 8 }],
  })),
  windows: SETTINGS.windows.map((one) => (one.windowId === 'w2' ? { ...one, preferences: { business: 0.6 } } : one)),
  clerkSkills: { s0: { people: 0.5, business: 1 }, s1: { delivery: 1, people: 0.7, business: 0.9 } },
};

interface Run {
  readonly state: QueueState;
  readonly events: readonly QueueEvent[];
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
  const state = newQueueState(HARD_HALL);
  const events: QueueEvent[] = [];
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
    look.done?.(state, command, decision.ok ? 'ok' : decision.refusal.code, decided);
  }
  return { state, events };
}

function forRandomDays(numRuns: number, check: (sequence: readonly Intent[]) => void): void {
  const days = fc.array(intents, { minLength: 250, maxLength: 350, size: 'max' });
  fc.assert(fc.property(days, check), { numRuns, seed: SEED, interruptAfterTimeLimit: SHRINK_LIMIT });
}

const PHASES: Readonly<Record<TicketState, ModelTicket['phase']>> = {
  waiting: 'line',
  called: 'called',
  arrived: 'here',
  serving: 'busy',
  suspended: 'away',
  served: 'done',
  noShow: 'absent',
  cancelled: 'gone',
  expired: 'late',
};

test('Q-01 Q-04 Q-20 Q-22 Q-30 every command comes to what the plain model says', PATIENT, () => {
  let commands = 0;
  const outcomes = new Map<string, number>();
  const accepted = new Map<string, number>();
  forRandomDays(100, (sequence) => {
    const model = new QueueModel(HARD_HALL);
    drive(sequence, {
      done(after, command, result, events) {
        commands += 1;
        outcomes.set(result, (outcomes.get(result) ?? 0) + 1);
        if (result === 'ok') accepted.set(command.kind, (accepted.get(command.kind) ?? 0) + 1);
        const expected = model.execute(command, hintOf(events));
        const about = `${JSON.stringify(command)} after ${commands} commands`;
        expect(result, about).toBe(expected.result);
        const called = events.find(({ kind }) => kind === 'TicketCalled' || kind === 'TicketIssued');
        if (expected.number !== undefined && result === 'ok' && called !== undefined && 'ticketId' in called) {
          expect(called.ticketId.split('.')[1], about).toBe(expected.number);
        }
        expect([...after.tickets.values()].map(outlineOf), about).toEqual(model.tickets.map(outlineOfModel));
      },
    });
  });
  console.info(commands, 'commands', Object.fromEntries(outcomes), Object.fromEntries(accepted));
  expect(commands).toBeGreaterThanOrEqual(10_000);
  // Without this the model would agree on refusals only, or a kind of command would never have been tried in earnest.
  expect(outcomes.get('ok') ?? 0).toBeGreaterThan(commands / 2);
  expect(Object.fromEntries(accepted)).toMatchObject(
    Object.fromEntries(KINDS.map((kind) => [kind, expect.any(Number)])),
  );
});

test(
  'Q-02 Q-21 Q-30 Q-52 Q-60 at any event numbers are unique, windows hold one ticket, counts add up, clocks never overlap',
  PATIENT,
  () => {
    forRandomDays(25, (sequence) => {
      let numbers = new Set<string>();
      drive(sequence, {
        event(state, event) {
          expect(checkCounts(state, event.at), JSON.stringify(event)).toEqual([]);
          if (event.kind === 'DayOpened') numbers = new Set();
          if (event.kind === 'TicketIssued') {
            expect(numbers.has(event.number)).toBe(false);
            numbers.add(event.number);
          }
          const held = [...state.windows.values()].flatMap(({ ticketId }) => ticketId ?? []);
          expect(new Set(held).size).toBe(held.length);
        },
      });
    });
  },
);

test('Q-105 Q-110 Q-115 seniority is kept by everything but a return after a no-show', PATIENT, () => {
  forRandomDays(20, (sequence) => {
    const ranks = new Map<string, string>();
    drive(sequence, {
      event(state, event) {
        if (event.kind === 'DayOpened') ranks.clear();
        if (!('ticketId' in event)) return;
        const ticket = state.tickets.get(event.ticketId);
        const rank = `${ticket?.classId} ${ticket?.rankAt} ${ticket?.rankTie}`;
        if (event.kind !== 'TicketReturned') expect(rank).toBe(ranks.get(event.ticketId) ?? rank);
        ranks.set(event.ticketId, rank);
      },
    });
  });
});

test('Q-53 replaying the events gives deeply the same state', PATIENT, () => {
  forRandomDays(15, (sequence) => {
    const { state, events } = drive(sequence, {});
    const again = newQueueState(HARD_HALL);
    for (const event of events) evolveQueue(again, structuredClone(event));
    expect(again).toEqual(state);
    expect([...again.suspended]).toEqual([...state.suspended]);
  });
});

test('Q-38 what a window is offered is what would be accepted, and refusals bear the same code', PATIENT, () => {
  forRandomDays(4, (sequence) => {
    drive(sequence, {
      command(state, { at }) {
        for (const windowId of [...state.windows.keys(), 'w9']) {
          for (const action of allowedAtWindow(state, windowId, at, 's1')) {
            const ticketId = state.windows.get(windowId)?.ticketId ?? null;
            const command = commandAtWindow(state, action.command, windowId, ticketId, at);
            // A ticket command at a window without a ticket cannot be given at all.
            if (command === null) continue;
            const refusal = refusalOf(state, command);
            if (action.allowed) {
              const isOfWindow = NEEDS_OTHER_TICKET.has(action.command) && refusal?.code === 'unknownTicket';
              expect(isOfWindow ? null : refusal, action.command).toBe(null);
            } else {
              expect(action.code, action.command).toBe(refusal?.code);
              expect(action.notBefore).toBe(refusal?.code === 'recallTooSoon' ? refusal.notBefore : undefined);
            }
          }
        }
      },
    });
  });
});

test('Q-11 Q-102 Q-106 what a page is told about a ticket is what would be decided', PATIENT, () => {
  forRandomDays(3, (sequence) => {
    drive(sequence, {
      command(state, { at }) {
        for (const ticketId of [...state.tickets.keys(), 'none']) {
          const cancel = { kind: 'cancelTicket', at, ticketId, reason: 'citizen' } as const;
          expect(refusalToCancel(state, ticketId)).toEqual(refusalOf(state, cancel));
          expect(refusalToReturn(state, ticketId)).toEqual(refusalOf(state, { kind: 'returnTicket', at, ticketId }));
          for (const windowId of ['w1', 'w2']) {
            const resume = { kind: 'resumeTicket', at, windowId, ticketId, present: true } as const;
            expect(refusalToResume(state, windowId, ticketId)).toEqual(refusalOf(state, resume));
          }
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

test(
  'Q-12 Q-40 ahead holds all before it in its own line and never more than wait there; every range stands upright',
  PATIENT,
  () => {
    forRandomDays(10, (sequence) => {
      drive(sequence, {
        done(state) {
          for (const ticket of state.tickets.values()) {
            if (ticket.state !== 'waiting') continue;
            const ahead = aheadOf(state, ticket.ticketId) ?? -1;
            const line = findLineOf(state, ticket);
            const inOwnLine = (line?.ids.indexOf(ticket.ticketId) ?? 0) - (line?.head ?? 0);
            expect(ahead).toBeGreaterThanOrEqual(inOwnLine);
            const waiting = ticket.directedTo === null ? state.queues.get(ticket.queueId)?.waiting : line?.size;
            expect(ahead).toBeLessThan(waiting ?? 0);
            const range = estimateOf(state, ticket.ticketId);
            if (range !== null) expect(range.highMinutes).toBeGreaterThanOrEqual(Math.max(1, range.lowMinutes));
          }
        },
      });
    });
  },
);

/** Every kind of command must have been accepted at least once. */
const KINDS = [
  'openDay',
  'closeDay',
  'issueTicket',
  'cancelTicket',
  'returnTicket',
  'markInaccurate',
  'openWindow',
  'pauseWindow',
  'resumeWindow',
  'closeWindow',
  'takeOverWindow',
  'callNext',
  'callTicket',
  'serveWalkIn',
  'recall',
  'confirmArrival',
  'startService',
  'finishService',
  'markNoShow',
  'undoNoShow',
  'suspendTicket',
  'resumeTicket',
  'transferTicket',
  'takeBackTransfer',
  'setWindowQueues',
  'raiseEmergency',
  'settleEmergency',
  'closeQueue',
  'reopenQueue',
  'extendHours',
  'endExtension',
  'bookAppointment',
  'cancelAppointment',
  'checkInAppointment',
] as const satisfies readonly QueueCommand['kind'][];

const NEEDS_TICKET: ReadonlySet<WindowCommandKind> = new Set([
  'recall',
  'confirmArrival',
  'startService',
  'finishService',
  'markNoShow',
  'suspendTicket',
  'transferTicket',
]);
const NEEDS_OTHER_TICKET: ReadonlySet<WindowCommandKind> = new Set([
  'callTicket',
  'undoNoShow',
  'resumeTicket',
  'takeBackTransfer',
]);

/** Which item the waiting ranges chose, where the order was free. */
function hintOf(events: readonly QueueEvent[]): string | null {
  for (const event of events) {
    if (event.kind === 'TicketIssued' || event.kind === 'TicketMovedOn') return event.itemCode;
  }
  return null;
}

function outlineOf(ticket: Ticket): string {
  const { number, state, classId, itemCode, queueId, rankAt, rankTie, noShowCount, directedTo, services } = ticket;
  const only = directedTo?.kind === 'window' ? `window ${directedTo.windowId}` : `staff ${directedTo?.staffId}`;
  const accurate = services.map((service) => service.accurate);
  const left = ticket.items.filter(({ served }) => !served).length;
  const place = ['called', 'arrived', 'serving'].includes(state) ? ticket.windowId : null;
  const where = `${itemCode} ${queueId} ${directedTo === null ? null : only} ${place}`;
  return `${number} ${PHASES[state]} ${classId} ${where} ${rankAt} ${rankTie} ${noShowCount} ${left} ${accurate}`;
}

function outlineOfModel(ticket: ModelTicket): string {
  const { number, phase, kind, item, queue, rank, tie, misses, only, services, items } = ticket;
  const left = items.filter(({ done }) => !done).length;
  const place = ['called', 'here', 'busy'].includes(phase) ? ticket.place : null;
  return `${number} ${phase} ${kind} ${item} ${queue} ${only} ${place} ${rank} ${tie} ${misses} ${left} ${services}`;
}

function refusalOf(state: QueueState, command: QueueCommand): QueueRefusal | null {
  const decision = decideQueue(state, command);
  return decision.ok ? null : decision.refusal;
}

/** The command with whatever else it needs chosen so that only the window and its ticket decide; null if there is none. */
function commandAtWindow(
  state: QueueState,
  kind: WindowCommandKind,
  windowId: string,
  held: string | null,
  at: number,
): QueueCommand | null {
  if (NEEDS_TICKET.has(kind) && held === null && state.windows.has(windowId)) return null;
  const ticketId = NEEDS_OTHER_TICKET.has(kind) ? 'none' : (held ?? 'none');
  const about = { at, windowId, ticketId };
  switch (kind) {
    case 'openWindow':
    case 'takeOverWindow':
      return { kind, at, windowId, staffId: 's1' };
    case 'pauseWindow':
      return { kind, at, windowId, reason: 'other', backAt: null, uncovered: false };
    case 'setWindowQueues':
      return { kind, at, windowId, queueIds: [] };
    case 'callTicket':
      return { kind, ...about, reason: 'other' };
    case 'serveWalkIn': {
      const { itemQueues } = state.settings;
      const served = state.windows.get(windowId)?.queueIds ?? ['people'];
      const itemCode = Object.keys(itemQueues).find((code) => served.includes(itemQueues[code] ?? ''));
      return itemCode === undefined ? null : { kind, at, windowId, itemCode };
    }
    case 'finishService':
      return { kind, ...about, accurate: true };
    case 'suspendTicket':
      return { kind, ...about, suspensionKind: 'waiting', expectedBackAt: null };
    case 'resumeTicket':
      return { kind, ...about, present: true };
    case 'transferTicket': {
      const target = { kind: 'window', windowId: windowId === 'w1' ? 'w2' : 'w1' } as const;
      return { kind, ...about, target, reason: 'other', noteRef: null, returnToSender: false };
    }
    case 'recall':
    case 'confirmArrival':
    case 'startService':
    case 'markNoShow':
    case 'undoNoShow':
    case 'takeBackTransfer':
      return { kind, ...about };
    default:
      return { kind, at, windowId };
  }
}
