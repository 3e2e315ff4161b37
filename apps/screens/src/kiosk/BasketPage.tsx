import { useTexts } from '@yichuang/ui';
import { ChoiceKeys } from './ChoiceList.tsx';
import { KioskFoot } from './KioskFoot.tsx';
import { useItemHint, useKiosk } from './kiosk-context.tsx';
import { MOST_ITEMS } from './kiosk-places.ts';
import { Offers, useItemsTold } from './Offers.tsx';
import { TakeBlock, TakeKey, useTakeBlock } from './TakeKey.tsx';
import { TEXTS } from './texts.ts';

/** 一号多事: the things on one ticket, each to be looked at or left out; the hall begins with the shortest line. */
export function BasketPage() {
  const { isElder } = useKiosk().state;
  const text = useTexts(TEXTS);
  const itemHint = useItemHint();
  const { sentences } = useTakeBlock();
  const items = useItemsTold();
  return (
    <>
      <main className="kiosk-body kiosk-basket">
        <h2 className="kiosk-question">{text('basketQuestion', { count: items.length })}</h2>
        {isElder ? (
          <ol className="kiosk-card kiosk-basket-list">
            {items.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ol>
        ) : (
          <>
            <p className="kiosk-note">
              {items.length < MOST_ITEMS ? text('basketNote') : text('basketFull', { count: MOST_ITEMS })}
            </p>
            <ChoiceKeys choices={items.map((item) => ({ ...item, hint: itemHint(item.id) }))} />
          </>
        )}
        {sentences.length === 0 && <Offers choicesBeside={isElder ? 0 : items.length} />}
        <TakeBlock />
      </main>
      <KioskFoot>
        <TakeKey />
      </KioskFoot>
    </>
  );
}
