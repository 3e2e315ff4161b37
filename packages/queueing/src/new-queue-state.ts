import { QueueingFault } from './queueing-fault.ts';
import type { QueueingSettings } from './settings.ts';
import type { DayCounts, Queue, QueueState, ServiceWindow } from './state.ts';
import { newTicketLine } from './ticket-line.ts';

/** The state before the first day; throws `QueueingFault` `badSettings` naming every contradiction found. */
export function newQueueState(settings: QueueingSettings): QueueState {
  const contradictions = findContradictions(settings);
  if (contradictions.length > 0) throw new QueueingFault('badSettings', contradictions.join('; '));
  return {
    settings,
    day: null,
    dayOpen: false,
    tickets: new Map(),
    queues: new Map(
      settings.queues.map((queue): [string, Queue] => [
        queue.queueId,
        {
          settings: queue,
          lastNumber: 0,
          ordinary: newTicketLine(),
          priority: newTicketLine(),
          servedCount: 0,
          servedMs: 0,
          openWindows: 0,
        },
      ]),
    ),
    windows: new Map(
      settings.windows.map((serviceWindow): [string, ServiceWindow] => [
        serviceWindow.windowId,
        {
          settings: serviceWindow,
          status: 'closed',
          staffId: null,
          pauseReason: null,
          ticketId: null,
          idleSince: null,
          statusSince: null,
          consecutivePriorityCalls: 0,
          servedCount: 0,
        },
      ]),
    ),
    liveByPerson: new Map(),
    counts: newDayCounts(),
  };
}

/** All zero. */
export function newDayCounts(): DayCounts {
  return { issued: 0, waiting: 0, atWindow: 0, served: 0, noShow: 0, cancelled: 0, expired: 0 };
}

function findContradictions(settings: QueueingSettings): string[] {
  const queueIds = new Set(settings.queues.map((queue) => queue.queueId));
  const prefixes = settings.queues.map((queue) => queue.prefix);
  const windowIds = settings.windows.map((serviceWindow) => serviceWindow.windowId);
  const found: string[] = [];
  if (queueIds.size < settings.queues.length) found.push('a queueId is given twice');
  if (new Set(prefixes).size < prefixes.length) found.push('a prefix is given twice');
  if (new Set(windowIds).size < windowIds.length) found.push('a windowId is given twice');
  for (const prefix of prefixes) {
    if (!/^[A-Z]$/.test(prefix)) found.push(`prefix "${prefix}" is not one capital letter`);
  }
  for (const { windowId, queueIds: served } of settings.windows) {
    for (const queueId of served) {
      if (!queueIds.has(queueId)) found.push(`window ${windowId} serves unknown queue ${queueId}`);
    }
  }
  for (const [itemCode, queueId] of Object.entries(settings.itemQueues)) {
    if (!queueIds.has(queueId)) found.push(`item ${itemCode} goes to unknown queue ${queueId}`);
    if (/\s/.test(itemCode)) found.push(`item code "${itemCode}" holds a space`);
  }
  if (settings.priorityWeight < 1) found.push('priorityWeight is below 1');
  if (settings.maximumConsecutivePriorityCalls < 1) found.push('maximumConsecutivePriorityCalls is below 1');
  return found;
}
