import type { Catalogue, CatalogueItem } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { type ReactNode, useMemo, useState } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { departmentsWithItems, lifeEventsWithItems } from '../kiosk/catalogue-lists.ts';
import { normaliseQuery, searchIndexOf, searchItems } from '../kiosk/item-search.ts';
import { TEXTS } from './texts.ts';

const MOST_FOUND = 8;

interface ItemStepProps {
  readonly onChoose: (itemCode: string) => void;
  readonly onManage: () => void;
}

/** Step 1: the item, by search or by occasion, stage and department. */
export function ItemStep({ onChoose, onManage }: ItemStepProps) {
  const text = useTexts(TEXTS);
  const { catalogue } = useHall();
  const isAnyBookable = catalogue.queues.some((queue) => queue.takesAppointments);
  const ways = (
    <nav className="booking-ways">
      <button type="button" className="visitor-key" onClick={onManage}>
        {text('manageLink')}
      </button>
      <a className="visitor-key" href="/busy">
        {text('busyLink')}
      </a>
    </nav>
  );
  return (
    <>
      <h1>{text('itemQuestion')}</h1>
      {isAnyBookable ? (
        <ItemChooser onChoose={onChoose} ways={ways} />
      ) : (
        <>
          <p className="visitor-warning">{text('nothingBookable')}</p>
          {ways}
        </>
      )}
    </>
  );
}

function ItemChooser({ onChoose, ways }: Pick<ItemStepProps, 'onChoose'> & { readonly ways: ReactNode }) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const index = useMemo(() => searchIndexOf(catalogue.items), [catalogue]);
  const found = searchItems(index, query);
  const isAsked = normaliseQuery(query) !== '';
  const groups = useMemo(() => doorsOf(catalogue), [catalogue]);
  return (
    <>
      <label className="booking-search">
        <span>{text('search')}</span>
        <input
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          maxLength={40}
          placeholder={text('searchHint')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      {isAsked && (
        <section className="booking-found">
          <p role="status">
            {found.length === 0
              ? text('foundNothing')
              : found.length > MOST_FOUND
                ? text('foundMore', { count: found.length, shown: MOST_FOUND })
                : text('found', { count: found.length })}
          </p>
          <ItemList items={found.slice(0, MOST_FOUND)} onChoose={onChoose} />
        </section>
      )}
      {ways}
      {groups.map((group) => (
        <section key={group.title} className="booking-doors">
          <h2>{text(group.title)}</h2>
          <ul>
            {group.doors.map((door) => {
              const isOpen = open === door.id;
              return (
                <li key={door.id} className={isOpen ? 'booking-door-open' : ''}>
                  <button
                    type="button"
                    className="booking-door"
                    aria-expanded={isOpen}
                    onClick={() => setOpen(isOpen ? null : door.id)}
                  >
                    {name(door)} <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
                  </button>
                  {isOpen && <ItemList items={door.items} onChoose={onChoose} />}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}

interface Door {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly items: readonly CatalogueItem[];
}

function doorsOf(catalogue: Catalogue) {
  function lifeDoors(audience: 'person' | 'enterprise'): readonly Door[] {
    return lifeEventsWithItems(catalogue, audience).map(({ entry }) => ({
      ...entry,
      id: entry.lifeEventId,
      items: catalogue.items.filter((item) => item.lifeEventIds.includes(entry.lifeEventId)),
    }));
  }
  const departments: readonly Door[] = departmentsWithItems(catalogue).map(({ entry }) => ({
    ...entry,
    id: entry.departmentId,
    items: catalogue.items.filter((item) => item.departmentId === entry.departmentId),
  }));
  return [
    { title: 'byLife', doors: lifeDoors('person') },
    { title: 'byBusiness', doors: lifeDoors('enterprise') },
    { title: 'byDepartment', doors: departments },
  ] as const;
}

function ItemList({
  items,
  onChoose,
}: {
  readonly items: readonly CatalogueItem[];
  readonly onChoose: (itemCode: string) => void;
}) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  return (
    <ul className="booking-items">
      {items.map((item) => {
        const department = catalogue.departments.find((entry) => entry.departmentId === item.departmentId);
        const queue = catalogue.queues.find((entry) => entry.queueId === item.queueId);
        return (
          <li key={item.itemCode}>
            {queue?.takesAppointments === true ? (
              <button type="button" className="booking-item" onClick={() => onChoose(item.itemCode)}>
                <strong>{name(item)}</strong>
                <span>{name(department)}</span>
              </button>
            ) : (
              <p className="booking-item booking-item-shut">
                <strong>{name(item)}</strong>
                <span>{text('notBookable')}</span>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
