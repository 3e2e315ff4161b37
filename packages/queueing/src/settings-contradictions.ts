import { WALK_IN_PREFIX } from './issue-ticket.ts';
import type { QueueingSettings, QueueSettings, ServiceWindowSettings } from './settings.ts';
import { APPOINTMENT, ORDINARY } from './ticket-classes.ts';

const MINUTES_OF_DAY = 1440;

/** Every contradiction of a hall's settings within themselves, as English sentences; empty when there is none. */
export function contradictionsOf(settings: QueueingSettings): string[] {
  const queueIds = new Set(settings.queues.map((queue) => queue.queueId));
  return [
    ...givenTwice(settings),
    ...settings.queues.flatMap(contradictionsOfQueue),
    ...settings.windows.flatMap((serviceWindow) => contradictionsOfWindow(serviceWindow, queueIds)),
    ...contradictionsOfItems(settings, queueIds),
    ...contradictionsOfClasses(settings),
    ...contradictionsOfClerks(settings, queueIds),
    ...contradictionsOfHours(settings),
    ...contradictionsOfNumbers(settings),
  ];
}

function givenTwice({ queues, windows, classes, priorityGroups }: QueueingSettings): string[] {
  const lists: readonly (readonly [name: string, values: readonly string[]])[] = [
    ['queueId', queues.map((queue) => queue.queueId)],
    ['prefix', queues.map((queue) => queue.prefix)],
    ['windowId', windows.map((serviceWindow) => serviceWindow.windowId)],
    ['classId', classes.map((ticketClass) => ticketClass.classId)],
    ['priority group', priorityGroups.map((group) => group.code)],
  ];
  return lists.filter(([, values]) => new Set(values).size < values.length).map(([name]) => `a ${name} is given twice`);
}

function contradictionsOfQueue(queue: QueueSettings): string[] {
  const { queueId, prefix, quotas } = queue;
  const found: string[] = [];
  if (!/^[A-Z]$/.test(prefix)) found.push(`prefix "${prefix}" is not one capital letter`);
  if (prefix === WALK_IN_PREFIX) found.push(`prefix ${prefix} is kept for walk-ins`);
  if (!(queue.standardServiceMs > 0)) found.push(`queue ${queueId} has no standard service time`);
  if (!isCount(queue.minimumOpenWindows)) found.push(`queue ${queueId} has no whole minimumOpenWindows`);
  if (!isCount(queue.appointmentsPerSlot)) found.push(`queue ${queueId} has no whole appointmentsPerSlot`);
  for (const { fromMinute, toMinute, limit } of quotas) {
    if (!isSpan(fromMinute, toMinute)) found.push(`a quota of queue ${queueId} runs from ${fromMinute} to ${toMinute}`);
    if (!isCount(limit)) found.push(`a quota of queue ${queueId} has no whole limit`);
  }
  return found;
}

function contradictionsOfWindow(
  { windowId, queueIds, preferences }: ServiceWindowSettings,
  known: ReadonlySet<string>,
): string[] {
  const found = queueIds
    .filter((queueId) => !known.has(queueId))
    .map((queueId) => `window ${windowId} serves unknown queue ${queueId}`);
  if (new Set(queueIds).size < queueIds.length) found.push(`window ${windowId} serves a queue twice`);
  return [...found, ...contradictionsOfPreferences(`window ${windowId}`, preferences, known)];
}

function contradictionsOfPreferences(
  whose: string,
  preferences: Readonly<Record<string, number>>,
  known: ReadonlySet<string>,
): string[] {
  return Object.entries(preferences).flatMap(([queueId, preference]) => [
    ...(known.has(queueId) ? [] : [`${whose} prefers unknown queue ${queueId}`]),
    ...(preference > 0 && preference <= 1 ? [] : [`${whose} prefers queue ${queueId} by ${preference}`]),
  ]);
}

