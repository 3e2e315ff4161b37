import { isOpenAt, nextOpening } from '@yichuang/calendar';
import { accept, type CommandOf, type EventOf, type QueueDecision, refuse } from './decision.ts';
import { refusalByQuota } from './quotas.ts';
import type { QueueRefusal } from './refusals.ts';
import type { QueueState } from './state.ts';
import { getQueue, personItemKey } from './state-lookup.ts';
import type { TicketItem } from './ticket.ts';
import { findClassIdOfGroup, ORDINARY } from './ticket-classes.ts';
import { estimateForNewcomer, forecastFor } from './wait-estimate.ts';

/** The last number of a series; a board has room for one letter and four digits. */
const LAST_NUMBER = 9999;
/** The letter of the numbers of walk-ins, who never stand in a line. */
export const WALK_IN_PREFIX = 'W';

type TicketIssued = EventOf<'TicketIssued'>;
type Item = Pick<TicketItem, 'itemCode' | 'queueId'>;

/** What is known of a ticket before it has its number; `itemCode` and `queueId` are those of the item that comes first. */
export type NewTicket = Omit<TicketIssued, 'kind' | 'ticketId' | 'number' | 'sequence' | 'ahead' | 'estimate'>;

/** Q-01 … Q-08: takes a ticket (取号). */
export function decideIssueTicket(state: QueueState, command: CommandOf<'issueTicket'>): QueueDecision {
  const { at, itemCodes, itemOrder, personRef, priorityReason, channel } = command;
  const isRegular = isWithinHours(state, at);
  if (!isRegular && !isExtendedAt(state, at)) return refuse(hallClosed(state, at));
  if (!state.dayOpen) return refuse({ code: 'dayNotOpen' });
  const items = itemsOf(state, itemCodes);
  if ('code' in items) return refuse(items);
  const classId = findClassIdOfGroup(state.settings, priorityReason);
  if (classId === undefined) return refuse({ code: 'unknownPriorityReason', priorityReason: priorityReason ?? '' });
  const covered = state.extension?.queueIds ?? null;
  const isCovered = covered === null || items.every(({ queueId }) => covered.includes(queueId));
  if (!isRegular && !isCovered) return refuse(hallClosed(state, at));
  const refusal =
    refusalByLiveTicket(state, personRef, items) ??
    refusalByClosedQueue(state, items) ??
    refusalByQuotas(state, items, channel, at);
  if (refusal !== null) return refuse(refusal);
  const first = itemOrder === 'set' ? items[0] : soonestOf(state, items, classId, at);
  if (first === undefined) return refuse({ code: 'unknownItem', itemCode: '' });
  const exhausted = refusalByNumbers(state, first.queueId);
  if (exhausted !== null) return refuse(exhausted);
  return accept(
    ticketIssuedEvent(state, {
      at,
      items,
      itemOrder,
      ...first,
      classId,
      priorityReason,
      personRef,
      channel,
      appointmentId: null,
      extended: isExtendedAt(state, at) && isCovered && !isOpen(state, at),
      rankAt: at,
    }),
  );
}

/** A ticket with the next number of its first queue's series, and what it is told of the line as it is now. */
export function ticketIssuedEvent(state: QueueState, ticket: NewTicket): TicketIssued {
  const { settings, lastNumber } = getQueue(state, ticket.queueId);
  return numbered(state, ticket, settings.prefix, lastNumber + 1, forecastFor(state, ticket));
}

/**
 * the ticket of a person served without one, numbered W001 … in a series of the hall that quotas and odds know
 * nothing of. `evolve` lets it join the ordinary line of its queue like any ticket; the `TicketCalled` that stands behind
 * it in the same decision takes it out again, so that no page ever sees it waiting. Hours, quota and a closed queue are
 * not asked: the person already sits there.
 */
