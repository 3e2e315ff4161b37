import type { QueueRefusal } from './refusals.ts';
import type { QueueState, ServiceWindow } from './state.ts';
import type { Ticket, TransferTarget } from './ticket.ts';
import { nextTicketState, type TicketInput } from './ticket-transitions.ts';
import { type WindowAttempt, type WindowRule, wrongState } from './window-rule.ts';

/** The rule of a command on the ticket that the window holds: its state decides, then what else there is to ask. */
export function heldTicketRule(
  input: TicketInput,
  furtherRefusal: (
    state: QueueState,
    ticket: Ticket,
    attempt: WindowAttempt,
    serviceWindow: ServiceWindow,
  ) => QueueRefusal | null = noRefusal,
): WindowRule {
  return function refusalOfHeldTicket(state, serviceWindow, attempt) {
    const ticket = findTicketAtWindow(state, serviceWindow, attempt.ticketId ?? null);
    if ('code' in ticket) return ticket;
    if (nextTicketState(ticket.state, input) === null) return wrongState(ticket);
    return furtherRefusal(state, ticket, attempt, serviceWindow);
  };
}

/** */
export function refusalToRecall({ settings }: QueueState, ticket: Ticket, { at }: WindowAttempt): QueueRefusal | null {
  const { recallCap, recallMinimumGapMs } = settings;
  if (ticket.callCount - 1 >= recallCap) return { code: 'recallCapReached', cap: recallCap };
  const notBefore = (ticket.lastCalledAt ?? at) + recallMinimumGapMs;
  return at < notBefore ? { code: 'recallTooSoon', notBefore } : null;
}

/** refused with the number of calls that are still to be made. */
export function refusalToMarkNoShow({ settings }: QueueState, { callCount }: Ticket): QueueRefusal | null {
  const calls = settings.noShow.callsNeeded - callCount;
  return calls > 0 ? { code: 'moreCallsNeeded', calls } : null;
}

/** */
export function refusalToTransfer(
  state: QueueState,
  ticket: Ticket,
  { target }: WindowAttempt,
  serviceWindow: ServiceWindow,
): QueueRefusal | null {
  if (target === undefined) return null;
  if (isSameTarget(target, ticket, serviceWindow)) return { code: 'sameTarget' };
  switch (target.kind) {
    case 'queue':
      return state.queues.has(target.queueId) ? null : { code: 'unknownQueue', queueId: target.queueId };
    case 'window':
      return state.windows.has(target.windowId) ? null : { code: 'unknownWindow', windowId: target.windowId };
    case 'staff':
      return isKnownStaff(state, target.staffId) ? null : { code: 'unknownStaff', staffId: target.staffId };
  }
}

function isSameTarget(target: TransferTarget, { queueId }: Ticket, { settings, staffId }: ServiceWindow): boolean {
  switch (target.kind) {
    case 'queue':
      return target.queueId === queueId;
    case 'window':
      return target.windowId === settings.windowId;
    case 'staff':
      return target.staffId === staffId;
  }
}

function isKnownStaff({ settings, windows }: QueueState, staffId: string): boolean {
  if (Object.hasOwn(settings.clerkSkills, staffId)) return true;
  for (const serviceWindow of windows.values()) if (serviceWindow.staffId === staffId) return true;
  return false;
}

function findTicketAtWindow(
  state: QueueState,
  serviceWindow: ServiceWindow,
  ticketId: string | null,
): Ticket | QueueRefusal {
  const { windowId } = serviceWindow.settings;
  if (ticketId === null) return { code: 'windowHasNoTicket', windowId };
  const ticket = state.tickets.get(ticketId);
  if (ticket === undefined) return { code: 'unknownTicket', ticketId };
  if (serviceWindow.ticketId === null) return { code: 'windowHasNoTicket', windowId };
  return serviceWindow.ticketId === ticketId ? ticket : { code: 'ticketNotAtWindow', ticketId, windowId };
}

function noRefusal(): null {
  return null;
}
