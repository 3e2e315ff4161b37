import { allowedAtWindow, nextInOrder, type Ticket } from '@yichuang/queueing';
import { getQueue, type HallState } from '../state.ts';
import { cancelAction } from './cancel-action.ts';

const LINE_SHOWN = 20;

function ticketAtDesk(ticket: Ticket) {
  const { state, callReason, calledAt, lastCalledAt } = ticket;
  if ((state !== 'called' && state !== 'arrived' && state !== 'serving') || callReason === null || calledAt === null)
    return null;
  return {
    ticketId: ticket.ticketId,
    number: ticket.number,
    itemCode: ticket.itemCode,
    state,
    priorityReason: ticket.priorityReason,
    identified: ticket.personRef !== null,
    issuedAt: ticket.issuedAt,
    calledAt,
    lastCalledAt: lastCalledAt ?? calledAt,
    arrivedAt: ticket.arrivedAt,
    startedAt: ticket.startedAt,
    callCount: ticket.callCount,
    callReason: {
      rule: callReason.rule,
      waitedMs: callReason.waitedMs,
      weight: callReason.weight,
      runnerUp: callReason.runnerUp?.number ?? null,
    },
  };
}

/** Everything one desk shows; undefined when there is no such window. */
export function clerkView(state: HallState, windowId: string, at: number) {
  const queue = getQueue(state);
  const serviceWindow = queue.windows.get(windowId);
  if (serviceWindow === undefined) return undefined;
  const { settings, ticketId } = serviceWindow;
  const ticket = ticketId === null ? undefined : queue.tickets.get(ticketId);
  let waiting = 0;
  for (const queueId of settings.queueIds) {
    const line = queue.queues.get(queueId);
    if (line !== undefined) waiting += line.ordinary.size + line.priority.size;
  }
  return {
    windowId,
    label: settings.label,
    kind: settings.kind,
    zoneId: settings.zoneId,
    status: serviceWindow.status,
    pauseReason: serviceWindow.pauseReason,
    staffId: serviceWindow.staffId,
    ticket: ticket === undefined ? null : ticketAtDesk(ticket),
    line: nextInOrder(queue, windowId, at, LINE_SHOWN).map(({ ticket: next, reason }) => ({
      ticketId: next.ticketId,
      number: next.number,
      itemCode: next.itemCode,
      priorityReason: next.priorityReason,
      issuedAt: next.issuedAt,
      rule: reason.rule,
    })),
    waiting,
    servedToday: serviceWindow.servedCount,
    allowedActions: [...allowedAtWindow(queue, windowId, at), cancelAction(queue, ticketId)],
  };
}
