import { evolveQueue, newQueueState, nextInOrder, type QueueingSettings, type QueueState } from '../src/index.ts';
import { DAY, MINUTE, MORNING, SETTINGS } from './queue-harness.ts';
import { seededChance } from './seeded-chance.ts';

/** Two classes with Poisson arrivals before one server with exponential services; rates per mean service. */
export interface TwoClasses {
  readonly arrivals: readonly [ordinary: number, priority: number];
  readonly slopes: readonly [ordinary: number, priority: number];
}

/** Mean waits from arrival to call, in mean services. */
export type MeanWaits = readonly [ordinary: number, priority: number];

const CLASS_IDS = ['ordinary', 'priority'] as const;
/** Steps between two clearings of what the state keeps for the day. */
const STEPS_KEPT = 5000;

/** Kleinrock's means of the accumulating priority queue, for two classes and exponential services. */
export function kleinrockMeans({ arrivals, slopes }: TwoClasses): MeanWaits {
  const [ordinaryLoad, priorityLoad] = arrivals;
  const load = ordinaryLoad + priorityLoad;
  const firstIn = load / (1 - load);
  const lag = 1 - slopes[0] / slopes[1];
  const ordinary = firstIn / (1 - priorityLoad * lag);
  return [ordinary, firstIn - ordinaryLoad * ordinary * lag];
}

/** Means of `services` calls that the real dispatch decides on a real state, head starts at zero and no cap. */
export function simulatedMeans(classes: TwoClasses, services: number, seed: number): MeanWaits {
  const state = openOneWindow(classes);
  const chance = seededChance(seed);
  const load = classes.arrivals[0] + classes.arrivals[1];
  const priorityShare = classes.arrivals[1] / load;
  const sums = [0, 0];
  const counts = [0, 0];
  let arrivesAt = MORNING + chance.exponential(MINUTE / load);
  let freeAt = MORNING;
  let sequence = 0;
  for (let served = 0; served < services; served += 1) {
    // Whoever comes before the server is free stands in line; an idle server waits for the next one.
    while (arrivesAt <= freeAt || state.counts.waiting === 0) {
      sequence += 1;
      const isPriority = chance.next() < priorityShare;
      arrive(state, sequence, CLASS_IDS[isPriority ? 1 : 0], arrivesAt);
      freeAt = Math.max(freeAt, arrivesAt);
      arrivesAt += chance.exponential(MINUTE / load);
    }
    const [next] = nextInOrder(state, 'w1', freeAt, 1);
    if (next === undefined) throw new Error('nobody to call');
    const { ticket, reason } = next;
    const about = { at: freeAt, ticketId: ticket.ticketId, windowId: 'w1' };
    evolveQueue(state, { kind: 'TicketCalled', ...about, staffId: 's1', reason });
    evolveQueue(state, { kind: 'TicketCancelled', at: freeAt, ticketId: ticket.ticketId, reason: 'staff' });
    state.tickets.delete(ticket.ticketId);
    if (served % STEPS_KEPT === 0) for (const queue of state.queues.values()) queue.issues.length = 0;
    const index = ticket.classId === 'ordinary' ? 0 : 1;
    sums[index] = (sums[index] ?? 0) + (freeAt - ticket.issuedAt) / MINUTE;
    counts[index] = (counts[index] ?? 0) + 1;
    freeAt += chance.exponential(MINUTE);
  }
  return [(sums[0] ?? 0) / (counts[0] ?? 1), (sums[1] ?? 0) / (counts[1] ?? 1)];
}

function openOneWindow({ slopes }: TwoClasses): QueueState {
  const settings: QueueingSettings = {
    ...SETTINGS,
    maximumConsecutivePriorityCalls: Number.POSITIVE_INFINITY,
    classes: SETTINGS.classes.map((one) => ({
      ...one,
      headStartMs: 0,
      slope: one.classId === 'priority' ? slopes[1] : slopes[0],
    })),
  };
  const state = newQueueState(settings);
  evolveQueue(state, { kind: 'DayOpened', day: DAY, at: MORNING });
  evolveQueue(state, { kind: 'WindowOpened', at: MORNING, windowId: 'w1', staffId: 's1' });
  return state;
}

function arrive(state: QueueState, sequence: number, classId: string, at: number): void {
  const number = `A${sequence}`;
  evolveQueue(state, {
    kind: 'TicketIssued',
    at,
    ticketId: `${DAY}.${number}`,
    number,
    sequence,
    items: [{ itemCode: 'household', queueId: 'people' }],
    itemOrder: 'set',
    itemCode: 'household',
    queueId: 'people',
    classId,
    priorityReason: null,
    personRef: null,
    channel: 'kiosk',
    appointmentId: null,
    extended: false,
    rankAt: at,
    ahead: 0,
    estimate: null,
  });
}
