import type { QueueCommand } from './commands.ts';
import type { QueueRefusal } from './refusals.ts';
import type { QueueState, ServiceWindow } from './state.ts';
import type { Ticket } from './ticket.ts';
import { nextTicketState, type TicketInput } from './ticket-transitions.ts';

/** Commands that are given at a service window. */
export type WindowCommandKind = Extract<QueueCommand, { windowId: string }>['kind'];

/** What a window rule looks at beside the state. */
export interface WindowAttempt {
  readonly at: number;
  /** Ticket that the command names; null for commands on the window itself. */
  readonly ticketId: string | null;
  /** Who would sit down, for `openWindow`; null asks about the window alone. */
  readonly staffId: string | null;
}

type WindowRule = (state: QueueState, serviceWindow: ServiceWindow, attempt: WindowAttempt) => QueueRefusal | null;

/** Why each window command would be refused now, null if it would not (Q-31 … Q-37). Decisions and pages both read this table. */
const WINDOW_RULES: Readonly<Record<WindowCommandKind, WindowRule>> = {
  openWindow: refusalToOpen,
  pauseWindow: refusalToPause,
  resumeWindow: refusalToResume,
  closeWindow: refusalToClose,
  callNext: refusalToCall,
  recall: refusalToRecall,
  confirmArrival: ticketRule('confirmArrival'),
  startService: ticketRule('startService'),
  finishService: ticketRule('finishService'),
  markNoShow: ticketRule('markNoShow'),
};

export const WINDOW_COMMAND_KINDS = Object.keys(WINDOW_RULES) as readonly WindowCommandKind[];

/** Why a window command would be refused, or null. */
export function refusalAtWindow(
  state: QueueState,
  kind: WindowCommandKind,
  windowId: string,
  attempt: WindowAttempt,
): QueueRefusal | null {
  const serviceWindow = state.windows.get(windowId);
  if (serviceWindow === undefined) return { code: 'unknownWindow', windowId };
  if (!state.dayOpen) return { code: 'dayNotOpen' };
  return WINDOW_RULES[kind](state, serviceWindow, attempt);
}

function refusalToOpen(
  state: QueueState,
  { settings, status }: ServiceWindow,
  { staffId }: WindowAttempt,
): QueueRefusal | null {
  if (status !== 'closed') return { code: 'windowAlreadyOpen', windowId: settings.windowId };
  if (staffId === null) return null;
  for (const other of state.windows.values()) {
    if (other.staffId === staffId) return { code: 'staffAtAnotherWindow', windowId: other.settings.windowId };
  }
  return null;
}

function refusalToPause(_state: QueueState, serviceWindow: ServiceWindow): QueueRefusal | null {
  return refusalUnlessOpen(serviceWindow) ?? refusalIfBusy(serviceWindow);
}

function refusalToResume(_state: QueueState, { settings, status }: ServiceWindow): QueueRefusal | null {
  if (status === 'closed') return { code: 'windowNotOpen', windowId: settings.windowId };
  return status === 'paused' ? null : { code: 'windowNotPaused', windowId: settings.windowId };
}

function refusalToClose(_state: QueueState, serviceWindow: ServiceWindow): QueueRefusal | null {
  const { settings, status } = serviceWindow;
  if (status === 'closed') return { code: 'windowNotOpen', windowId: settings.windowId };
  return refusalIfBusy(serviceWindow);
}

function refusalToCall(state: QueueState, serviceWindow: ServiceWindow): QueueRefusal | null {
  const refusal = refusalUnlessOpen(serviceWindow) ?? refusalIfBusy(serviceWindow);
  if (refusal !== null) return refusal;
  for (const queueId of serviceWindow.settings.queueIds) {
    const queue = state.queues.get(queueId);
    if (queue !== undefined && queue.ordinary.size + queue.priority.size > 0) return null;
  }
  return { code: 'nobodyWaiting', windowId: serviceWindow.settings.windowId };
}

function refusalToRecall(
  state: QueueState,
  serviceWindow: ServiceWindow,
  { at, ticketId }: WindowAttempt,
): QueueRefusal | null {
  const ticket = findTicketAtWindow(state, serviceWindow, ticketId);
  if ('code' in ticket) return ticket;
  if (nextTicketState(ticket.state, 'recall') === null) return wrongState(ticket);
  const { recallCap, recallMinimumGapMs } = state.settings;
  if (ticket.callCount - 1 >= recallCap) return { code: 'recallCapReached', cap: recallCap };
  const notBefore = (ticket.lastCalledAt ?? at) + recallMinimumGapMs;
  return at < notBefore ? { code: 'recallTooSoon', notBefore } : null;
}

function ticketRule(input: TicketInput): WindowRule {
  return function refusalOfTicket(state, serviceWindow, { ticketId }) {
    const ticket = findTicketAtWindow(state, serviceWindow, ticketId);
    if ('code' in ticket) return ticket;
    return nextTicketState(ticket.state, input) === null ? wrongState(ticket) : null;
  };
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

function refusalUnlessOpen({ settings, status }: ServiceWindow): QueueRefusal | null {
  if (status === 'closed') return { code: 'windowNotOpen', windowId: settings.windowId };
  return status === 'paused' ? { code: 'windowPaused', windowId: settings.windowId } : null;
}

function refusalIfBusy({ settings, ticketId }: ServiceWindow): QueueRefusal | null {
  return ticketId === null ? null : { code: 'windowBusy', windowId: settings.windowId, ticketId };
}

function wrongState({ ticketId, state }: Ticket): QueueRefusal {
  return { code: 'wrongTicketState', ticketId, state };
}
