import { accept, type CommandOf, type QueueDecision, refuse } from './decision.ts';
import { nextInOrder } from './dispatch.ts';
import type { QueueState } from './state.ts';
import { getServiceWindow } from './state-lookup.ts';
import { refusalAtWindow } from './window-rules.ts';

const NO_TICKET = { ticketId: null, staffId: null };

/** a staff member sits down at a window. */
export function decideOpenWindow(state: QueueState, command: CommandOf<'openWindow'>): QueueDecision {
  const { at, windowId, staffId } = command;
  const refusal = refusalAtWindow(state, command.kind, windowId, { at, ticketId: null, staffId });
  return refusal === null ? accept({ kind: 'WindowOpened', at, windowId, staffId }) : refuse(refusal);
}

/** a window stops calling for a while. */
export function decidePauseWindow(state: QueueState, command: CommandOf<'pauseWindow'>): QueueDecision {
  const { at, windowId, reason } = command;
  const refusal = refusalAtWindow(state, command.kind, windowId, { at, ...NO_TICKET });
  return refusal === null ? accept({ kind: 'WindowPaused', at, windowId, reason }) : refuse(refusal);
}

/** a paused window calls again. */
export function decideResumeWindow(state: QueueState, command: CommandOf<'resumeWindow'>): QueueDecision {
  const { at, windowId } = command;
  const refusal = refusalAtWindow(state, command.kind, windowId, { at, ...NO_TICKET });
  return refusal === null ? accept({ kind: 'WindowResumed', at, windowId }) : refuse(refusal);
}

/** a staff member leaves the window. */
export function decideCloseWindow(state: QueueState, command: CommandOf<'closeWindow'>): QueueDecision {
  const { at, windowId } = command;
  const refusal = refusalAtWindow(state, command.kind, windowId, { at, ...NO_TICKET });
  return refusal === null ? accept({ kind: 'WindowClosed', at, windowId }) : refuse(refusal);
}

/** Q-20 … Q-23: the next one for this window. */
export function decideCallNext(state: QueueState, command: CommandOf<'callNext'>): QueueDecision {
  const { at, windowId } = command;
  const refusal = refusalAtWindow(state, command.kind, windowId, { at, ...NO_TICKET });
  if (refusal !== null) return refuse(refusal);
  const [next] = nextInOrder(state, windowId, at, 1);
  const { staffId } = getServiceWindow(state, windowId);
  if (next === undefined || staffId === null) return refuse({ code: 'nobodyWaiting', windowId });
  const { ticketId } = next.ticket;
  return accept({ kind: 'TicketCalled', at, ticketId, windowId, staffId, reason: next.reason });
}
