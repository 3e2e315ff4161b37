import { reasonForChosen } from './chosen-call.ts';
import type { QueueEvent } from './events.ts';
import type { QueueState, ServiceWindow } from './state.ts';
import type { Ticket, TicketItem } from './ticket.ts';
import { estimateForNewcomer } from './wait-estimate.ts';

/** What follows a finished service: back to the sender, on to the next item, or nothing. */
export function moveOnAfter(
  state: QueueState,
  ticket: Ticket,
  serviceWindow: ServiceWindow,
  at: number,
): readonly QueueEvent[] {
  const { ticketId, transfer, itemCode } = ticket;
  const { windowId } = serviceWindow.settings;
  const moved = { kind: 'TicketMovedOn', at, ticketId, windowId } as const;
  if (transfer?.returnToSender === true && transfer.fromWindowId !== windowId) {
    const target = { kind: 'window', windowId: transfer.fromWindowId } as const;
    const item = ticket.items.find((candidate) => candidate.itemCode === itemCode);
    const queueId = item?.queueId ?? ticket.queueId;
    return [{ ...moved, why: 'returnToSender', itemCode, queueId, target }];
  }
  const next = nextItemOf(state, ticket, serviceWindow, at);
  if (next === undefined) return [];
  const { queueId } = next;
  const onward = { ...moved, why: 'nextItem', itemCode: next.itemCode, queueId } as const;
  if (!isServedAt(serviceWindow, next)) return [{ ...onward, target: { kind: 'queue', queueId } }];
  return [{ ...onward, target: { kind: 'window', windowId } }, ...goOnHere(state, ticket, serviceWindow, next, at)];
}

/** The person stands at the window already: called and begun without an announcement. */
function goOnHere(
  state: QueueState,
  ticket: Ticket,
  serviceWindow: ServiceWindow,
  { itemCode, queueId }: TicketItem,
  at: number,
): readonly QueueEvent[] {
  const { staffId, settings } = serviceWindow;
  if (staffId === null) return [];
  const about = { at, ticketId: ticket.ticketId, windowId: settings.windowId };
  const called = { ...ticket, queueId, directedTo: null };
  const reason = reasonForChosen(state, serviceWindow, called, { rule: 'continued', chosenFor: null, at });
  return [
    { kind: 'TicketCalled', ...about, staffId, reason },
    { kind: 'ServiceStarted', ...about, itemCode, arrivedAt: at },
  ];
}

/** The first that is left, or in any order: what is served here, else the one with the shortest waiting range. */
function nextItemOf(
  state: QueueState,
  ticket: Ticket,
  serviceWindow: ServiceWindow,
  at: number,
): TicketItem | undefined {
  const left = ticket.items.filter(({ itemCode, served }) => !served && itemCode !== ticket.itemCode);
  if (ticket.itemOrder === 'set') return left[0];
  const here = left.find((item) => isServedAt(serviceWindow, item));
  if (here !== undefined) return here;
  const waits = left.map((item) => ({ item, range: estimateForNewcomer(state, item.queueId, ticket.classId, at) }));
  const byWait = waits.toSorted(
    ({ range: one }, { range: other }) =>
      compare(one?.highMinutes, other?.highMinutes) || compare(one?.lowMinutes, other?.lowMinutes),
  );
  return byWait[0]?.item;
}

function isServedAt({ status, queueIds }: ServiceWindow, { queueId }: TicketItem): boolean {
  return status === 'open' && queueIds.includes(queueId);
}

/** No open window comes last. */
function compare(one: number | undefined, other: number | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return one - other;
}
