import type { CatalogueItem } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { type Choice, ChoiceList } from './ChoiceList.tsx';
import { departmentsWithItems, itemsOf, lifeEventsWithItems } from './catalogue-lists.ts';
import { useItemHint, useKiosk } from './kiosk-context.tsx';
import { currentStep } from './kiosk-flow.ts';
import { TEXTS } from './texts.ts';

/** Items as choices, each with the present wait. */
export function useItemChoices(): (items: readonly CatalogueItem[]) => readonly Choice[] {
  const { dispatch } = useKiosk();
  const name = useName();
  const itemHint = useItemHint();
  return function itemChoices(items) {
    return items.map((item) => ({
      id: item.itemCode,
      label: name(item),
      hint: itemHint(item.itemCode),
      onChoose: () => dispatch({ kind: 'chooseItem', itemCode: item.itemCode }),
    }));
  };
}

/** 您为谁办事? */
export function AudiencePage() {
  const { dispatch } = useKiosk();
  const text = useTexts(TEXTS);
  return (
    <ChoiceList
      question={text('audienceQuestion')}
      choices={[
        {
          id: 'person',
          label: text('audiencePerson'),
          hint: text('audiencePersonHint'),
          onChoose: () => dispatch({ kind: 'open', place: { kind: 'lifeEvents', audience: 'person' } }),
        },
        {
          id: 'enterprise',
          label: text('audienceEnterprise'),
          hint: text('audienceEnterpriseHint'),
          onChoose: () => dispatch({ kind: 'open', place: { kind: 'lifeEvents', audience: 'enterprise' } }),
        },
      ]}
    />
  );
}

/** The life events of persons or of enterprises. */
export function LifeEventPage() {
  const { state, dispatch } = useKiosk();
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  const { place } = currentStep(state);
  const audience = place.kind === 'lifeEvents' ? place.audience : 'person';
  return (
    <ChoiceList
      question={text('lifeEventQuestion')}
      choices={lifeEventsWithItems(catalogue, audience).map(({ entry, count }) => ({
        id: entry.lifeEventId,
        label: name(entry),
        hint: text('itemCount', { count }),
        onChoose: () =>
          dispatch({
            kind: 'open',
            place: { kind: 'items', source: { by: 'lifeEvent', lifeEventId: entry.lifeEventId } },
          }),
      }))}
    />
  );
}

/** All departments with something to do here. */
export function DepartmentPage() {
  const { dispatch } = useKiosk();
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  return (
    <ChoiceList
      question={text('departmentQuestion')}
      choices={departmentsWithItems(catalogue).map(({ entry, count }) => ({
        id: entry.departmentId,
        label: name(entry),
        hint: text('itemCount', { count }),
        onChoose: () =>
          dispatch({
            kind: 'open',
            place: { kind: 'items', source: { by: 'department', departmentId: entry.departmentId } },
          }),
      }))}
    />
  );
}

/** The items of one life event or department, or the most asked ones. */
export function ItemListPage() {
  const { state, view } = useKiosk();
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const itemChoices = useItemChoices();
  const { place } = currentStep(state);
  const items = place.kind === 'items' ? itemsOf(catalogue, place.source, view?.popular ?? []) : [];
  return <ChoiceList question={text('itemQuestion')} choices={itemChoices(items)} />;
}

/** The groups that may be called earlier; choosing one returns to the item. */
export function PriorityPage() {
  const { state, dispatch } = useKiosk();
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  return (
    <ChoiceList
      question={text('priorityQuestion')}
      {...(state.isElder ? {} : { note: text('priorityNote') })}
      areTold
      choices={catalogue.priorityGroups.map((group) => ({
        id: group.code,
        label: name(group),
        hint: group.whoFor === null ? undefined : name(group.whoFor),
        // Two a page leave room to say at once what to show.
        more: group.howToShow === null || !state.isElder ? undefined : name(group.howToShow),
        isChosen: state.draft?.priorityReason === group.code,
        onChoose: () => dispatch({ kind: 'choosePriority', code: group.code }),
      }))}
      main={
        <button
          type="button"
          className="kiosk-key kiosk-key-main"
          onClick={() => dispatch({ kind: 'choosePriority', code: null })}
        >
          {text('priorityNone')}
        </button>
      }
    />
  );
}
