import { inventedCitizenIdNumber } from '@yichuang/testkit';
import type { Seed, SeedItem } from '../../apps/hall-server/src/seed/seed-types.ts';
import { type Chance, chanceOf } from './chance.ts';
import { atClock, MINUTE } from './day-clock.ts';
import type { Story, Twist } from './room.ts';

/** How a person keeps an appointment. */
export interface VisitPlan {
  readonly bookedBy: 'public' | 'staff';
  readonly bookedOn: 'eve' | 'morning';
  /** From the begin of the slot to the arrival. */
  readonly offsetMs: number;
  readonly cancels: boolean;
}

/** One person of the day, as it will be if nothing comes between. */
export interface PersonPlan {
  readonly order: number;
  readonly arrivesAt: number;
  readonly way: 'kiosk' | 'guideDesk' | 'window' | 'visit';
  readonly visit: VisitPlan | null;
  readonly itemCodes: readonly string[];
  readonly itemOrder: 'set' | 'any';
  /** itemCode -> what will happen at the window. */
  readonly stories: ReadonlyMap<string, Story>;
  readonly citizenIdNumber: string | undefined;
  readonly priorityReason: string | undefined;
  readonly hasPhone: boolean;
  /** Misses the first call: runs up just behind it, comes back later, or is gone for good. */
  readonly missing: 'never' | 'runs' | 'returns' | 'gone';
  readonly cancelsByPhone: boolean;
  readonly walkMs: number;
  readonly rating: { readonly on: 'pad' | 'phone'; readonly level: 1 | 2 | 3 | 4 | 5 } | null;
}

const VARIATION = 0.7;
const LONGEST_SERVICE_MS = 90 * MINUTE;
/** Shares of everybody. */
const SHARES = {
  runs: 0.01,
  returns: 0.02,
  gone: 0.03,
  withoutFile: 0.03,
  withFile: 0.03,
  waiting: 0.03,
  staysAway: 0.004,
  transferQueue: 0.01,
  transferWindow: 0.01,
  transferReturn: 0.012,
  transferStaff: 0.006,
  transferBack: 0.003,
  severalHere: 0.02,
  severalSet: 0.015,
  severalAny: 0.015,
  cancelsByPhone: 0.025,
  walkIn: 0.02,
  emergency: 0.004,
} as const;
/** Also on the shortest day. */
const LEAST_OF_EACH = 2;
type StoryName = keyof typeof SHARES;
const CANCELLED_EVERY = 12;
const VISIT_SHARE = 0.15;
const PRIORITY_SHARE = 0.1;
const PHONE_SHARE = 0.35;
const IDENTIFIED_SHARE = 0.7;
const GUIDE_DESK_SHARE = 0.06;

/** How thickly people come: the morning's peak, the dip at lunch, the afternoon. */
const ARRIVALS = [
  { from: '08:50', to: '09:00', weight: 14 },
  { from: '09:00', to: '10:30', weight: 145 },
  { from: '10:30', to: '11:45', weight: 110 },
  { from: '11:45', to: '13:15', weight: 60 },
  { from: '13:15', to: '15:00', weight: 140 },
  { from: '15:00', to: '16:30', weight: 95 },
  { from: '16:30', to: '17:25', weight: 26 },
].map(({ from, to, weight }) => ({ choice: [atClock(from), atClock(to)] as const, weight }));

/** How many windows' worth of work each queue brings; together what the hall can do in a day. */
const WORK: Readonly<Record<string, number>> = {
  police: 2.7,
  personal: 0.9,
  enterprise: 1.3,
  tax: 1.5,
  project: 0.5,
  'real-estate': 1.5,
  social: 1.8,
  fund: 0.4,
  delivery: 2.3,
};
/** Quick matters are frequent, long ones rare: how often falls with this power of the minutes. */
const RARENESS = 4;

