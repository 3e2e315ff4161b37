import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { type Choice, ChoiceKeys, ChoiceList } from './ChoiceList.tsx';
import { useItemChoices } from './ChoicePages.tsx';
import { itemsOf } from './catalogue-lists.ts';
import { DoorSign, type DoorSignName } from './DoorSign.tsx';
import { KioskFoot } from './KioskFoot.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { currentStep } from './kiosk-flow.ts';
import type { KioskPlace } from './kiosk-places.ts';
import { NoticeBand } from './NoticeBand.tsx';
import { TEXTS } from './texts.ts';

const LIFE_EVENTS: KioskPlace = { kind: 'audiences' };
const DEPARTMENTS: KioskPlace = { kind: 'departments' };
const POPULAR: KioskPlace = { kind: 'items', source: { by: 'popular' } };

/** So many are named above the doors; the others are counted. */
const NAMED_ITEMS = 2;

interface Door {
  readonly sign: DoorSignName;
  readonly label: keyof typeof TEXTS;
  readonly hint: keyof typeof TEXTS;
  readonly place: KioskPlace;
}

const ITEM_DOORS: readonly Door[] = [
  { sign: 'lifeEvent', label: 'doorLifeEvent', hint: 'doorLifeEventHint', place: LIFE_EVENTS },
  { sign: 'department', label: 'doorDepartment', hint: 'doorDepartmentHint', place: DEPARTMENTS },
  { sign: 'search', label: 'doorSearch', hint: 'doorSearchHint', place: { kind: 'search' } },
];
const VISIT: Door = { sign: 'visit', label: 'doorVisit', hint: 'doorVisitHint', place: { kind: 'visit' } };
const GUIDE: Door = { sign: 'guide', label: 'doorGuide', hint: 'doorGuideHint', place: { kind: 'guideDesk' } };

/** 您要办什么事? Four doors, and under them what most people come for; the same again for one thing more. */
export function HomePage() {
  const { state } = useKiosk();
  const isMore = currentStep(state).place.kind === 'more';
  return state.isElder ? <ElderHome isMore={isMore} /> : <StandardHome isMore={isMore} />;
}

function usePopularChoices(): readonly Choice[] {
  const { view } = useKiosk();
  const { catalogue } = useHall();
  const itemChoices = useItemChoices();
  return itemChoices(itemsOf(catalogue, { by: 'popular' }, view?.popular ?? []));
}

/** What is on the ticket already. */
function useChosenWords(): string {
  const { state } = useKiosk();
  const { catalogue } = useHall();
  const { language } = useLanguage();
  const text = useTexts(TEXTS);
  const name = useName();
  const itemCodes = state.draft?.itemCodes ?? [];
  const items = itemCodes.slice(0, NAMED_ITEMS).map((code) =>
    name(
      catalogue.items.find(({ itemCode }) => itemCode === code),
      code,
    ),
  );
  const key = itemCodes.length > NAMED_ITEMS ? 'moreChosenLong' : 'moreChosen';
  return text(key, { count: itemCodes.length, items: items.join(language === 'zh' ? '、' : '; ') });
}

function StandardHome({ isMore }: { readonly isMore: boolean }) {
  const { dispatch, blocked } = useKiosk();
  const text = useTexts(TEXTS);
  const chosen = useChosenWords();
  const popular = usePopularChoices();
  return (
    <>
      <main className={isMore ? 'kiosk-body kiosk-home kiosk-more' : 'kiosk-body kiosk-home'}>
        {!isMore && <NoticeBand />}
        <h2 className="kiosk-question">{text(isMore ? 'moreQuestion' : 'homeQuestion')}</h2>
        {isMore && <p className="kiosk-note kiosk-chosen-items">{chosen}</p>}
        <ul className="kiosk-doors">
          {[...ITEM_DOORS, isMore ? GUIDE : VISIT].map((door) => (
            <li key={door.label}>
              <button
                type="button"
                className="kiosk-door"
                onClick={() => dispatch({ kind: 'open', place: door.place })}
              >
                <DoorSign name={door.sign} />
                <strong>{text(door.label)}</strong>
                <span>{text(door.hint)}</span>
              </button>
            </li>
          ))}
        </ul>
        {popular.length > 0 && (
          <section className="kiosk-popular" aria-label={text('popularToday')}>
            <h3>{text('popularToday')}</h3>
            <ChoiceKeys choices={popular.slice(0, 6)} />
          </section>
        )}
      </main>
      {isMore ? (
        <KioskFoot />
      ) : (
        <p className={blocked === null ? 'kiosk-reassurance' : 'kiosk-reassurance kiosk-blocked'}>
          {blocked === null ? text('homeReassurance') : `! ${blocked}`}
        </p>
      )}
    </>
  );
}

function ElderHome({ isMore }: { readonly isMore: boolean }) {
  const { dispatch } = useKiosk();
  const text = useTexts(TEXTS);
  const chosen = useChosenWords();
  const popular = usePopularChoices();
  function door(label: keyof typeof TEXTS, hint: keyof typeof TEXTS, place: KioskPlace): Choice {
    return { id: label, label: text(label), hint: text(hint), onChoose: () => dispatch({ kind: 'open', place }) };
  }
  return (
    <ChoiceList
      question={text(isMore ? 'moreQuestion' : 'homeQuestion')}
      {...(isMore ? { note: chosen } : { head: <NoticeBand /> })}
      choices={[
        ...(popular.length === 0 ? [] : [door('doorPopular', 'doorPopularHint', POPULAR)]),
        door('doorLifeEvent', 'doorLifeEventHint', LIFE_EVENTS),
        door('doorDepartment', 'doorDepartmentHint', DEPARTMENTS),
        ...(isMore ? [] : [door('doorVisitElder', 'doorVisitElderHint', { kind: 'visit' })]),
      ]}
    />
  );
}
