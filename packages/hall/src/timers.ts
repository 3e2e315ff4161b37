import { businessDayOf } from '@yichuang/calendar';
import { isAnybodyWaitingFor, type ServiceWindow } from '@yichuang/queueing';
import type { HallCommand, HallCommandBody } from './commands.ts';
import { getQueue, type HallState } from './state.ts';

const TIMER = { kind: 'system', ref: 'timer' } as const;

/** Commands that are due by the clock alone; their ids are deterministic, so that one never happens twice. */
export function dueCommands(state: HallState, at: number): HallCommand[] {
  const { queue } = state;
  if (queue === null) return [];
  const today = businessDayOf(at, queue.settings.timeZone);
  const due: HallCommand[] = [];
  function add(name: string, body: HallCommandBody): void {
    due.push({ id: `timer.${name}`, at, actor: TIMER, body });
  }
  const isOver = queue.day !== null && queue.day < today;
  if (isOver && queue.dayOpen && queue.day !== null) add(`close.${queue.day}`, { kind: 'closeDay', day: queue.day });
  if (isOver || queue.day === null) add(`open.${today}`, { kind: 'openDay', day: today });
  if (isOver || !queue.dayOpen) return due;
  if (queue.extension !== null && queue.extension.until <= at)
    add(`extension.${queue.extension.until}`, { kind: 'endExtension' });
  for (const [windowId, serviceWindow] of queue.windows) {
    const callAt = autoCallAt(state, serviceWindow);
    if (callAt === null || at < callAt) continue;
    add(`call.${windowId}.${serviceWindow.idleSince}`, { kind: 'callNext', windowId });
  }
  return due;
}

/** When a window calls by itself (epoch ms, perhaps past); null when it does not: it is not idle, wants help, or nobody waits. */
export function autoCallAt(state: HallState, serviceWindow: ServiceWindow): number | null {
  const queue = getQueue(state);
  const { autoCallAfterMs } = queue.settings;
  const { idleSince, emergencySince } = serviceWindow;
  if (autoCallAfterMs === null || idleSince === null || emergencySince !== null) return null;
  return isAnybodyWaitingFor(queue, serviceWindow) ? idleSince + autoCallAfterMs : null;
}
