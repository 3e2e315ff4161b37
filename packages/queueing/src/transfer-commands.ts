import { accept, type CommandOf, type QueueDecision, refuse } from './decision.ts';
import type { QueueState } from './state.ts';
import { getServiceWindow, getTicket } from './state-lookup.ts';
import { refusalAtWindow } from './window-rules.ts';

/** the ticket goes to another queue, window or clerk (转办) and stays its sender's until it is accepted. */
export function decideTransferTicket(state: QueueState, command: CommandOf<'transferTicket'>): QueueDecision {
  const { kind, at, windowId, ticketId, target, reason, noteRef, returnToSender } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  if (refusal !== null) return refuse(refusal);
  const { staffId } = getServiceWindow(state, windowId);
  if (staffId === null) return refuse({ code: 'windowNotOpen', windowId });
  const queueId = target.kind === 'queue' ? target.queueId : getTicket(state, ticketId).queueId;
  const about = { at, ticketId, windowId, staffId };
  return accept({ kind: 'TicketTransferred', ...about, queueId, target, reason, noteRef, returnToSender });
}

/** the sender takes back what nobody has accepted. */
export function decideTakeBackTransfer(state: QueueState, command: CommandOf<'takeBackTransfer'>): QueueDecision {
  const { kind, at, windowId, ticketId } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  return refusal === null ? accept({ kind: 'TransferTakenBack', at, ticketId, windowId }) : refuse(refusal);
}
