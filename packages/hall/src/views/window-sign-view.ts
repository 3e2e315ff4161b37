import { getQueue, type HallState } from '../state.ts';
import { ticketAtWindow, windowStateOf } from './window-state.ts';

/** Undefined when there is no such window. */
export function windowSignView(state: HallState, windowId: string) {
  const queue = getQueue(state);
  const serviceWindow = queue.windows.get(windowId);
  if (serviceWindow === undefined) return undefined;
  const ticket = ticketAtWindow(queue, serviceWindow);
  return {
    windowId,
    label: serviceWindow.settings.label,
    state: windowStateOf(queue, serviceWindow),
    number: ticket?.number ?? null,
    calledAt: ticket?.calledAt ?? null,
    callCount: ticket?.callCount ?? 0,
    pauseReason: serviceWindow.pauseReason,
    backAt: serviceWindow.backAt,
  };
}
