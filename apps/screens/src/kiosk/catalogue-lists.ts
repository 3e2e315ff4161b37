import type { Catalogue, CatalogueItem } from '@yichuang/contract';
import type { ItemSource } from './kiosk-places.ts';

/** An entry with the number of items behind it; entries with none are left out: no door leads nowhere. */
export interface Counted<T> {
  readonly entry: T;
  readonly count: number;
}

function counted<T>(entries: readonly T[], countOf: (entry: T) => number): readonly Counted<T>[] {
  return entries.map((entry) => ({ entry, count: countOf(entry) })).filter(({ count }) => count > 0);
}

/** The life events of one audience, in the catalogue's order. */
export function lifeEventsWithItems(
  catalogue: Catalogue,
  audience: 'person' | 'enterprise',
): readonly Counted<Catalogue['lifeEvents'][number]>[] {
  return counted(
    catalogue.lifeEvents.filter((entry) => entry.audience === audience),
    (entry) => catalogue.items.filter((item) => item.lifeEventIds.includes(entry.lifeEventId)).length,
  );
}

/** The departments, in the catalogue's order. */
export function departmentsWithItems(catalogue: Catalogue): readonly Counted<Catalogue['departments'][number]>[] {
  return counted(
    catalogue.departments,
    (entry) => catalogue.items.filter((item) => item.departmentId === entry.departmentId).length,
  );
}

/** The items behind one door; `popular` are item codes, most asked first. */
export function itemsOf(
  catalogue: Catalogue,
  source: ItemSource,
  popular: readonly string[],
): readonly CatalogueItem[] {
  if (source.by === 'popular')
    return popular.flatMap((code) => catalogue.items.filter((item) => item.itemCode === code));
  if (source.by === 'department') return catalogue.items.filter((item) => item.departmentId === source.departmentId);
  return catalogue.items.filter((item) => item.lifeEventIds.includes(source.lifeEventId));
}

/** Items whose queue is served at delivery windows only, one per queue: 领结果. */
export function resultItems(catalogue: Catalogue): readonly CatalogueItem[] {
  return catalogue.queues.flatMap(({ queueId }) => {
    const windows = catalogue.windows.filter((serviceWindow) => serviceWindow.queueIds.includes(queueId));
    const isDelivery = windows.length > 0 && windows.every(({ kind }) => kind === 'delivery');
    return isDelivery ? catalogue.items.filter((item) => item.queueId === queueId).slice(0, 1) : [];
  });
}
