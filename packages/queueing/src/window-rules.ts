import type { QueueCommand } from './commands.ts';
import { isAnybodyWaitingFor } from './dispatch.ts';
import { heldTicketRule, refusalToMarkNoShow, refusalToRecall, refusalToTransfer } from './held-ticket-rules.ts';
import { findQueueIdOfItem } from './issue-ticket.ts';
import {
  refusalToCallTicket,
  refusalToResumeTicket,
  refusalToTakeBack,
  refusalToUndoNoShow,
} from './other-ticket-rules.ts';
import type { QueueRefusal } from './refusals.ts';
import type { QueueState, ServiceWindow } from './state.ts';
import { queuesLeftUncovered } from './window-cover.ts';
import {
  refusalIfBusy,
  refusalIfClosed,
  refusalUnlessFree,
  type WindowAttempt,
  type WindowRule,
} from './window-rule.ts';

/** Commands that are given at a service window. */
export type WindowCommandKind = Extract<QueueCommand, { windowId: string }>['kind'];

/** Why each window command would be refused now, null if it would not. Decisions and pages both read this table. */
const WINDOW_RULES: Readonly<Record<WindowCommandKind, WindowRule>> = {
  openWindow: refusalToOpen,
  pauseWindow: refusalToPause,
  resumeWindow: refusalToResume,
  closeWindow: refusalToClose,
  takeOverWindow: refusalToTakeOver,
  callNext: refusalToCall,
  callTicket: refusalToCallTicket,
  serveWalkIn: refusalToServeWalkIn,
  recall: heldTicketRule('recall', refusalToRecall),
  confirmArrival: heldTicketRule('confirmArrival'),
  startService: heldTicketRule('startService'),
  finishService: heldTicketRule('finishService'),
  markNoShow: heldTicketRule('markNoShow', refusalToMarkNoShow),
  undoNoShow: refusalToUndoNoShow,
  suspendTicket: heldTicketRule('suspendTicket'),
  resumeTicket: refusalToResumeTicket,
  transferTicket: heldTicketRule('transferTicket', refusalToTransfer),
  takeBackTransfer: refusalToTakeBack,
  setWindowQueues: refusalToSetQueues,
  raiseEmergency: refusalToRaiseEmergency,
  settleEmergency: refusalToSettleEmergency,
};

export const WINDOW_COMMAND_KINDS = Object.keys(WINDOW_RULES) as readonly WindowCommandKind[];

/** Help is called for at any hour. */
const AT_ANY_HOUR: ReadonlySet<WindowCommandKind> = new Set(['raiseEmergency', 'settleEmergency']);
/** Reasons that can wait until enough windows are open. */
const PLANNED_REASONS: ReadonlySet<string> = new Set(['break', 'meal', 'meeting', 'paperwork']);
/** A board has room for one letter and four digits. */
const LAST_WALK_IN = 9999;

/** Why a window command would be refused, or null; what the attempt leaves out is not judged. */
export function refusalAtWindow(
  state: QueueState,
  kind: WindowCommandKind,
  windowId: string,
  attempt: WindowAttempt,
): QueueRefusal | null {
  const serviceWindow = state.windows.get(windowId);
  if (serviceWindow === undefined) return { code: 'unknownWindow', windowId };
  if (!state.dayOpen && !AT_ANY_HOUR.has(kind)) return { code: 'dayNotOpen' };
  return WINDOW_RULES[kind](state, serviceWindow, attempt);
}

function refusalToOpen(
  state: QueueState,
  { settings, status }: ServiceWindow,
  { staffId }: WindowAttempt,
): QueueRefusal | null {
  if (status !== 'closed') return { code: 'windowAlreadyOpen', windowId: settings.windowId };
  return refusalIfElsewhere(state, staffId ?? null);
}

function refusalToPause(
  state: QueueState,
  serviceWindow: ServiceWindow,
  { reason, uncovered }: WindowAttempt,
): QueueRefusal | null {
  const refusal = refusalUnlessFree(serviceWindow);
  if (refusal !== null || uncovered === true || !PLANNED_REASONS.has(reason ?? '')) return refusal;
  const queueIds = queuesLeftUncovered(state, serviceWindow.settings.windowId);
  return queueIds.length === 0 ? null : { code: 'queueUncovered', queueIds };
}

function refusalToResume(_state: QueueState, serviceWindow: ServiceWindow): QueueRefusal | null {
  const { settings, status } = serviceWindow;
  const refusal = refusalIfClosed(serviceWindow);
  if (refusal !== null) return refusal;
  return status === 'paused' ? null : { code: 'windowNotPaused', windowId: settings.windowId };
}

function refusalToClose(_state: QueueState, serviceWindow: ServiceWindow): QueueRefusal | null {
  return refusalIfClosed(serviceWindow) ?? refusalIfBusy(serviceWindow);
}

function refusalToTakeOver(
  state: QueueState,
  serviceWindow: ServiceWindow,
  { staffId }: WindowAttempt,
): QueueRefusal | null {
  const refusal = refusalIfClosed(serviceWindow);
  if (refusal !== null) return refusal;
  if (staffId === serviceWindow.staffId) {
    return { code: 'staffAlreadyHere', windowId: serviceWindow.settings.windowId };
  }
  return refusalIfElsewhere(state, staffId ?? null);
}

function refusalToCall(state: QueueState, serviceWindow: ServiceWindow): QueueRefusal | null {
  const refusal = refusalUnlessFree(serviceWindow);
  if (refusal !== null) return refusal;
  const { windowId } = serviceWindow.settings;
  return isAnybodyWaitingFor(state, serviceWindow) ? null : { code: 'nobodyWaiting', windowId };
}

function refusalToServeWalkIn(
  state: QueueState,
  serviceWindow: ServiceWindow,
  { itemCode }: WindowAttempt,
): QueueRefusal | null {
  const refusal = refusalUnlessFree(serviceWindow);
  if (refusal !== null || itemCode === undefined) return refusal;
  const queueId = findQueueIdOfItem(state, itemCode);
  if (queueId === undefined) return { code: 'unknownItem', itemCode };
  if (!serviceWindow.queueIds.includes(queueId)) {
    return { code: 'itemNotAtWindow', itemCode, windowId: serviceWindow.settings.windowId };
  }
  return state.lastWalkIn < LAST_WALK_IN ? null : { code: 'numbersExhausted', queueId };
}

function refusalToSetQueues(
  { queues }: QueueState,
  _serviceWindow: ServiceWindow,
  { queueIds = [] }: WindowAttempt,
): QueueRefusal | null {
  const queueId = queueIds.find((candidate) => !queues.has(candidate));
  return queueId === undefined ? null : { code: 'unknownQueue', queueId };
}

function refusalToRaiseEmergency(_state: QueueState, { settings, emergencySince }: ServiceWindow): QueueRefusal | null {
  return emergencySince === null ? null : { code: 'emergencyAlreadyRaised', windowId: settings.windowId };
}

function refusalToSettleEmergency(
  _state: QueueState,
  { settings, emergencySince }: ServiceWindow,
): QueueRefusal | null {
  return emergencySince === null ? { code: 'noEmergency', windowId: settings.windowId } : null;
}

function refusalIfElsewhere({ windows }: QueueState, staffId: string | null): QueueRefusal | null {
  if (staffId === null) return null;
  for (const other of windows.values()) {
    if (other.staffId === staffId) return { code: 'staffAtAnotherWindow', windowId: other.settings.windowId };
  }
  return null;
}
