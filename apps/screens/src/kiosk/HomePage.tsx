import { useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { type Choice, ChoiceKeys, ChoiceList } from './ChoiceList.tsx';
import { useItemChoices } from './ChoicePages.tsx';
import { itemsOf } from './catalogue-lists.ts';
import { DoorSign, type DoorSignName } from './DoorSign.tsx';
import { useKiosk } from './kiosk-context.tsx';
import type { KioskPlace } from './kiosk-flow.ts';
import { TEXTS } from './texts.ts';

const LIFE_EVENTS: KioskPlace = { kind: 'audiences' };
const DEPARTMENTS: KioskPlace = { kind: 'departments' };
const POPULAR: KioskPlace = { kind: 'items', source: { by: 'popular' } };

const DOORS = [
  { sign: 'lifeEvent', label: 'doorLifeEvent', hint: 'doorLifeEventHint', place: LIFE_EVENTS },
  { sign: 'department', label: 'doorDepartment', hint: 'doorDepartmentHint', place: DEPARTMENTS },
  { sign: 'search', label: 'doorSearch', hint: 'doorSearchHint', place: { kind: 'search' } },
  { sign: 'guide', label: 'doorGuide', hint: 'doorGuideHint', place: { kind: 'guideDesk' } },
] as const satisfies readonly {
  sign: DoorSignName;
  label: keyof typeof TEXTS;
  hint: keyof typeof TEXTS;
  place: KioskPlace;
}[];

/** 您要办什么事? Four doors, and under them what most people come for. */
export function HomePage() {
  const { state } = useKiosk();
  return state.isElder ? <ElderHome /> : <StandardHome />;
}

function usePopularChoices(): readonly Choice[] {
  const { view } = useKiosk();
  const { catalogue } = useHall();
  const itemChoices = useItemChoices();
  return itemChoices(itemsOf(catalogue, { by: 'popular' }, view?.popular ?? []));
}

function StandardHome() {
  const { dispatch, blocked } = useKiosk();
  const text = useTexts(TEXTS);
  const popular = usePopularChoices();
  return (
    <>
      <main className="kiosk-body kiosk-home">
        <h2 className="kiosk-question">{text('homeQuestion')}</h2>
        <ul className="kiosk-doors">
          {DOORS.map((door) => (
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
      <p className={blocked === null ? 'kiosk-reassurance' : 'kiosk-reassurance kiosk-blocked'}>
        {blocked ?? text('homeReassurance')}
      </p>
    </>
  );
}

function ElderHome() {
  const { dispatch } = useKiosk();
  const text = useTexts(TEXTS);
  const popular = usePopularChoices();
  function door(label: keyof typeof TEXTS, hint: keyof typeof TEXTS, place: KioskPlace): Choice {
    return { id: label, label: text(label), hint: text(hint), onChoose: () => dispatch({ kind: 'open', place }) };
  }
  return (
    <ChoiceList
      question={text('homeQuestion')}
      choices={[
        ...(popular.length === 0 ? [] : [door('doorPopular', 'doorPopularHint', POPULAR)]),
        door('doorLifeEvent', 'doorLifeEventHint', LIFE_EVENTS),
        door('doorDepartment', 'doorDepartmentHint', DEPARTMENTS),
      ]}
    />
  );
}
