import type { CatalogueItem } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { type KeyboardEvent, type Ref, useMemo, useState } from 'react';
import { useHall } from '../../app/hall-context.tsx';
import { departmentsWithItems } from '../../kiosk/catalogue-lists.ts';
import { normaliseQuery, searchIndexOf, searchItems } from '../../kiosk/item-search.ts';
import type { Guide } from '../guide-desk.ts';
import { TEXTS } from '../texts.ts';
import { useQueueWords } from '../use-queue-words.ts';
import './item-finder.css';

const SHOWN = 9;

interface ItemFinderProps {
  readonly guide: Guide;
  readonly fieldRef: Ref<HTMLInputElement>;
  /** Item codes asked for most today. */
  readonly popular: readonly string[];
  readonly chosen: readonly string[];
  /** Shows which items need no booking, and does not choose them. */
  readonly isForBooking?: boolean;
  readonly onChoose: (itemCode: string) => void;
  /** Enter in the empty field: what was chosen is enough. */
  readonly onEnough?: () => void;
  readonly onEscape?: () => void;
}

/** An item by hanzi, pinyin or English from the keyboard alone: letters search, a digit picks, Enter picks the first. */
export function ItemFinder(props: ItemFinderProps) {
  const { guide, fieldRef, popular, chosen, isForBooking = false } = props;
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  const [query, setQuery] = useState('');
  const [departmentId, setDepartmentId] = useState<string | null>(null);
  const index = useMemo(() => searchIndexOf(catalogue.items), [catalogue]);
  const isAsked = normaliseQuery(query) !== '';
  const department = catalogue.departments.find((entry) => entry.departmentId === departmentId);
  const items = isAsked
    ? searchItems(index, query).slice(0, SHOWN)
    : department === undefined
      ? popular.flatMap((code) => catalogue.items.filter((item) => item.itemCode === code))
      : catalogue.items.filter((item) => item.departmentId === department.departmentId);

  function mayChoose({ itemCode, queueId }: CatalogueItem): boolean {
    const isBookable = catalogue.queues.find((entry) => entry.queueId === queueId)?.takesAppointments === true;
    return !chosen.includes(itemCode) && (!isForBooking || isBookable);
  }
  function choose(item: CatalogueItem | undefined): void {
    if (item === undefined || !mayChoose(item)) return;
    setQuery('');
    setDepartmentId(null);
    props.onChoose(item.itemCode);
  }
  function press(event: KeyboardEvent<HTMLInputElement>): void {
    // An input method uses digits and Enter for itself.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    if (digit !== undefined && !event.shiftKey) {
      event.preventDefault();
      choose(items[Number(digit) - 1]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isAsked) choose(items.find(mayChoose));
      else props.onEnough?.();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (isAsked || departmentId !== null) {
        setQuery('');
        setDepartmentId(null);
      } else props.onEscape?.();
    }
  }

  return (
    <div className="finder">
      <label className="guide-field">
        <span>{text('itemField')}</span>
        <input
          ref={fieldRef}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          value={query}
          onKeyDown={press}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <p className="finder-tip" role="status">
        {isAsked && items.length === 0 ? text('nothingFound') : text('itemKeys')}
      </p>
      {!isAsked && department !== undefined && (
        <button type="button" className="guide-key finder-back" onClick={() => setDepartmentId(null)}>
          {text('allDepartments')}
        </button>
      )}
      {items.length > 0 && (
        <section
          aria-label={isAsked ? text('itemField') : department === undefined ? text('popular') : name(department)}
        >
          {!isAsked && <h2>{department === undefined ? text('popular') : name(department)}</h2>}
          <ol className="finder-items">
            {items.map((item, place) => (
              <li key={item.itemCode}>
                <FinderItem
                  guide={guide}
                  item={item}
                  digit={place < SHOWN ? place + 1 : null}
                  isChosen={chosen.includes(item.itemCode)}
                  isFree={mayChoose(item)}
                  onChoose={() => choose(item)}
                />
              </li>
            ))}
          </ol>
        </section>
      )}
      {!isAsked && department === undefined && (
        <section aria-label={text('departments')}>
          <h2>{text('departments')}</h2>
          <ul className="finder-departments">
            {departmentsWithItems(catalogue).map(({ entry }) => (
              <li key={entry.departmentId}>
                <button type="button" className="guide-key" onClick={() => setDepartmentId(entry.departmentId)}>
                  {name(entry)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface FinderItemProps {
  readonly guide: Guide;
  readonly item: CatalogueItem;
  readonly digit: number | null;
  readonly isChosen: boolean;
  readonly isFree: boolean;
  readonly onChoose: () => void;
}

function FinderItem({ guide, item, digit, isChosen, isFree, onChoose }: FinderItemProps) {
  const text = useTexts(TEXTS);
  const name = useName();
  const queueWords = useQueueWords(guide);
  const queue = guide.view.queues.find((entry) => entry.queueId === item.queueId);
  const told = queue === undefined ? null : queueWords(queue);
  const note = isChosen ? text('chosenAlready') : isFree ? (told?.words ?? '') : text('notBookable');
  return (
    <button type="button" className="finder-item" disabled={!isFree} onClick={onChoose}>
      {digit !== null && <kbd>{digit}</kbd>}
      <strong>{name(item)}</strong>
      <span className={told?.isShut === true ? 'finder-shut' : ''}>{note}</span>
    </button>
  );
}
