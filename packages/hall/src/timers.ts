import { businessDayOf } from '@yichuang/calendar';
import type { HallCommand } from './commands.ts';
import type { HallState } from './state.ts';

const TIMER = { kind: 'system', ref: 'timer' } as const;

/** Commands that are due by the clock alone; their ids are deterministic, so that one never happens twice. */
export function dueCommands(state: HallState, at: number): HallCommand[] {
  const { queue } = state;
  if (queue === null) return [];
  const today = businessDayOf(at, queue.settings.timeZone);
  const due: HallCommand[] = [];
  if (queue.day !== null && queue.dayOpen && queue.day < today)
    due.push({ id: `timer.close.${queue.day}`, at, actor: TIMER, body: { kind: 'closeDay', day: queue.day } });
  if (queue.day === null || queue.day < today)
    due.push({ id: `timer.open.${today}`, at, actor: TIMER, body: { kind: 'openDay', day: today } });
  return due;
}
