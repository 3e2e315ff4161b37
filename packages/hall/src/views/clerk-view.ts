import { allowedAtWindow, nextInOrder, type QueueState, type ServiceWindow } from '@yichuang/queueing';
import { getQueue, type HallState } from '../state.ts';
import { autoCallAt } from '../timers.ts';
import { type ActionState, actionOf, cancelAction, returnAction } from './actions.ts';
import { figuresAt, lastServedAt, missedAt, resumableAt, sentFrom } from './clerk-lists.ts';
import { previewShown, ticketAtDesk } from './clerk-ticket.ts';
import { appointmentAtOf } from './listed-tickets.ts';
import { noticesShown } from './notices-shown.ts';
import { ticketAtWindow } from './window-state.ts';

const LINE_SHOWN = 20;
/** Given at a window by the manager alone. */
const MANAGER_COMMANDS: ReadonlySet<string> = new Set(['setWindowQueues', 'settleEmergency']);

/** Everything one desk shows; undefined when there is no such window. */
export function clerkView(state: HallState, windowId: string, at: number) {
  const queue = getQueue(state);
  const serviceWindow = queue.windows.get(windowId);
  if (serviceWindow === undefined) return undefined;
  const { settings } = serviceWindow;
  const ticket = ticketAtWindow(queue, serviceWindow);
  const missed = missedAt(state, windowId, at);
  const lastServed = lastServedAt(state, windowId);
  return {
    windowId,
    label: settings.label,
    kind: settings.kind,
    zoneId: settings.zoneId,
    status: serviceWindow.status,
    pauseReason: serviceWindow.pauseReason,
    backAt: serviceWindow.backAt,
    staffId: serviceWindow.staffId,
    queueIds: [...serviceWindow.queueIds],
    ticket: ticket === undefined ? null : ticketAtDesk(queue, ticket, at),
    line: lineAt(queue, windowId, at),
    waiting: waitingFor(queue, serviceWindow),
    suspended: resumableAt(queue, serviceWindow),
    missed,
    sent: sentFrom(state, windowId),
    lastServed,
    figures: figuresAt(state, serviceWindow),
    autoCallAt: autoCallAt(state, serviceWindow),
    emergencySince: serviceWindow.emergencySince,
    notices: noticesShown(state, at, settings.zoneId),
    allowedActions: [
      ...actionsAt(queue, windowId, at),
      cancelAction(queue, serviceWindow.ticketId),
      returnAction(
        queue,
        missed.map(({ ticketId }) => ticketId),
      ),
      actionOf('markInaccurate', lastServed?.accurate === true ? null : { code: 'nothingToMark' }),
    ],
  };
}

function lineAt(queue: QueueState, windowId: string, at: number) {
  return nextInOrder(queue, windowId, at, LINE_SHOWN).map(({ ticket, reason }) => ({
    ticketId: ticket.ticketId,
    number: ticket.number,
    itemCode: ticket.itemCode,
    classId: ticket.classId,
    priorityReason: ticket.priorityReason,
    appointmentAt: appointmentAtOf(queue, ticket),
    directed: ticket.directedTo !== null,
    issuedAt: ticket.issuedAt,
    callReason: previewShown(reason, at),
  }));
}

/** Who stands in the lines of its queues, and who waits for this window or its clerk alone. */
function waitingFor({ queues, directed, tickets }: QueueState, { settings, staffId, queueIds }: ServiceWindow): number {
  let waiting = 0;
  for (const queueId of queueIds) waiting += queues.get(queueId)?.waiting ?? 0;
  for (const line of directed.values()) {
    const target = tickets.get(line.ids[line.head] ?? '')?.directedTo;
    const isForHere =
      target?.kind === 'window'
        ? target.windowId === settings.windowId
        : target?.kind === 'staff' && target.staffId === staffId;
    if (isForHere) waiting += line.size;
  }
  return waiting;
}

function actionsAt(queue: QueueState, windowId: string, at: number): ActionState[] {
  return allowedAtWindow(queue, windowId, at).filter(({ command }) => !MANAGER_COMMANDS.has(command));
}
