import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { type Choice, ChoiceList } from './ChoiceList.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { MOST_ITEMS } from './kiosk-places.ts';
import { OfferKey } from './OfferKey.tsx';
import { choicesPerPage } from './paging.ts';
import { TEXTS } from './texts.ts';

type Offer = Choice & { readonly hint: string; readonly isChosen: boolean };

/** 优先叫号; null in a hall without groups. */
function usePriorityOffer(): Offer | null {
  const { state, dispatch } = useKiosk();
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  if (catalogue.priorityGroups.length === 0) return null;
  const group = catalogue.priorityGroups.find(({ code }) => code === state.draft?.priorityReason);
  const how = group?.howToShow ?? null;
  // Elders have read how to show it where they chose the group.
  const told =
    how !== null && !state.isElder
      ? text('priorityHow', { group: name(group), how: name(how) })
      : text('priorityChosen', { group: name(group) });
  return {
    id: 'priority',
    label: text('priorityOffer'),
    hint: group === undefined ? text('priorityOfferHint') : told,
    isChosen: group !== undefined,
    onChoose: () => dispatch({ kind: 'open', place: { kind: 'priority' } }),
  };
}

/** The ID number and one thing more. */
function useFurtherOffers(): readonly Offer[] {
  const { state, dispatch } = useKiosk();
  const text = useTexts(TEXTS);
  const { citizenIdNumber, itemCodes } = state.draft ?? { citizenIdNumber: null, itemCodes: [] };
  const citizenId: Offer = {
    id: 'citizenId',
    label: text('citizenIdOffer'),
    hint:
      citizenIdNumber === null
        ? text('citizenIdOfferHint')
        : text('citizenIdChosen', { tail: citizenIdNumber.slice(-4) }),
    isChosen: citizenIdNumber !== null,
    onChoose: () => dispatch({ kind: 'open', place: { kind: 'citizenId', purpose: 'ticket' } }),
  };
  const add: Offer = {
    id: 'add',
    label: text('addOffer'),
    hint: text('addOfferHint'),
    isChosen: false,
    onChoose: () => dispatch({ kind: 'open', place: { kind: 'more' } }),
  };
  return itemCodes.length < MOST_ITEMS ? [citizenId, add] : [citizenId];
}

/** The things on the ticket as choices: to look at, or to leave out. */
export function useItemsTold(): readonly Choice[] {
  const { state, dispatch } = useKiosk();
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  return (state.draft?.itemCodes ?? []).map((itemCode) => ({
    id: itemCode,
    label: name(
      catalogue.items.find((item) => item.itemCode === itemCode),
      itemCode,
    ),
    hint: text('lookOrLeave'),
    onChoose: () => dispatch({ kind: 'open', place: { kind: 'item', itemCode } }),
  }));
}

/** Before the ticket: the green channel, the ID number, one more thing; what a page has no room for stands behind one key. */
export function Offers({ choicesBeside }: { readonly choicesBeside: number }) {
  const { state, dispatch } = useKiosk();
  const text = useTexts(TEXTS);
  const priority = usePriorityOffer();
  const further = useFurtherOffers();
  const all = priority === null ? further : [priority, ...further];
  const room = choicesPerPage(state.isElder) - choicesBeside;
  // Behind that key elders also find the things on the ticket.
  const needsKey = state.isElder && (state.draft?.itemCodes.length ?? 0) > 1;
  const shown = all.length <= room && !needsKey ? all : all.slice(0, Math.max(0, room - 1));
  const behind = all.slice(shown.length);
  const chosen = behind.find(({ isChosen }) => isChosen);
  return (
    <div className="kiosk-offers">
      {shown.map(({ id, label, hint, isChosen, onChoose }) => (
        <OfferKey key={id} label={label} hint={hint} isChosen={isChosen} onOpen={onChoose} />
      ))}
      {behind.length > 0 && (
        <OfferKey
          label={text('optionsOffer')}
          hint={chosen?.hint ?? text(shown.length === 0 ? 'optionsOfferAllHint' : 'optionsOfferHint')}
          isChosen={chosen !== undefined}
          onOpen={() => dispatch({ kind: 'open', place: { kind: 'options' } })}
        />
      )}
    </div>
  );
}

/** What stands behind 还有别的; for elders also the things on the ticket, which have no keys beside it. */
export function OptionsPage() {
  const { state } = useKiosk();
  const text = useTexts(TEXTS);
  const priority = usePriorityOffer();
  const further = useFurtherOffers();
  const items = useItemsTold();
  const elder = items.length > 1 ? [...further, ...items] : further;
  const standard = priority === null ? further : [priority, ...further];
  return <ChoiceList question={text('optionsQuestion')} areTold choices={state.isElder ? elder : standard} />;
}
