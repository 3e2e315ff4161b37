import { clockText, MINUTE } from './day-clock.ts';
import type { Manager } from './manager.ts';

const PRINTED_EVERY_MS = 30 * MINUTE;

/** One line that is refreshed on a terminal; elsewhere a line each half hour of the hall. */
export function dayProgress(): (now: number, manager: Manager) => void {
  let printedAt = 0;
  return function show(now, { view }) {
    if (view === undefined) return;
    const { waiting, atWindow, suspended, served, issued } = view.counts;
    const line = [
      clockText(now),
      `取号 issued ${issued}`,
      `等候 waiting ${waiting}`,
      `窗口 at windows ${atWindow}`,
      `挂起 suspended ${suspended}`,
      `办结 served ${served}`,
      `报警 alarms ${view.alarms.length}`,
    ].join(' · ');
    if (process.stdout.isTTY) {
      process.stdout.write(
        `\r\x1b[2K${line}${view.windows.every(({ state }) => state === 'closed') && issued > 0 ? '\n' : ''}`,
      );
    } else if (now - printedAt >= PRINTED_EVERY_MS) {
      printedAt = now;
      console.log(line);
    }
  };
}
