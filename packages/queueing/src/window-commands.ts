import { accept, type CommandOf, type QueueDecision, refuse } from './decision.ts';
import type { QueueState } from './state.ts';
import { getServiceWindow } from './state-lookup.ts';
import { queuesLeftUncovered } from './window-cover.ts';
import { refusalAtWindow } from './window-rules.ts';

/** a staff member sits down at a window. */
export function decideOpenWindow(state: QueueState, command: CommandOf<'openWindow'>): QueueDecision {
  const { kind, at, windowId, staffId } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  return refusal === null ? accept({ kind: 'WindowOpened', at, windowId, staffId }) : refuse(refusal);
}

/** a window stops calling for a while; `uncovered` in the event says whether a queue was left too thin. */
export function decidePauseWindow(state: QueueState, command: CommandOf<'pauseWindow'>): QueueDecision {
  const { kind, at, windowId, reason, backAt } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  if (refusal !== null) return refuse(refusal);
  const uncovered = queuesLeftUncovered(state, windowId).length > 0;
  return accept({ kind: 'WindowPaused', at, windowId, reason, backAt, uncovered });
}

/** a paused window calls again. */
export function decideResumeWindow(state: QueueState, command: CommandOf<'resumeWindow'>): QueueDecision {
  const { kind, at, windowId } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  return refusal === null ? accept({ kind: 'WindowResumed', at, windowId }) : refuse(refusal);
}

/** a staff member leaves the window. */
export function decideCloseWindow(state: QueueState, command: CommandOf<'closeWindow'>): QueueDecision {
  const { kind, at, windowId } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  return refusal === null ? accept({ kind: 'WindowClosed', at, windowId }) : refuse(refusal);
}

/** another clerk takes the place over, with the ticket that is there (交接). */
export function decideTakeOverWindow(state: QueueState, command: CommandOf<'takeOverWindow'>): QueueDecision {
  const { kind, at, windowId, staffId } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  if (refusal !== null) return refuse(refusal);
  const { staffId: fromStaffId } = getServiceWindow(state, windowId);
  if (fromStaffId === null) return refuse({ code: 'windowNotOpen', windowId });
  return accept({ kind: 'WindowTakenOver', at, windowId, fromStaffId, staffId });
}

/** what a window serves for the rest of the day (潮汐窗口). */
export function decideSetWindowQueues(state: QueueState, command: CommandOf<'setWindowQueues'>): QueueDecision {
  const { kind, at, windowId, queueIds } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  if (refusal !== null) return refuse(refusal);
  return accept({ kind: 'WindowQueuesSet', at, windowId, queueIds: [...new Set(queueIds)] });
}

/** help is wanted at this window. */
export function decideRaiseEmergency(state: QueueState, command: CommandOf<'raiseEmergency'>): QueueDecision {
  const { kind, at, windowId } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  return refusal === null ? accept({ kind: 'EmergencyRaised', at, windowId }) : refuse(refusal);
}

/** all is well again. */
export function decideSettleEmergency(state: QueueState, command: CommandOf<'settleEmergency'>): QueueDecision {
  const { kind, at, windowId } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  return refusal === null ? accept({ kind: 'EmergencySettled', at, windowId }) : refuse(refusal);
}
