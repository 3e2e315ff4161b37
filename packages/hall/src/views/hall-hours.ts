import { addDays, businessDayOf, isOpenAt, localClockOf, nextOpening, startOfBusinessDay } from '@yichuang/calendar';
import type { QueueState } from '@yichuang/queueing';

const MINUTE = 60_000;

/** Whether tickets are taken by the weekly hours alone. */
export function isWithinHours({ settings }: QueueState, at: number): boolean {
  return settings.openAllHours || isOpenAt(at, settings.businessHours, settings.timeZone);
}

/** Extended hours that run at `at`; null without. */
export function extensionOf({ extension, dayOpen }: QueueState, at: number) {
  if (extension === null || !dayOpen || extension.until <= at) return null;
  const { until, queueIds } = extension;
  return { until, queueIds: queueIds === null ? null : [...queueIds] };
}

/** Whether the hall takes tickets now, until when, and when it opens; instants only, so that nothing here grows with time. */
export function hallHours(queue: QueueState, at: number) {
  const extension = extensionOf(queue, at);
  const isRegular = isWithinHours(queue, at);
  const open = queue.dayOpen && (isRegular || extension !== null);
  if (!open) return { open, opensAt: opensAfter(queue, at), closesAt: null };
  if (queue.settings.openAllHours) return { open, opensAt: null, closesAt: null };
  const closesAt = Math.max(isRegular ? periodEndsAt(queue, at) : 0, extension?.until ?? 0);
  return { open, opensAt: null, closesAt };
}

/** Null while the day that should be open is about to be opened by the timer. */
function opensAfter({ settings, day, dayOpen }: QueueState, at: number): number | null {
  const { businessHours, timeZone, openAllHours } = settings;
  const today = businessDayOf(at, timeZone);
  // A day that was closed early does not open again.
  const isOver = !dayOpen && day === today;
  const from = isOver ? startOfBusinessDay(addDays(today, 1), timeZone) : at;
  const opensAt = openAllHours ? from : nextOpening(from, businessHours, timeZone);
  return opensAt === at ? null : opensAt;
}

/** End of the period of the weekly hours that holds `at`; halls do not open across a change of summer time. */
function periodEndsAt({ settings }: QueueState, at: number): number {
  const { weekday, minuteOfDay } = localClockOf(at, settings.timeZone);
  for (const [opens, closes] of settings.businessHours[weekday] ?? []) {
    if (minuteOfDay >= opens && minuteOfDay < closes)
      return Math.floor(at / MINUTE) * MINUTE + (closes - minuteOfDay) * MINUTE;
  }
  return 0;
}
