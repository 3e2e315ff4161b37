import { QueueingFault } from './queueing-fault.ts';
import type { QueueingSettings, QueueSettings, ServiceWindowSettings } from './settings.ts';
import { contradictionsOf } from './settings-contradictions.ts';
import type { DayCounts, Queue, QueueState, ServiceWindow } from './state.ts';
import { newTicketLine } from './ticket-line.ts';

/** The state before the first day; throws `QueueingFault` `badSettings` naming every contradiction found. */
export function newQueueState(settings: QueueingSettings): QueueState {
  const contradictions = contradictionsOf(settings);
  if (contradictions.length > 0) throw new QueueingFault('badSettings', contradictions.join('; '));
  return {
    settings,
    day: null,
    dayOpen: false,
    tickets: new Map(),
    queues: new Map(settings.queues.map((queue) => [queue.queueId, newQueue(queue, settings)])),
    windows: new Map(settings.windows.map((one) => [one.windowId, newServiceWindow(one)])),
    directed: new Map(),
    suspended: new Set(),
    liveByPerson: new Map(),
    itemTimes: new Map(),
    lastWalkIn: 0,
    extension: null,
    appointments: new Map(),
    appointmentByCode: new Map(),
    bookedInSlot: new Map(),
    counts: newDayCounts(),
  };
}

/** A queue as each business day begins: no number given, nobody in its lines, one line per class. */
export function newQueue(settings: QueueSettings, { classes }: QueueingSettings): Queue {
  return {
    settings,
    lastNumber: 0,
    lines: new Map(classes.map(({ classId }) => [classId, newTicketLine()])),
    waiting: 0,
    servedCount: 0,
    servedMs: 0,
    calledCount: 0,
    noShowCount: 0,
    openWindows: 0,
    closed: null,
    issues: [],
  };
}

/** A window as each business day begins: closed, without staff. */
export function newServiceWindow(settings: ServiceWindowSettings): ServiceWindow {
  return {
    settings,
    status: 'closed',
    staffId: null,
    dayQueueIds: null,
    queueIds: settings.queueIds,
    pauseReason: null,
    backAt: null,
    ticketId: null,
    idleSince: null,
    statusSince: null,
    consecutivePriorityCalls: 0,
    servedCount: 0,
    emergencySince: null,
  };
}

/** All zero. */
export function newDayCounts(): DayCounts {
  return { issued: 0, waiting: 0, atWindow: 0, suspended: 0, served: 0, noShow: 0, cancelled: 0, expired: 0 };
}
