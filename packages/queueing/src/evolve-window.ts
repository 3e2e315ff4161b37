import type { EventOf } from './decision.ts';
import { arrangeWindow } from './skills.ts';
import type { QueueState, ServiceWindow, ServiceWindowStatus } from './state.ts';
import { getServiceWindow, getTicket } from './state-lookup.ts';

export function evolveWindowOpened(state: QueueState, { at, windowId, staffId }: EventOf<'WindowOpened'>): void {
  const serviceWindow = getServiceWindow(state, windowId);
  arrangeWindow(state, serviceWindow, { status: 'open', staffId });
  beginStatus(serviceWindow, 'open', at);
}

export function evolveWindowPaused(state: QueueState, event: EventOf<'WindowPaused'>): void {
  const { at, windowId, reason, backAt } = event;
  const serviceWindow = getServiceWindow(state, windowId);
  arrangeWindow(state, serviceWindow, { status: 'paused' });
  beginStatus(serviceWindow, 'paused', at);
  serviceWindow.pauseReason = reason;
  serviceWindow.backAt = backAt;
}

export function evolveWindowResumed(state: QueueState, { at, windowId }: EventOf<'WindowResumed'>): void {
  const serviceWindow = getServiceWindow(state, windowId);
  arrangeWindow(state, serviceWindow, { status: 'open' });
  beginStatus(serviceWindow, 'open', at);
}

export function evolveWindowClosed(state: QueueState, { at, windowId }: EventOf<'WindowClosed'>): void {
  const serviceWindow = getServiceWindow(state, windowId);
  arrangeWindow(state, serviceWindow, { status: 'closed', staffId: null });
  beginStatus(serviceWindow, 'closed', at);
  serviceWindow.consecutivePriorityCalls = 0;
}

export function evolveWindowTakenOver(state: QueueState, event: EventOf<'WindowTakenOver'>): void {
  const { windowId, staffId } = event;
  const serviceWindow = getServiceWindow(state, windowId);
  arrangeWindow(state, serviceWindow, { staffId });
  if (serviceWindow.ticketId !== null) getTicket(state, serviceWindow.ticketId).staffId = staffId;
}

export function evolveWindowQueuesSet(state: QueueState, { windowId, queueIds }: EventOf<'WindowQueuesSet'>): void {
  arrangeWindow(state, getServiceWindow(state, windowId), { dayQueueIds: [...queueIds] });
}

export function evolveEmergencyRaised(state: QueueState, { at, windowId }: EventOf<'EmergencyRaised'>): void {
  getServiceWindow(state, windowId).emergencySince = at;
}

export function evolveEmergencySettled(state: QueueState, { windowId }: EventOf<'EmergencySettled'>): void {
  getServiceWindow(state, windowId).emergencySince = null;
}

function beginStatus(serviceWindow: ServiceWindow, status: ServiceWindowStatus, at: number): void {
  serviceWindow.statusSince = at;
  serviceWindow.pauseReason = null;
  serviceWindow.backAt = null;
  serviceWindow.idleSince = status === 'open' ? at : null;
}
