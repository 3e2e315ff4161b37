import type { QueueRefusal } from './refusals.ts';
import type { QueueState, ServiceWindow } from './state.ts';
import type { Ticket, TransferTarget } from './ticket.ts';

/** What a window rule looks at beside the state; what is absent is not judged. A window command is such an attempt. */
export interface WindowAttempt {
  readonly at: number;
  readonly ticketId?: string | null;
  /** Who would sit down. */
  readonly staffId?: string | null;
  readonly reason?: string;
  readonly uncovered?: boolean;
  readonly itemCode?: string;
  readonly target?: TransferTarget;
  readonly queueIds?: readonly string[];
}

/** Why a command would be refused at this window now, or null. */
export type WindowRule = (
  state: QueueState,
  serviceWindow: ServiceWindow,
  attempt: WindowAttempt,
) => QueueRefusal | null;

/** A window that is open and holds no ticket. */
export function refusalUnlessFree(serviceWindow: ServiceWindow): QueueRefusal | null {
  return refusalUnlessOpen(serviceWindow) ?? refusalIfBusy(serviceWindow);
}

function refusalUnlessOpen({ settings, status }: ServiceWindow): QueueRefusal | null {
  return refusalIfClosed({ settings, status }) ?? refusalIfPaused({ settings, status });
}

export function refusalIfClosed({ settings, status }: Pick<ServiceWindow, 'settings' | 'status'>): QueueRefusal | null {
  return status === 'closed' ? { code: 'windowNotOpen', windowId: settings.windowId } : null;
}

export function refusalIfBusy({ settings, ticketId }: ServiceWindow): QueueRefusal | null {
  return ticketId === null ? null : { code: 'windowBusy', windowId: settings.windowId, ticketId };
}

/** The ticket has not the state that the command needs. */
export function wrongState({ ticketId, state }: Ticket): QueueRefusal {
  return { code: 'wrongTicketState', ticketId, state };
}

function refusalIfPaused({ settings, status }: Pick<ServiceWindow, 'settings' | 'status'>): QueueRefusal | null {
  return status === 'paused' ? { code: 'windowPaused', windowId: settings.windowId } : null;
}
