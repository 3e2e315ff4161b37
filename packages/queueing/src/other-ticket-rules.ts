import type { QueueRefusal } from './refusals.ts';
import type { QueueState, ServiceWindow } from './state.ts';
import { personItemKey } from './state-lookup.ts';
import type { Suspension, Ticket } from './ticket.ts';
import { nextTicketState, type TicketInput } from './ticket-transitions.ts';
import { refusalIfClosed, refusalUnlessFree, type WindowAttempt, type WindowRule, wrongState } from './window-rule.ts';

type FurtherRefusal = (
  state: QueueState,
  serviceWindow: ServiceWindow,
  ticket: Ticket,
  attempt: WindowAttempt,
) => QueueRefusal | null;

/** The rule of a command on a ticket that the window does not hold; without a ticket the window alone is judged. */
function otherTicketRule(
  refusalOfWindow: (serviceWindow: ServiceWindow) => QueueRefusal | null,
  input: TicketInput,
  furtherRefusal: FurtherRefusal,
): WindowRule {
  return function refusalOfOtherTicket(state, serviceWindow, attempt) {
    const refusal = refusalOfWindow(serviceWindow);
    const ticketId = attempt.ticketId ?? null;
    if (refusal !== null || ticketId === null) return refusal;
    const ticket = state.tickets.get(ticketId);
    if (ticket === undefined) return { code: 'unknownTicket', ticketId };
    if (nextTicketState(ticket.state, input) === null) return wrongState(ticket);
    return furtherRefusal(state, serviceWindow, ticket, attempt);
  };
}

/** */
export const refusalToCallTicket = otherTicketRule(refusalUnlessFree, 'callNext', refusalUnlessForWindow);
/** */
export const refusalToUndoNoShow = otherTicketRule(refusalUnlessFree, 'undoNoShow', refusalOfUndo);
/** */
export const refusalToResumeTicket = otherTicketRule(refusalUnlessFree, 'resumeAbsent', refusalUnlessResumesHere);
/** */
export const refusalToTakeBack = otherTicketRule(refusalIfClosed, 'takeBackTransfer', refusalUnlessSender);

/** the person has taken another ticket for something that this one is still for. */
export function refusalIfReplaced(
  { liveByPerson }: QueueState,
  { personRef, ticketId, items }: Ticket,
): QueueRefusal | null {
  if (personRef === null) return null;
  for (const { itemCode, served } of items) {
    const live = served ? undefined : liveByPerson.get(personItemKey(personRef, itemCode));
    if (live !== undefined && live !== ticketId) return { code: 'ticketAlreadyLive', ticketId: live };
  }
  return null;
}

function refusalUnlessForWindow(
  state: QueueState,
  { settings: { windowId }, staffId, queueIds }: ServiceWindow,
  { ticketId, directedTo, queueId }: Ticket,
): QueueRefusal | null {
  const isTarget =
    directedTo !== null &&
    (directedTo.kind === 'window' ? directedTo.windowId === windowId : directedTo.staffId === staffId);
  // Nobody may be left waiting for somebody who went home.
  const isOfCommonLine = directedTo === null || isAway(state, directedTo);
  const isForWindow = isTarget || (isOfCommonLine && queueIds.includes(queueId));
  return isForWindow ? null : { code: 'ticketNotForWindow', ticketId, windowId };
}

/** A window that is closed, or a clerk who sits nowhere; whoever pauses comes back. */
function isAway({ windows }: QueueState, target: NonNullable<Ticket['directedTo']>): boolean {
  if (target.kind === 'window') return windows.get(target.windowId)?.status === 'closed';
  for (const { staffId } of windows.values()) if (staffId === target.staffId) return false;
  return true;
}

function refusalOfUndo(
  state: QueueState,
  { settings: { windowId } }: ServiceWindow,
  ticket: Ticket,
  { at }: WindowAttempt,
): QueueRefusal | null {
  const { ticketId, noShowWindowId, noShowAt } = ticket;
  if (noShowWindowId !== windowId) return { code: 'ticketNotForWindow', ticketId, windowId };
  if (at > (noShowAt ?? at) + state.settings.noShow.undoWithinMs) return { code: 'undoTooLate' };
  return refusalIfReplaced(state, ticket);
}

function refusalUnlessResumesHere(
  state: QueueState,
  serviceWindow: ServiceWindow,
  ticket: Ticket,
): QueueRefusal | null {
  const { ticketId, suspension } = ticket;
  if (suspension === null) return wrongState(ticket);
  if (resumesAt(state, serviceWindow, ticket, suspension)) return null;
  const { windowId, kind } = suspension;
  return { code: 'resumeElsewhere', ticketId, windowId, suspensionKind: kind };
}

function resumesAt(
  { windows }: QueueState,
  { settings, queueIds }: ServiceWindow,
  { queueId }: Ticket,
  { kind, windowId }: Suspension,
): boolean {
  if (settings.windowId === windowId) return true;
  if (kind === 'withFile') return false;
  if (kind === 'waiting' && windows.get(windowId)?.status !== 'closed') return false;
  return queueIds.includes(queueId);
}

function refusalUnlessSender(_state: QueueState, { staffId }: ServiceWindow, ticket: Ticket): QueueRefusal | null {
  const { ticketId, transfer } = ticket;
  const isSender = transfer !== null && !transfer.accepted && transfer.fromStaffId === staffId;
  return isSender ? null : { code: 'transferNotYours', ticketId };
}
