import type { ManagerAlarm } from '@yichuang/contract';

/** What cannot wait stands first. */
const URGENCY: readonly ManagerAlarm['code'][] = [
  'emergency',
  'longWait',
  'idleWhileWaiting',
  'transferWaiting',
  'longLine',
  'longSuspension',
  'breakOverrun',
  'longService',
];

/** Alarms by urgency, of the same kind the oldest first. */
export function byUrgency(alarms: readonly ManagerAlarm[]): readonly ManagerAlarm[] {
  return alarms.toSorted((a, b) => URGENCY.indexOf(a.code) - URGENCY.indexOf(b.code) || a.sinceAt - b.sinceAt);
}