/** Everybody of the day in the order of coming; the same for the same seed. */
export function planPeople(seed: Seed, people: number, runSeed: number): PersonPlan[] {
  const chance = chanceOf(runSeed, 'people');
  const stories = shareOut(people, chance);
  const visits = new Set(chance.shuffled([...range(people)]).slice(0, Math.round(people * VISIT_SHARE)));
  const priority = new Set(chance.shuffled([...range(people)]).slice(0, Math.ceil(people * PRIORITY_SHARE)));
  const choose = itemChooser(seed);
  const plans = [...range(people)].map((order) =>
    planPerson({
      order,
      seed,
      story: stories.get(order),
      isVisit: visits.has(order),
      isPriority: priority.has(order),
      chance: chanceOf(runSeed, `person ${order}`),
      choose,
    }),
  );
  return withCancelledVisits(plans).sort((one, other) => one.arrivesAt - other.arrivesAt);
}

/** Some of those who have booked cannot come after all. */
function withCancelledVisits(plans: readonly PersonPlan[]): PersonPlan[] {
  let visits = 0;
  return plans.map((plan) => {
    if (plan.visit === null) return plan;
    visits += 1;
    return { ...plan, visit: { ...plan.visit, cancels: visits % CANCELLED_EVERY === 2 } };
  });
}

function* range(count: number): Generator<number> {
  for (let each = 0; each < count; each += 1) yield each;
}

/** Who lives which story; nobody two of them. */
function shareOut(people: number, chance: Chance): Map<number, StoryName> {
  const stories = new Map<number, StoryName>();
  const orders = chance.shuffled([...range(people)]);
  for (const [name, share] of Object.entries(SHARES) as [StoryName, number][]) {
    for (let left = Math.max(LEAST_OF_EACH, Math.round(people * share)); left > 0; left -= 1) {
      const order = orders.pop();
      if (order !== undefined) stories.set(order, name);
    }
  }
  return stories;
}

type Choose = (chance: Chance, accepts?: (item: SeedItem) => boolean) => SeedItem;

/** A queue gets as many people as its work has room for. */
function itemChooser({ items }: Seed): Choose {
  const quick = ({ standardMinutes }: SeedItem) => standardMinutes ** -RARENESS;
  const minutes = new Map<string, number>();
  for (const item of items)
    minutes.set(item.queueId, (minutes.get(item.queueId) ?? 0) + quick(item) * item.standardMinutes);
  const weighted = items.map((choice) => ({
    choice,
    weight: ((WORK[choice.queueId] ?? 1) * quick(choice)) / (minutes.get(choice.queueId) ?? 1),
  }));
  return (chance, accepts = () => true) => chance.weighted(weighted.filter(({ choice }) => accepts(choice)));
}

interface Draft {
  readonly order: number;
  readonly seed: Seed;
  readonly story: StoryName | undefined;
  readonly isVisit: boolean;
  readonly isPriority: boolean;
  readonly chance: Chance;
  readonly choose: Choose;
}

function planPerson({ order, seed, story, isVisit, isPriority, chance, choose }: Draft): PersonPlan {
  const isBooked = isVisit && story !== 'walkIn' && !story?.startsWith('several');
  const items = itemsOf(isBooked, story, chance, choose);
  const visit = isBooked ? visitOf(chance) : null;
  const [from, to] = chance.weighted(ARRIVALS);
  const isByPublic = visit?.bookedBy === 'public';
  const needsPhone = story === 'cancelsByPhone';
  const hasPhone = needsPhone || chance.uniform() < PHONE_SHARE;
  const guided = chance.uniform() < GUIDE_DESK_SHARE ? 'guideDesk' : 'kiosk';
  return {
    order,
    arrivesAt: Math.round(chance.between(from, to)),
    way: story === 'walkIn' ? 'window' : visit === null ? guided : 'visit',
    visit,
    itemCodes: items.map(({ itemCode }) => itemCode),
    itemOrder: story === 'severalAny' ? 'any' : 'set',
    stories: new Map(
      items.map((item, place) => [item.itemCode, storyOf(item, place === 0 ? story : undefined, chance)]),
    ),
    citizenIdNumber:
      isByPublic || chance.uniform() < IDENTIFIED_SHARE
        ? inventedCitizenIdNumber(order % 1000, `19${String(50 + (Math.floor(order / 1000) % 50))}0101`)
        : undefined,
    priorityReason: isPriority ? chance.pick(seed.priorityGroups).code : undefined,
    hasPhone,
    missing: story === 'runs' || story === 'returns' || story === 'gone' ? story : 'never',
    cancelsByPhone: story === 'cancelsByPhone',
    walkMs: chance.between(8_000, 40_000),
    rating: ratingOf(hasPhone, chance),
  };
}

