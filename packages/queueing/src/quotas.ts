import { localClockOf, nextOpening } from '@yichuang/calendar';
import type { QueueRefusal } from './refusals.ts';
import type { QuotaSettings } from './settings.ts';
import type { Queue, QueueState } from './state.ts';
import { getQueue } from './state-lookup.ts';
import type { IssueChannel } from './ticket.ts';

const MINUTE = 60_000;
const MINUTES_OF_DAY = 1440;

/**
 * why a queue gives no ticket through a channel at `at` (epoch ms), or null: a quota of this time is used up.
 * `freeAt` is the first instant from which it gives one again today.
 */
export function refusalByQuota(
  state: QueueState,
  queueId: string,
  channel: IssueChannel,
  at: number,
): Extract<QueueRefusal, { code: 'quotaFull' }> | null {
  const queue = getQueue(state, queueId);
  const { quotas } = queue.settings;
  if (quotas.length === 0) return null;
  // The hall's midnight as it would be without a change of summer time, which comes when halls are closed.
  const { minuteOfDay } = localClockOf(at, state.settings.timeZone);
  const midnight = Math.floor(at / MINUTE) * MINUTE - minuteOfDay * MINUTE;
  const full = findFullQuota(queue, channel, minuteOfDay, midnight);
  if (full === undefined) return null;
  return { code: 'quotaFull', queueId, limit: full.limit, freeAt: freeAtAfter(state, queue, channel, full, midnight) };
}

function findFullQuota(
  { settings, issues }: Queue,
  channel: IssueChannel,
  minuteOfDay: number,
  midnight: number,
): QuotaSettings | undefined {
  return settings.quotas.find((quota) => {
    const isConcerned = quota.channels.length === 0 || quota.channels.includes(channel);
    if (!isConcerned || minuteOfDay < quota.fromMinute || minuteOfDay >= quota.toMinute) return false;
    return isUsedUp(quota, issues, midnight);
  });
}

function isUsedUp(
  { channels, fromMinute, toMinute, limit }: QuotaSettings,
  issues: Queue['issues'],
  midnight: number,
): boolean {
  let used = 0;
  // The slot asked about is almost always the latest one.
  for (let nth = issues.length - 1; nth >= 0 && used < limit; nth -= 1) {
    const issue = issues[nth];
    if (issue === undefined || issue.at < midnight + fromMinute * MINUTE) break;
    if (issue.at >= midnight + toMinute * MINUTE) continue;
    if (channels.length === 0 || channels.includes(issue.channel)) used += 1;
  }
  return used >= limit;
}

/** The end of one full quota after the other, until none stands in the way and the hall is open. */
function freeAtAfter(
  { settings }: QueueState,
  queue: Queue,
  channel: IssueChannel,
  full: QuotaSettings,
  midnight: number,
): number | null {
  const dayEndsAt = midnight + MINUTES_OF_DAY * MINUTE;
  let minute = full.toMinute;
  while (minute < MINUTES_OF_DAY) {
    const from = midnight + minute * MINUTE;
    const opensAt = settings.openAllHours ? from : nextOpening(from, settings.businessHours, settings.timeZone);
    if (opensAt === null || opensAt >= dayEndsAt) return null;
    minute = Math.floor((opensAt - midnight) / MINUTE);
    const next = findFullQuota(queue, channel, minute, midnight);
    if (next === undefined) return opensAt;
    minute = next.toMinute;
  }
  return null;
}
