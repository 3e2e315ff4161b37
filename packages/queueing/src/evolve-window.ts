import type { EventOf } from './decision.ts';
import type { QueueState, ServiceWindow, ServiceWindowStatus } from './state.ts';
import { getQueue, getServiceWindow } from './state-lookup.ts';

export function evolveWindowOpened(state: QueueState, { at, windowId, staffId }: EventOf<'WindowOpened'>): void {
  const serviceWindow = getServiceWindow(state, windowId);
  setStatus(state, serviceWindow, 'open', at);
  serviceWindow.staffId = staffId;
}

export function evolveWindowPaused(state: QueueState, { at, windowId, reason }: EventOf<'WindowPaused'>): void {
  const serviceWindow = getServiceWindow(state, windowId);
  setStatus(state, serviceWindow, 'paused', at);
  serviceWindow.pauseReason = reason;
}

export function evolveWindowResumed(state: QueueState, { at, windowId }: EventOf<'WindowResumed'>): void {
  setStatus(state, getServiceWindow(state, windowId), 'open', at);
}

export function evolveWindowClosed(state: QueueState, { at, windowId }: EventOf<'WindowClosed'>): void {
  const serviceWindow = getServiceWindow(state, windowId);
  setStatus(state, serviceWindow, 'closed', at);
  serviceWindow.staffId = null;
  serviceWindow.consecutivePriorityCalls = 0;
}

function setStatus(state: QueueState, serviceWindow: ServiceWindow, status: ServiceWindowStatus, at: number): void {
  const wasOpen = serviceWindow.status === 'open';
  const isOpen = status === 'open';
  for (const queueId of serviceWindow.settings.queueIds) {
    getQueue(state, queueId).openWindows += Number(isOpen) - Number(wasOpen);
  }
  serviceWindow.status = status;
  serviceWindow.statusSince = at;
  serviceWindow.pauseReason = null;
  serviceWindow.idleSince = isOpen ? at : null;
}
