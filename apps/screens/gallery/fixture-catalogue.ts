import type { Catalogue } from '@yichuang/contract';
import { pinyin } from 'pinyin-pro';
import departments from '../../../seed/departments.json';
import hall from '../../../seed/hall.json';
import items from '../../../seed/items.json';
import lifeEvents from '../../../seed/life-events.json';
import priorityGroups from '../../../seed/priority-groups.json';
import queues from '../../../seed/queues.json';
import windows from '../../../seed/windows.json';
import zones from '../../../seed/zones.json';

const SEARCHABLE = /[^a-z0-9]/g;

function syllables(words: readonly string[], pattern: 'pinyin' | 'first'): string {
  return words
    .map((word) => pinyin(word, { pattern, toneType: 'none', type: 'array' }).join('').toLowerCase())
    .map((word) => word.replace(SEARCHABLE, ''))
    .join(' ');
}

/** The seed's demo hall as a page gets it from `GET /api/catalogue`. */
export const FIXTURE_CATALOGUE: Catalogue = {
  version: 'gallery',
  hall: { ...hall.name, timeZone: hall.timezone, openAllHours: true, businessHours: [] },
  zones: zones.zones.map(({ zoneId, name }) => ({ zoneId, ...name })),
  windows: windows.windows.map((entry) => ({ ...entry, kind: entry.kind as 'comprehensive' | 'delivery' })),
  queues: queues.queues.map(({ queueId, prefix, zoneId, name, appointmentsPerSlot }) => ({
    queueId,
    prefix,
    zoneId,
    takesAppointments: appointmentsPerSlot > 0,
    ...name,
  })),
  departments: departments.departments.map(({ departmentId, name }) => ({ departmentId, ...name })),
  lifeEvents: lifeEvents.lifeEvents.map(({ lifeEventId, audience, name }) => ({
    lifeEventId,
    audience: audience as 'person' | 'enterprise',
    ...name,
  })),
  items: items.items.map((item) => ({
    itemCode: item.itemCode,
    ...item.name,
    departmentId: item.departmentId,
    audience: item.audience as 'person' | 'enterprise' | 'both',
    lifeEventIds: item.lifeEvents,
    queueId: item.queueId,
    keywords: item.keywords,
    pinyinInitials: syllables([item.name.zh, ...item.keywords], 'first'),
    pinyin: syllables([item.name.zh, ...item.keywords], 'pinyin'),
    essentials: item.essentials,
  })),
  priorityGroups: priorityGroups.priorityGroups.map(({ code, name, whoFor, howToShow }) => ({
    code,
    ...name,
    whoFor,
    howToShow,
  })),
  classes: hall.queue.classes.map(({ classId, isPriority }) => ({ classId, isPriority })),
  noShow: { returnRule: hall.queue.noShow.returnRule as 'afterNumbers', numbers: hall.queue.noShow.numbers },
  appointments: {
    slotMinutes: hall.queue.appointments.slotMinutes,
    checkInEarlyMs: hall.queue.appointments.checkInEarlyMs,
    lateGraceMs: hall.queue.appointments.lateGraceMs,
  },
};