/** Several items: two that one window serves, or two of different queues. */
function itemsOf(isBooked: boolean, story: StoryName | undefined, chance: Chance, choose: Choose): SeedItem[] {
  // Results are collected without an appointment, and quickly.
  const isIntake = ({ queueId }: SeedItem) => queueId !== 'delivery';
  const isLong = story === 'withoutFile' || story === 'withFile' || story === 'waiting' || story === 'staysAway';
  const accepts = isBooked || isLong || story?.startsWith('transfer') ? isIntake : () => true;
  const first = choose(chance, story?.startsWith('several') ? isIntake : accepts);
  if (story === 'severalHere')
    return [first, choose(chance, (item) => item.queueId === first.queueId && item !== first)];
  if (story === 'severalSet' || story === 'severalAny')
    return [first, choose(chance, (item) => isIntake(item) && item.queueId !== first.queueId)];
  return [first];
}

function visitOf(chance: Chance): VisitPlan {
  const offset = chance.weighted([
    { choice: [-25, -5], weight: 45 },
    { choice: [-4, 8], weight: 40 },
    { choice: [14, 40], weight: 15 },
  ]);
  const [low = 0, high = 0] = offset;
  return {
    bookedBy: chance.uniform() < 0.5 ? 'public' : 'staff',
    bookedOn: chance.uniform() < 0.7 ? 'eve' : 'morning',
    offsetMs: Math.round(chance.between(low, high) * MINUTE),
    cancels: false,
  };
}

function ratingOf(hasPhone: boolean, chance: Chance): PersonPlan['rating'] {
  const isOnPhone = hasPhone && chance.uniform() < 0.5;
  if (chance.uniform() < (isOnPhone ? 0.4 : 0.45)) return null;
  const level = chance.weighted([
    { choice: 5, weight: 70 },
    { choice: 4, weight: 18 },
    { choice: 3, weight: 7 },
    { choice: 2, weight: 3 },
    { choice: 1, weight: 2 },
  ] as const);
  return { on: isOnPhone ? 'phone' : 'pad', level };
}

const TRANSFERS: Partial<Record<StoryName, Pick<Twist & { kind: 'transfer' }, 'to' | 'returnToSender' | 'takenBack'>>> =
  {
    transferQueue: { to: 'queue', returnToSender: false, takenBack: false },
    transferWindow: { to: 'window', returnToSender: false, takenBack: false },
    transferReturn: { to: 'window', returnToSender: true, takenBack: false },
    transferStaff: { to: 'staff', returnToSender: false, takenBack: false },
    transferBack: { to: 'window', returnToSender: false, takenBack: true },
  };

function twistOf(story: StoryName | undefined, chance: Chance): Twist | null {
  const transfer = story === undefined ? undefined : TRANSFERS[story];
  if (transfer !== undefined) return { kind: 'transfer', ...transfer, note: chance.uniform() < 0.5 };
  if (story === 'withoutFile' || story === 'withFile' || story === 'waiting')
    return { kind: 'suspend', suspensionKind: story, awayMs: chance.between(8, 45) * MINUTE };
  return story === 'staysAway'
    ? { kind: 'suspend', suspensionKind: 'withoutFile', awayMs: Number.POSITIVE_INFINITY }
    : null;
}

function storyOf({ standardMinutes }: SeedItem, story: StoryName | undefined, chance: Chance): Story {
  const serviceMs = Math.round(chance.lognormal(standardMinutes * MINUTE, VARIATION));
  return {
    serviceMs: Math.min(serviceMs, LONGEST_SERVICE_MS),
    twist: twistOf(story, chance),
    emergency: story === 'emergency',
  };
}
