import {
  type QueueState,
  refusalToResume,
  type ServiceWindow,
  type Ticket,
  type TransferTarget,
} from '@yichuang/queueing';
import { getQueue, type HallState } from '../state.ts';
import { missedList, suspendedShown } from './listed-tickets.ts';
import { labelOf } from './window-state.ts';

const MISSED_SHOWN = 10;

/** Suspended tickets that this window may take up again, its own first; `code` says why not now. */
export function resumableAt(queue: QueueState, { settings, queueIds }: ServiceWindow) {
  const { windowId } = settings;
  const mine = [];
  const others = [];
  for (const ticketId of queue.suspended) {
    const ticket = queue.tickets.get(ticketId);
    const shown = suspendedShown(queue, ticketId);
    if (ticket === undefined || shown === undefined) continue;
    const isMine = shown.windowId === windowId;
    const refusal = refusalToResume(queue, windowId, ticketId);
    if (isMine) mine.push({ ...shown, mine: true, code: refusal?.code ?? null });
    // While the window is busy it is not judged whether it would be the right one.
    else if (refusal?.code !== 'resumeElsewhere' && shown.kind !== 'withFile' && queueIds.includes(ticket.queueId))
      others.push({ ...shown, mine: false, code: refusal?.code ?? null });
  }
  return [...mine, ...others];
}

/** Tickets that missed their call at this window, newest first; `undoUntil` while that can still be taken back. */
export function missedAt(state: HallState, windowId: string, at: number) {
  const { undoWithinMs } = getQueue(state).settings.noShow;
  return missedList(state, MISSED_SHOWN, windowId).map(({ ticket: _ticket, ...shown }) => {
    const undoUntil = shown.at + undoWithinMs;
    return { ...shown, undoUntil: at <= undoUntil ? undoUntil : null };
  });
}

/** Tickets that this window sent on and nobody has taken over: still its to care for (首问负责). */
export function sentFrom(state: HallState, windowId: string) {
  const queue = getQueue(state);
  return [...state.floor.sent].flatMap((ticketId) => {
    const ticket = queue.tickets.get(ticketId);
    if (ticket === undefined || ticket.transfer?.fromWindowId !== windowId || !isUnderWay(ticket)) return [];
    const { at, target } = ticket.transfer;
    const { itemCode, number } = ticket;
    return [{ ticketId, number, itemCode, at, targetKind: target.kind, target: targetShown(queue, target) }];
  });
}

function isUnderWay({ transfer, state }: Ticket): boolean {
  return transfer?.accepted === false && (state === 'waiting' || state === 'called' || state === 'arrived');
}

function targetShown(queue: QueueState, target: TransferTarget): string {
  if (target.kind === 'queue') return target.queueId;
  return target.kind === 'window' ? labelOf(queue, target.windowId) : target.staffId;
}

/** The last service that ended at this window, for a forgotten finish; null before the first. */
export function lastServedAt({ queue, floor }: HallState, windowId: string) {
  const ticketId = floor.windows.get(windowId)?.lastServed ?? '';
  const ticket = queue?.tickets.get(ticketId);
  const service = ticket?.services.findLast((one) => one.windowId === windowId && one.ending !== 'transferred');
  if (ticket === undefined || service === undefined) return null;
  const { endedAt, serviceMs, accurate } = service;
  return { ticketId, number: ticket.number, endedAt, serviceMs, accurate };
}

/** What this window did today. */
export function figuresAt({ floor }: HallState, { settings, servedCount }: ServiceWindow) {
  const figures = floor.windows.get(settings.windowId);
  const timed = figures?.timed ?? 0;
  return {
    served: servedCount,
    meanServiceMs: figures === undefined || timed === 0 ? null : Math.round(figures.timedMs / timed),
    noShow: figures?.noShow ?? 0,
  };
}
