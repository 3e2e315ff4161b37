import type { CatalogueItem } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { KioskFoot } from './KioskFoot.tsx';
import { useKiosk, useQueueWords } from './kiosk-context.tsx';
import { currentStep } from './kiosk-flow.ts';
import { Offers } from './Offers.tsx';
import { TakeBlock, TakeKey, useTakeBlock } from './TakeKey.tsx';
import { TEXTS } from './texts.ts';

/** One item: what to bring, the line now; then the ticket, or one thing more (or less) on it. */
export function ItemPage() {
  const { state } = useKiosk();
  const { catalogue } = useHall();
  const name = useName();
  const block = useTakeBlock();
  const { place } = currentStep(state);
  const item = catalogue.items.find(({ itemCode }) => place.kind === 'item' && itemCode === place.itemCode);
  const itemCodes = state.draft?.itemCodes ?? [];
  if (item === undefined) return <KioskFoot />;
  const isOnly = itemCodes.length === 1 && itemCodes[0] === item.itemCode;
  const { isQueue, sentences } = block;
  return (
    <>
      <main className="kiosk-body kiosk-item">
        <h2 className="kiosk-question">{name(item)}</h2>
        <Bring item={item} />
        {!(isOnly && isQueue) && <Wait item={item} />}
        {isOnly && sentences.length === 0 && <Offers choicesBeside={0} />}
        {isOnly && <TakeBlock />}
      </main>
      <KioskFoot>
        {isOnly ? <TakeKey /> : <BasketKey itemCode={item.itemCode} isIn={itemCodes.includes(item.itemCode)} />}
      </KioskFoot>
    </>
  );
}

function Bring({ item }: { readonly item: CatalogueItem }) {
  const text = useTexts(TEXTS);
  const name = useName();
  return (
    <section className="kiosk-card kiosk-bring">
      <h3>{text('bring')}</h3>
      {item.essentials.length === 0 ? (
        <p>{text('bringNothing')}</p>
      ) : (
        <ul>
          {item.essentials.map((essential) => (
            <li key={essential.zh}>{name(essential)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Wait({ item }: { readonly item: CatalogueItem }) {
  const text = useTexts(TEXTS);
  const words = useQueueWords()(item.queueId);
  return (
    <section className="kiosk-card kiosk-wait">
      <h3>{text('queueNow')}</h3>
      {words === null ? (
        <p>{text('waitMissing')}</p>
      ) : (
        <>
          <p className="kiosk-wait-range">{words.wait}</p>
          <p>{words.people}</p>
        </>
      )}
    </section>
  );
}

function BasketKey({ itemCode, isIn }: { readonly itemCode: string; readonly isIn: boolean }) {
  const { dispatch } = useKiosk();
  const text = useTexts(TEXTS);
  return isIn ? (
    <button
      type="button"
      className="kiosk-key kiosk-key-skip"
      onClick={() => dispatch({ kind: 'removeItem', itemCode })}
    >
      {text('removeThis')}
    </button>
  ) : (
    <button type="button" className="kiosk-key kiosk-key-main" onClick={() => dispatch({ kind: 'addItem', itemCode })}>
      {text('addThis')}
    </button>
  );
}
