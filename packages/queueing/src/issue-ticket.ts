import { isOpenAt, nextOpening } from '@yichuang/calendar';
import { accept, type CommandOf, type QueueDecision, refuse } from './decision.ts';
import type { QueueRefusal } from './refusals.ts';
import type { QueueState } from './state.ts';
import { getQueue, personItemKey } from './state-lookup.ts';
import { estimateForNewcomer } from './wait-estimate.ts';

/** The last number of a series; a board has room for one letter and four digits. */
const LAST_NUMBER = 9999;

/** Q-01 … Q-07: takes a ticket (取号). */
export function decideIssueTicket(state: QueueState, command: CommandOf<'issueTicket'>): QueueDecision {
  const { at, itemCode, personRef, priorityReason, channel } = command;
  const { settings, day } = state;
  const closed = refusalByHours(state, at);
  if (closed !== null) return refuse(closed);
  if (day === null || !state.dayOpen) return refuse({ code: 'dayNotOpen' });
  const queueId = Object.hasOwn(settings.itemQueues, itemCode) ? settings.itemQueues[itemCode] : undefined;
  if (queueId === undefined) return refuse({ code: 'unknownItem', itemCode });
  if (priorityReason !== null && !settings.priorityReasons.includes(priorityReason)) {
    return refuse({ code: 'unknownPriorityReason', priorityReason });
  }
  const liveTicketId = personRef === null ? undefined : state.liveByPerson.get(personItemKey(personRef, itemCode));
  if (liveTicketId !== undefined) return refuse({ code: 'ticketAlreadyLive', ticketId: liveTicketId });
  const queue = getQueue(state, queueId);
  if (queue.lastNumber >= LAST_NUMBER) return refuse({ code: 'numbersExhausted', queueId });
  const number = queue.settings.prefix + String(queue.lastNumber + 1).padStart(3, '0');
  const priorityClass = priorityReason === null ? 'ordinary' : 'priority';
  return accept({
    kind: 'TicketIssued',
    at,
    ticketId: `${day}.${number}`,
    number,
    sequence: state.counts.issued + 1,
    queueId,
    itemCode,
    priorityClass,
    priorityReason,
    personRef,
    channel,
    ahead: queue.ordinary.size + queue.priority.size,
    estimate: estimateForNewcomer(state, queueId, priorityClass),
  });
}

function refusalByHours({ settings }: QueueState, at: number): QueueRefusal | null {
  const { openAllHours, businessHours, timeZone } = settings;
  if (openAllHours || isOpenAt(at, businessHours, timeZone)) return null;
  return { code: 'hallClosed', opensAt: nextOpening(at, businessHours, timeZone) };
}
