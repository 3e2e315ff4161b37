import type { Appointment, QueueState } from '@yichuang/queueing';
import { getQueue, type HallState } from '../state.ts';
import { extensionOf, hallHours } from './hall-hours.ts';
import { missedList, suspendedList } from './listed-tickets.ts';
import { noticesShown } from './notices-shown.ts';
import { queueLoads } from './queue-loads.ts';
import { ticketAtWindow, windowStateOf } from './window-state.ts';

const MISSED_SHOWN = 30;
const APPOINTMENTS_SHOWN = 60;

/** The guide desk: the whole floor at a glance, and whom to help. */
export function guideView(state: HallState, at: number) {
  const queue = getQueue(state);
  return {
    ...hallHours(queue, at),
    extension: extensionOf(queue, at),
    queues: queueLoads(state, at),
    notices: noticesShown(state, at),
    windows: [...queue.windows.values()].map((serviceWindow) => ({
      windowId: serviceWindow.settings.windowId,
      label: serviceWindow.settings.label,
      zoneId: serviceWindow.settings.zoneId,
      state: windowStateOf(queue, serviceWindow),
      number: ticketAtWindow(queue, serviceWindow)?.number ?? null,
      backAt: serviceWindow.backAt,
      queueIds: [...serviceWindow.queueIds],
    })),
    suspended: suspendedList(queue),
    missed: missedList(state, MISSED_SHOWN).map(({ ticket: _ticket, ...shown }) => shown),
    appointments: appointmentsAhead(queue),
  };
}

/** Today's visits that are not over: still to come, late, or checked in and waiting. */
function appointmentsAhead(queue: QueueState) {
  return [...queue.appointments.values()]
    .filter((appointment) => isAhead(queue, appointment))
    .sort((one, other) => one.slotAt - other.slotAt || (one.appointmentId < other.appointmentId ? -1 : 1))
    .slice(0, APPOINTMENTS_SHOWN)
    .map(({ appointmentId, code, slotAt, itemCode, state, ticketId }) => ({
      appointmentId,
      code,
      slotAt,
      itemCode,
      state,
      number: ticketId === null ? null : (queue.tickets.get(ticketId)?.number ?? null),
    }));
}

function isAhead(queue: QueueState, { day, state, ticketId }: Appointment): boolean {
  if (day !== queue.day || state === 'cancelled') return false;
  return state === 'booked' || (ticketId !== null && queue.tickets.get(ticketId)?.state === 'waiting');
}
