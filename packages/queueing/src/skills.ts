import type { QueueingSettings, ServiceWindowSettings } from './settings.ts';
import type { QueueState, ServiceWindow } from './state.ts';
import { getQueue } from './state-lookup.ts';

/** What `arrangeWindow` may change of a window. */
export interface WindowArrangement {
  readonly status?: ServiceWindow['status'];
  readonly staffId?: string | null;
  readonly dayQueueIds?: readonly string[] | null;
  readonly settings?: ServiceWindowSettings;
}

/** what a window serves: the queues set for the day, else its own, less those that its clerk does not serve. */
export function effectiveQueueIds(
  { clerkSkills }: QueueingSettings,
  { settings, dayQueueIds, staffId }: Pick<ServiceWindow, 'settings' | 'dayQueueIds' | 'staffId'>,
): readonly string[] {
  const queueIds = dayQueueIds ?? settings.queueIds;
  const skills = staffId === null ? undefined : skillsOf(clerkSkills, staffId);
  return skills === undefined ? queueIds : queueIds.filter((queueId) => Object.hasOwn(skills, queueId));
}

/** how gladly the window and its clerk together serve a queue (0 < p <= 1); multiplies the index of Q-20. */
export function preferenceAt(
  { settings: { clerkSkills } }: QueueState,
  { settings: { preferences }, staffId }: ServiceWindow,
  queueId: string,
): number {
  const ofWindow = Object.hasOwn(preferences, queueId) ? (preferences[queueId] ?? 1) : 1;
  const skills = staffId === null ? undefined : skillsOf(clerkSkills, staffId);
  return ofWindow * (skills?.[queueId] ?? 1);
}

/** The one place that changes who sits at a window, its status and its queues: keeps `queueIds` and every queue's `openWindows`. */
export function arrangeWindow(state: QueueState, serviceWindow: ServiceWindow, change: WindowArrangement): void {
  countOpenWindow(state, serviceWindow, -1);
  Object.assign(serviceWindow, change);
  serviceWindow.queueIds = effectiveQueueIds(state.settings, serviceWindow);
  countOpenWindow(state, serviceWindow, 1);
}

function countOpenWindow(state: QueueState, { status, queueIds }: ServiceWindow, sign: 1 | -1): void {
  if (status !== 'open') return;
  for (const queueId of queueIds) getQueue(state, queueId).openWindows += sign;
}

function skillsOf(clerkSkills: QueueingSettings['clerkSkills'], staffId: string) {
  return Object.hasOwn(clerkSkills, staffId) ? clerkSkills[staffId] : undefined;
}
