import { accept, type CommandOf, type QueueDecision, refuse } from './decision.ts';
import type { QueueRefusal } from './refusals.ts';
import type { QueueState } from './state.ts';
import { getServiceWindow } from './state-lookup.ts';
import { refusalAtWindow } from './window-rules.ts';

/** the service is interrupted (挂起) and the window is free. */
export function decideSuspendTicket(state: QueueState, command: CommandOf<'suspendTicket'>): QueueDecision {
  const { kind, at, windowId, ticketId, suspensionKind, expectedBackAt } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  const { staffId } = state.windows.get(windowId) ?? { staffId: null };
  if (refusal !== null || staffId === null) return refuse(refusal ?? { code: 'windowNotOpen', windowId });
  return accept({ kind: 'TicketSuspended', at, ticketId, windowId, staffId, suspensionKind, expectedBackAt });
}

/** the service goes on at once, or the number is called first. */
export function decideResumeTicket(state: QueueState, command: CommandOf<'resumeTicket'>): QueueDecision {
  const { kind, at, windowId, ticketId, present } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  if (refusal !== null) return refuse(refusal);
  const { staffId } = getServiceWindow(state, windowId);
  if (staffId === null) return refuse({ code: 'windowNotOpen', windowId });
  return accept({ kind: 'TicketResumed', at, ticketId, windowId, staffId, present });
}

/** Why a suspended ticket could not be resumed at this window now, or null; for the list that offers it. */
export function refusalToResume(state: QueueState, windowId: string, ticketId: string): QueueRefusal | null {
  return refusalAtWindow(state, 'resumeTicket', windowId, { at: 0, ticketId });
}
