import type { Catalogue } from '@yichuang/contract';
import type { HallConfiguration } from '@yichuang/hall';

/** The names of a configured hall as they cross the wire. */
export function catalogueOf({ queueing, catalogue }: HallConfiguration): Catalogue {
  const queues = new Map(queueing.queues.map((queue) => [queue.queueId, queue]));
  return {
    version: catalogue.version,
    hall: {
      ...catalogue.hall,
      timeZone: queueing.timeZone,
      openAllHours: queueing.openAllHours,
      businessHours: queueing.businessHours.map((periods) => periods.map(([opens, closes]) => [opens, closes])),
    },
    zones: [...catalogue.zones],
    windows: queueing.windows.map((entry) => ({ ...entry, queueIds: [...entry.queueIds] })),
    queues: catalogue.queues.map((queue) => ({
      ...queue,
      prefix: queues.get(queue.queueId)?.prefix ?? '',
      zoneId: queues.get(queue.queueId)?.zoneId ?? '',
    })),
    departments: [...catalogue.departments],
    lifeEvents: [...catalogue.lifeEvents],
    items: catalogue.items.map((item) => ({
      ...item,
      lifeEventIds: [...item.lifeEventIds],
      keywords: [...item.keywords],
      essentials: [...item.essentials],
    })),
    priorityGroups: [...catalogue.priorityGroups],
  };
}