export function walkInIssuedEvent(state: QueueState, { itemCode, queueId }: Item, at: number): TicketIssued {
  const walkIn: NewTicket = {
    at,
    items: [{ itemCode, queueId }],
    itemOrder: 'set',
    itemCode,
    queueId,
    classId: ORDINARY,
    priorityReason: null,
    personRef: null,
    channel: 'window',
    appointmentId: null,
    extended: false,
    rankAt: at,
  };
  return numbered(state, walkIn, WALK_IN_PREFIX, state.lastWalkIn + 1, { ahead: 0, estimate: null });
}

/** the live ticket that this person has for one of these items. */
export function refusalByLiveTicket(
  { liveByPerson }: QueueState,
  personRef: string | null,
  items: readonly Pick<Item, 'itemCode'>[],
): QueueRefusal | null {
  if (personRef === null) return null;
  for (const { itemCode } of items) {
    const ticketId = liveByPerson.get(personItemKey(personRef, itemCode));
    if (ticketId !== undefined) return { code: 'ticketAlreadyLive', ticketId };
  }
  return null;
}

/** a queue that the manager closed takes no ticket. */
export function refusalByClosedQueue(state: QueueState, items: readonly Pick<Item, 'queueId'>[]): QueueRefusal | null {
  for (const { queueId } of items) {
    const { closed } = getQueue(state, queueId);
    if (closed !== null) return { code: 'queueClosed', queueId, reason: closed.reason };
  }
  return null;
}

/** after 9999 a queue has no more numbers today. */
export function refusalByNumbers(state: QueueState, queueId: string): QueueRefusal | null {
  return getQueue(state, queueId).lastNumber >= LAST_NUMBER ? { code: 'numbersExhausted', queueId } : null;
}

/** the queue of an item; undefined when the hall does not know the item. */
export function findQueueIdOfItem({ settings }: QueueState, itemCode: string): string | undefined {
  return Object.hasOwn(settings.itemQueues, itemCode) ? settings.itemQueues[itemCode] : undefined;
}

function itemsOf(state: QueueState, itemCodes: readonly string[]): Item[] | QueueRefusal {
  const items: Item[] = [];
  for (const itemCode of itemCodes) {
    const queueId = findQueueIdOfItem(state, itemCode);
    if (queueId === undefined) return { code: 'unknownItem', itemCode };
    if (items.some((item) => item.itemCode === itemCode)) return { code: 'itemGivenTwice', itemCode };
    items.push({ itemCode, queueId });
  }
  return items;
}

function refusalByQuotas(
  state: QueueState,
  items: readonly Item[],
  channel: TicketIssued['channel'],
  at: number,
): QueueRefusal | null {
  for (const { queueId } of items) {
    const refusal = refusalByQuota(state, queueId, channel, at);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** the item whose queue's range ends first; the one named first among equals, a queue without a window last. */
function soonestOf(state: QueueState, items: readonly Item[], classId: string, at: number): Item | undefined {
  let soonest: Item | undefined;
  let soonestMinutes = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const minutes = estimateForNewcomer(state, item.queueId, classId, at)?.highMinutes ?? Number.POSITIVE_INFINITY;
    if (soonest === undefined || minutes < soonestMinutes) {
      soonest = item;
      soonestMinutes = minutes;
    }
  }
  return soonest;
}

function numbered(
  state: QueueState,
  ticket: NewTicket,
  prefix: string,
  ordinal: number,
  told: Pick<TicketIssued, 'ahead' | 'estimate'>,
): TicketIssued {
  const number = prefix + String(ordinal).padStart(3, '0');
  const ticketId = `${state.day}.${number}`;
  return { kind: 'TicketIssued', ...ticket, ...told, ticketId, number, sequence: state.counts.issued + 1 };
}

function isWithinHours(state: QueueState, at: number): boolean {
  return state.settings.openAllHours || isOpen(state, at);
}

function isOpen({ settings }: QueueState, at: number): boolean {
  return isOpenAt(at, settings.businessHours, settings.timeZone);
}

function isExtendedAt({ extension }: QueueState, at: number): boolean {
  return extension !== null && at < extension.until;
}

function hallClosed({ settings }: QueueState, at: number): QueueRefusal {
  const { businessHours, timeZone } = settings;
  return { code: 'hallClosed', opensAt: nextOpening(at, businessHours, timeZone) };
}
