import type { PhoneView } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import './item-list.css';
import { TEXTS } from './texts.ts';

const OVER: ReadonlySet<PhoneView['state']> = new Set(['noShow', 'cancelled', 'expired']);

/** What the ticket is for: one item as a line, several as a list with ticks. */
export function ItemList({ view }: { readonly view: PhoneView }) {
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  function nameOf(itemCode: string): string {
    return name(
      catalogue.items.find((item) => item.itemCode === itemCode),
      itemCode,
    );
  }
  const { items } = view;
  if (items.length < 2) return <p className="my-ticket-item">{nameOf(view.itemCode)}</p>;
  const present = items.findIndex(({ itemCode, served }) => itemCode === view.itemCode && !served);
  // On the amber page there is room for what is called only.
  if (view.state === 'called')
    return (
      <p className="my-ticket-item">
        {nameOf(view.itemCode)}
        <br />
        {text('itemOf', { item: present + 1, count: items.length })}
      </p>
    );
  const isOver = OVER.has(view.state);
  return (
    <ol className="my-ticket-items" aria-label={text('items')}>
      {items.map(({ itemCode, served }, index) => {
        const step = served ? 'done' : index === present && !isOver ? 'now' : 'next';
        return (
          <li key={itemCode} className={`my-ticket-item-${step}`}>
            <ItemSign step={step} />
            <span>{nameOf(itemCode)}</span>
            <b>{text(isOver && !served ? 'itemNotDone' : WORDS[step])}</b>
          </li>
        );
      })}
    </ol>
  );
}

const SIGNS = {
  done: 'M5 12.500l5 5 9-11',
  now: 'M4 12h13M12 6l6 6-6 6',
  next: 'M12 6.500a5.500 5.500 0 1 0 .010 0z',
} as const;

const WORDS = { done: 'itemDone', now: 'itemNow', next: 'itemNext' } as const;

function ItemSign({ step }: { readonly step: keyof typeof SIGNS }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={SIGNS[step]} fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
