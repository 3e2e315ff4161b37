import type { ManagerView } from '@yichuang/contract';

/** What the end of the day settles, in numbers. */
export interface DayEnd {
  readonly waiting: number;
  readonly atWindow: number;
  readonly suspended: number;
  readonly appointments: number;
  /** Labels of windows that are not closed. */
  readonly windows: readonly string[];
}

/** What is still open now; appointments checked in are tickets already. */
export function dayEndOf(view: Pick<ManagerView, 'counts' | 'appointments' | 'windows'>): DayEnd {
  const { waiting, atWindow, suspended } = view.counts;
  return {
    waiting,
    atWindow,
    suspended,
    appointments: Math.max(0, view.appointments.booked - view.appointments.checkedIn),
    windows: view.windows.filter((entry) => entry.state !== 'closed').map((entry) => entry.label),
  };
}

/** Whether people would be sent away: then the manager confirms that the hall was looked at. */
export function endsVisits(end: DayEnd): boolean {
  return end.waiting + end.atWindow + end.suspended > 0;
}
