import { isOpenAt } from '@yichuang/calendar';
import { type Alarm, alarmsOf, queueOverview } from '@yichuang/queueing';
import { getQueue, type HallState } from '../state.ts';
import { windowSinceOf, windowStateOf } from './window-state.ts';

function windowsOf(state: HallState) {
  const queue = getQueue(state);
  return [...queue.windows.values()].map((serviceWindow) => {
    const { settings, ticketId } = serviceWindow;
    const ticket = ticketId === null ? undefined : queue.tickets.get(ticketId);
    return {
      windowId: settings.windowId,
      label: settings.label,
      kind: settings.kind,
      zoneId: settings.zoneId,
      state: windowStateOf(queue, serviceWindow),
      pauseReason: serviceWindow.pauseReason,
      staffId: serviceWindow.staffId,
      number: ticket?.number ?? null,
      sinceAt: windowSinceOf(queue, serviceWindow),
      servedToday: serviceWindow.servedCount,
    };
  });
}

function queuesOf(state: HallState, at: number) {
  const queue = getQueue(state);
  return queueOverview(queue, at).map((load) => {
    const entry = queue.queues.get(load.queueId);
    return {
      queueId: load.queueId,
      zoneId: entry?.settings.zoneId ?? '',
      prefix: entry?.settings.prefix ?? '',
      waiting: load.waiting,
      openWindows: load.openWindows,
      wait: load.estimate,
      longestSinceAt: load.longestSinceAt,
      served: entry?.servedCount ?? 0,
    };
  });
}

/** Without measures that grow by themselves: the page counts on from `sinceAt`, and the view rests while nothing happens. */
function alarmShown({ code, queueId, windowId, number, sinceAt, value }: Alarm) {
  return { code, queueId, windowId, number, sinceAt, waiting: code === 'longLine' ? value : null };
}

/** The floor as the hall manager sees it. */
export function managerView(state: HallState, at: number) {
  const queue = getQueue(state);
  const limits = state.registry.configuration?.alarmLimits;
  const { businessHours, timeZone, openAllHours } = queue.settings;
  return {
    day: queue.day,
    open: queue.dayOpen && (openAllHours || isOpenAt(at, businessHours, timeZone)),
    counts: { ...queue.counts },
    ratings: { ...state.floor.ratings },
    windows: windowsOf(state),
    queues: queuesOf(state, at),
    alarms: limits === undefined ? [] : alarmsOf(queue, limits, at).map(alarmShown),
  };
}