function contradictionsOfItems({ itemQueues, itemServiceMs }: QueueingSettings, known: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const [itemCode, queueId] of Object.entries(itemQueues)) {
    if (!known.has(queueId)) found.push(`item ${itemCode} goes to unknown queue ${queueId}`);
    if (/\s/.test(itemCode)) found.push(`item code "${itemCode}" holds a space`);
  }
  for (const [itemCode, serviceMs] of Object.entries(itemServiceMs)) {
    if (!Object.hasOwn(itemQueues, itemCode)) found.push(`a service time is given for unknown item ${itemCode}`);
    if (!(serviceMs > 0)) found.push(`item ${itemCode} has no service time`);
  }
  return found;
}

function contradictionsOfClasses({ classes, priorityGroups }: QueueingSettings): string[] {
  const known = new Set(classes.map((ticketClass) => ticketClass.classId));
  const found: string[] = [];
  for (const classId of [ORDINARY, APPOINTMENT]) if (!known.has(classId)) found.push(`class ${classId} is missing`);
  for (const { classId, slope, headStartMs, isPriority } of classes) {
    if (!(slope > 0)) found.push(`class ${classId} has slope ${slope}`);
    if (!(headStartMs >= 0)) found.push(`class ${classId} has head start ${headStartMs}`);
    if (classId === ORDINARY && isPriority) found.push('class ordinary counts as priority');
  }
  for (const { code, classId } of priorityGroups) {
    if (!known.has(classId)) found.push(`group ${code} goes in unknown class ${classId}`);
  }
  return found;
}

function contradictionsOfClerks({ clerkSkills }: QueueingSettings, known: ReadonlySet<string>): string[] {
  return Object.entries(clerkSkills).flatMap(([staffId, skills]) =>
    contradictionsOfPreferences(`clerk ${staffId}`, skills, known),
  );
}

function contradictionsOfHours({ businessHours }: QueueingSettings): string[] {
  const found = businessHours.length === 7 ? [] : [`business hours name ${businessHours.length} days`];
  for (const [opens, closes] of businessHours.flat()) {
    if (!isSpan(opens, closes)) found.push(`business hours run from ${opens} to ${closes}`);
  }
  for (const spans of businessHours) {
    const inOrder = [...spans].sort(([one], [other]) => one - other);
    const overlaps = inOrder.some(([opens], place) => place > 0 && opens < (inOrder[place - 1]?.[1] ?? 0));
    if (overlaps) found.push('business hours of a day overlap');
  }
  return found;
}

function contradictionsOfNumbers(settings: QueueingSettings): string[] {
  const { noShow, appointments, recallCap, autoCallAfterMs } = settings;
  const found: string[] = [];
  if (!(settings.maximumConsecutivePriorityCalls >= 1)) found.push('maximumConsecutivePriorityCalls is below 1');
  if (!(settings.recallMinimumGapMs >= 0)) found.push('recallMinimumGapMs is below 0');
  if (!isCount(recallCap)) found.push('recallCap is no whole number');
  if (!(noShow.callsNeeded >= 1)) found.push('noShow.callsNeeded is below 1');
  // Otherwise nobody could ever be marked.
  if (noShow.callsNeeded > recallCap + 1) found.push('noShow.callsNeeded is more than recalls allow');
  if (!isCount(noShow.returns)) found.push('noShow.returns is no whole number');
  if (noShow.returnRule === 'afterNumbers' && !(noShow.numbers >= 1)) found.push('noShow.numbers is below 1');
  if (!(noShow.undoWithinMs >= 0)) found.push('noShow.undoWithinMs is below 0');
  if (!(Number.isInteger(appointments.slotMinutes) && appointments.slotMinutes >= 1)) {
    found.push('appointments.slotMinutes is below 1');
  }
  for (const name of ['bookAheadDays', 'checkInEarlyMs', 'lateGraceMs', 'lateHeadStartMs'] as const) {
    if (!(appointments[name] >= 0)) found.push(`appointments.${name} is below 0`);
  }
  if (autoCallAfterMs !== null && !(autoCallAfterMs >= 0)) found.push('autoCallAfterMs is below 0');
  return found;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function isSpan(fromMinute: number, toMinute: number): boolean {
  return isCount(fromMinute) && isCount(toMinute) && fromMinute < toMinute && toMinute <= MINUTES_OF_DAY;
}
