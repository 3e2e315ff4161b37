import type { Catalogue } from '@yichuang/contract';
import type { HallConfiguration } from '@yichuang/hall';

/** The names of a configured hall as they cross the wire. */
export function catalogueOf({ queueing, catalogue }: HallConfiguration): Catalogue {
  const { slotMinutes, checkInEarlyMs, lateGraceMs } = queueing.appointments;
  const { returnRule, numbers } = queueing.noShow;
  return {
    version: catalogue.version,
    hall: {
      ...catalogue.hall,
      timeZone: queueing.timeZone,
      openAllHours: queueing.openAllHours,
      businessHours: queueing.businessHours.map((periods) => periods.map(([opens, closes]) => [opens, closes])),
    },
    zones: [...catalogue.zones],
    windows: queueing.windows.map(({ windowId, label, kind, zoneId, queueIds }) => ({
      windowId,
      label,
      kind,
      zoneId,
      queueIds: [...queueIds],
    })),
    queues: queuesOf({ queueing, catalogue }),
    departments: [...catalogue.departments],
    lifeEvents: [...catalogue.lifeEvents],
    items: catalogue.items.map((item) => ({
      ...item,
      lifeEventIds: [...item.lifeEventIds],
      keywords: [...item.keywords],
      essentials: [...item.essentials],
    })),
    priorityGroups: [...catalogue.priorityGroups],
    classes: queueing.classes.map(({ classId, isPriority }) => ({ classId, isPriority })),
    noShow: { returnRule, numbers },
    appointments: { slotMinutes, checkInEarlyMs, lateGraceMs },
  };
}

function queuesOf({ queueing, catalogue }: Pick<HallConfiguration, 'queueing' | 'catalogue'>): Catalogue['queues'] {
  const names = new Map(catalogue.queues.map((queue) => [queue.queueId, queue]));
  return queueing.queues.map(({ queueId, prefix, zoneId, appointmentsPerSlot }) => ({
    queueId,
    prefix,
    zoneId,
    takesAppointments: appointmentsPerSlot > 0,
    zh: names.get(queueId)?.zh ?? queueId,
    en: names.get(queueId)?.en ?? queueId,
  }));
}
