import type { HallCatalogue, HallConfiguration } from '@yichuang/hall';
import type { SearchableSeed, SeedQueue } from '../seed/seed-types.ts';
import { withVersion } from './configuration-version.ts';

const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

type Queueing = HallConfiguration['queueing'];
type QueueSettings = Queueing['queues'][number];

function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function catalogueOfSeed(seed: SearchableSeed): HallCatalogue {
  return {
    version: '',
    hall: seed.hall.name,
    zones: seed.zones.map(({ zoneId, name }) => ({ zoneId, ...name })),
    queues: seed.queues.map(({ queueId, name }) => ({ queueId, ...name })),
    departments: seed.departments.map(({ departmentId, name }) => ({ departmentId, ...name })),
    lifeEvents: seed.lifeEvents.map(({ lifeEventId, audience, name }) => ({ lifeEventId, audience, ...name })),
    items: seed.items.map((item) => ({
      itemCode: item.itemCode,
      ...item.name,
      departmentId: item.departmentId,
      audience: item.audience,
      lifeEventIds: item.lifeEvents,
      queueId: item.queueId,
      keywords: item.keywords,
      pinyinInitials: [item.pinyinInitials, ...item.keywordInitials].join(' '),
      pinyin: item.pinyin,
      essentials: item.essentials,
    })),
    priorityGroups: seed.priorityGroups.map(({ code, name, whoFor, howToShow }) => ({
      code,
      ...name,
      whoFor,
      howToShow,
    })),
  };
}

function queueOfSeed({ kind: _, name: __, quotas, ...queue }: SeedQueue): QueueSettings {
  return {
    ...queue,
    quotas: quotas.map(({ channels, from, to, limit }) => ({
      channels,
      fromMinute: minuteOf(from),
      toMinute: minuteOf(to),
      limit,
    })),
  };
}

/** Usual service times of the items that take longer or shorter than their queue. */
function itemTimesOf({ items, queues }: SearchableSeed): Record<string, number> {
  const usual = new Map(queues.map(({ queueId, standardServiceMs }) => [queueId, standardServiceMs]));
  return Object.fromEntries(
    items
      .map(({ itemCode, queueId, standardMinutes }) => ({ itemCode, queueId, ms: standardMinutes * 60_000 }))
      .filter(({ queueId, ms }) => usual.get(queueId) !== ms)
      .map(({ itemCode, ms }) => [itemCode, ms]),
  );
}

function queueingOfSeed(seed: SearchableSeed, timeZone: string): Queueing {
  const { hall } = seed;
  const { recallMinimumGapMs, recallCap, maximumConsecutivePriorityCalls, autoCallAfterMs } = hall.queue;
  return {
    timeZone,
    businessHours: WEEK.map((day) =>
      hall.businessHours[day].map(({ from, to }) => [minuteOf(from), minuteOf(to)] as const),
    ),
    openAllHours: hall.demoOpenAllHours,
    recallMinimumGapMs,
    recallCap,
    maximumConsecutivePriorityCalls,
    autoCallAfterMs,
    classes: hall.queue.classes,
    priorityGroups: seed.priorityGroups.map(({ code, classId }) => ({ code, classId })),
    noShow: hall.queue.noShow,
    appointments: hall.queue.appointments,
    itemQueues: Object.fromEntries(seed.items.map(({ itemCode, queueId }) => [itemCode, queueId])),
    itemServiceMs: itemTimesOf(seed),
    queues: seed.queues.map(queueOfSeed),
    windows: seed.windows.map(({ preferences = {}, ...entry }) => ({ ...entry, preferences })),
    clerkSkills: Object.fromEntries(seed.staff.flatMap(({ staffId, skills }) => (skills ? [[staffId, skills]] : []))),
  };
}

/** A checked seed as the configuration that goes into the log. */
export function configurationOf(seed: SearchableSeed, timeZone: string = seed.hall.timezone): HallConfiguration {
  return withVersion({
    queueing: queueingOfSeed(seed, timeZone),
    inviteAfterServiceMs: seed.hall.queue.inviteAfterServiceMs,
    alarmLimits: seed.hall.queue.alarms,
    catalogue: catalogueOfSeed(seed),
  });
}
