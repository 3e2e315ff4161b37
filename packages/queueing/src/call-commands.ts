import { reasonForChosen } from './chosen-call.ts';
import { accept, type CommandOf, type QueueDecision, refuse } from './decision.ts';
import { nextInOrder } from './dispatch.ts';
import { findQueueIdOfItem, walkInIssuedEvent } from './issue-ticket.ts';
import type { QueueState } from './state.ts';
import { getServiceWindow, getTicket } from './state-lookup.ts';
import { refusalAtWindow } from './window-rules.ts';

/** Q-20 … Q-23: the next one for this window. */
export function decideCallNext(state: QueueState, command: CommandOf<'callNext'>): QueueDecision {
  const { kind, at, windowId } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  if (refusal !== null) return refuse(refusal);
  const [next] = nextInOrder(state, windowId, at, 1);
  const { staffId } = getServiceWindow(state, windowId);
  if (next === undefined || staffId === null) return refuse({ code: 'nobodyWaiting', windowId });
  const { ticketId } = next.ticket;
  return accept({ kind: 'TicketCalled', at, ticketId, windowId, staffId, reason: next.reason });
}

/** a waiting number that the clerk chose, with the reason (选呼). */
export function decideCallTicket(state: QueueState, command: CommandOf<'callTicket'>): QueueDecision {
  const { kind, at, windowId, ticketId, reason: chosenFor } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  if (refusal !== null) return refuse(refusal);
  const serviceWindow = getServiceWindow(state, windowId);
  const { staffId } = serviceWindow;
  if (staffId === null) return refuse({ code: 'windowNotOpen', windowId });
  const ticket = getTicket(state, ticketId);
  const reason = reasonForChosen(state, serviceWindow, ticket, { rule: 'chosen', chosenFor, at });
  return accept({ kind: 'TicketCalled', at, ticketId, windowId, staffId, reason });
}

/** somebody without a ticket is served at once, on an internal one. */
export function decideServeWalkIn(state: QueueState, command: CommandOf<'serveWalkIn'>): QueueDecision {
  const { kind, at, windowId, itemCode } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  if (refusal !== null) return refuse(refusal);
  const serviceWindow = getServiceWindow(state, windowId);
  const { staffId } = serviceWindow;
  const queueId = findQueueIdOfItem(state, itemCode);
  if (queueId === undefined) return refuse({ code: 'unknownItem', itemCode });
  if (staffId === null) return refuse({ code: 'windowNotOpen', windowId });
  const issued = walkInIssuedEvent(state, { itemCode, queueId }, at);
  const about = { at, ticketId: issued.ticketId, windowId };
  const reason = reasonForChosen(
    state,
    serviceWindow,
    { ...issued, directedTo: null },
    { rule: 'walkIn', chosenFor: null, at },
  );
  return accept(
    issued,
    { kind: 'TicketCalled', ...about, staffId, reason },
    { kind: 'ServiceStarted', ...about, itemCode, arrivedAt: at },
  );
}
