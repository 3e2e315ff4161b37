import {
  type Alarm,
  alarmsOf,
  allowedAtWindow,
  type QueueState,
  queueOverview,
  type ServiceWindow,
} from '@yichuang/queueing';
import { getQueue, type HallState } from '../state.ts';
import { type ActionState, actionOf } from './actions.ts';
import { extensionOf, hallHours } from './hall-hours.ts';
import { suspendedList } from './listed-tickets.ts';
import { noticesManaged } from './notices-shown.ts';
import { loadShown } from './queue-loads.ts';
import { ticketAtWindow, windowSinceOf, windowStateOf } from './window-state.ts';

/** What the manager does at a window in the clerk's place. */
const WINDOW_COMMANDS: ReadonlySet<string> = new Set([
  'pauseWindow',
  'resumeWindow',
  'closeWindow',
  'finishService',
  'markNoShow',
  'settleEmergency',
  'setWindowQueues',
]);

/** Set back to what the settings say it is no tide window any more. */
function isSetForDay({ dayQueueIds, settings }: ServiceWindow): boolean {
  if (dayQueueIds === null) return false;
  return [...dayQueueIds].sort().join() !== [...settings.queueIds].sort().join();
}

function windowsOf(queue: QueueState, at: number) {
  return [...queue.windows.values()].map((serviceWindow) => {
    const { settings } = serviceWindow;
    const ticket = ticketAtWindow(queue, serviceWindow);
    const allowedActions: ActionState[] = allowedAtWindow(queue, settings.windowId, at).filter(({ command }) =>
      WINDOW_COMMANDS.has(command),
    );
    return {
      windowId: settings.windowId,
      label: settings.label,
      kind: settings.kind,
      zoneId: settings.zoneId,
      state: windowStateOf(queue, serviceWindow),
      pauseReason: serviceWindow.pauseReason,
      backAt: serviceWindow.backAt,
      staffId: serviceWindow.staffId,
      ticketId: serviceWindow.ticketId,
      number: ticket?.number ?? null,
      sinceAt: windowSinceOf(queue, serviceWindow),
      queueIds: [...serviceWindow.queueIds],
      queuesSetForDay: isSetForDay(serviceWindow),
      emergencySince: serviceWindow.emergencySince,
      servedToday: serviceWindow.servedCount,
      allowedActions,
    };
  });
}

function queuesOf(queue: QueueState, at: number) {
  return queueOverview(queue, at).map((load) => {
    const entry = queue.queues.get(load.queueId);
    return {
      ...loadShown(queue, load, at),
      prefix: entry?.settings.prefix ?? '',
      longestSinceAt: load.longestSinceAt,
      served: entry?.servedCount ?? 0,
    };
  });
}

/** Visits of the day: booked and still expected, come, and of the expected those past their time. */
function appointmentsOf(queue: QueueState, at: number) {
  const { lateGraceMs } = queue.settings.appointments;
  const counts = { booked: 0, checkedIn: 0, late: 0 };
  for (const { day, state, slotAt } of queue.appointments.values()) {
    if (day !== queue.day || state === 'cancelled') continue;
    counts[state] += 1;
    if (state === 'booked' && at > slotAt + lateGraceMs) counts.late += 1;
  }
  return counts;
}

/** Without measures that grow by themselves: the page counts on from `sinceAt`, and the view rests while nothing happens. */
function alarmShown({ code, queueId, windowId, number, sinceAt, value }: Alarm) {
  return { code, queueId, windowId, number, sinceAt, waiting: code === 'longLine' ? value : null };
}

/** Commands on the hall as a whole. */
function actionsOf(queue: QueueState, at: number): ActionState[] {
  const closed = queue.dayOpen ? null : ({ code: 'dayNotOpen' } as const);
  return [
    actionOf('closeDay', closed),
    actionOf('extendHours', closed),
    actionOf('endExtension', extensionOf(queue, at) === null ? { code: 'noExtension' } : null),
    actionOf('postNotice', null),
  ];
}

/** The floor as the hall manager sees it. */
export function managerView(state: HallState, at: number) {
  const queue = getQueue(state);
  const { configuration } = state.registry;
  return {
    day: queue.day,
    ...hallHours(queue, at),
    extension: extensionOf(queue, at),
    counts: { ...queue.counts },
    appointments: appointmentsOf(queue, at),
    ratings: { ...state.floor.ratings },
    windows: windowsOf(queue, at),
    queues: queuesOf(queue, at),
    suspended: suspendedList(queue),
    alarms: configuration === null ? [] : alarmsOf(queue, configuration.alarmLimits, at).map(alarmShown),
    notices: noticesManaged(state, at),
    settingsVersion: configuration?.catalogue.version ?? '',
    allowedActions: actionsOf(queue, at),
  };
}
