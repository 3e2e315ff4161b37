import type { CommandInput } from '@yichuang/contract';
import { atClock, MINUTE } from './day-clock.ts';

/** Away from the window, with a planned return. */
export interface BreakPlan {
  readonly from: number;
  readonly minutes: number;
  /** So much later than planned the clerk is back. */
  readonly lateMinutes: number;
  readonly reason: CommandInput<'pauseWindow'>['reason'];
}

/** Another clerk sits down at the window; `until` null: for the rest of the day. */
export interface Relief {
  readonly login: string;
  readonly from: number;
  readonly until: number | null;
}

/** The day of one window. */
export interface DeskDay {
  readonly windowId: string;
  readonly login: string;
  readonly opensAt: number;
  readonly breaks: readonly BreakPlan[];
  readonly relief: Relief | null;
  /** Forgets to finish in time, so often. */
  readonly forgets: number;
}

const OPENS = atClock('08:50');
/** A tide window opens when the manager has set what it serves. */
const TIDE_OPENS = atClock('10:02');
const FIRST_SHIFT = atClock('11:45');
const SECOND_SHIFT = atClock('12:35');
const LUNCH_MINUTES = 50;

/** Opened by the manager in the course of the day (潮汐窗口). */
export const TIDE_WINDOW = 'w04';
/** These eat first; the others of their zone keep the lines going meanwhile. */
const EAT_FIRST = new Set(['w01', 'w03', 'w05', 'w08', 'w10', 'w11', 'w13']);
const COVERED_AT_LUNCH: Readonly<Record<string, Relief>> = {
  w09: { login: 'relief01', from: FIRST_SHIFT + 2 * MINUTE, until: SECOND_SHIFT },
};
const HANDED_OVER: Readonly<Record<string, Relief>> = {
  w02: { login: 'relief02', from: atClock('15:10'), until: null },
};
const SHORT_BREAKS: Readonly<Record<string, BreakPlan>> = {
  w07: { from: atClock('10:30'), minutes: 15, lateMinutes: 6, reason: 'break' },
  w12: { from: atClock('14:40'), minutes: 20, lateMinutes: 0, reason: 'paperwork' },
};
const FORGETFUL: Readonly<Record<string, number>> = { w01: 2, w11: 1 };

/** Lunch in two shifts, one window covered by a relief clerk, one handed over in the afternoon. */
export function deskDayOf(windowId: string, login: string): DeskDay {
  const lunch: BreakPlan = {
    from: EAT_FIRST.has(windowId) ? FIRST_SHIFT : SECOND_SHIFT,
    minutes: LUNCH_MINUTES,
    lateMinutes: 0,
    reason: 'meal',
  };
  const short = SHORT_BREAKS[windowId];
  const cover = COVERED_AT_LUNCH[windowId];
  return {
    windowId,
    login,
    opensAt: windowId === TIDE_WINDOW ? TIDE_OPENS : OPENS,
    breaks: [...(short === undefined ? [] : [short]), ...(cover === undefined ? [lunch] : [])].sort(
      (one, other) => one.from - other.from,
    ),
    relief: cover ?? HANDED_OVER[windowId] ?? null,
    forgets: FORGETFUL[windowId] ?? 0,
  };
}
