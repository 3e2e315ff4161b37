import { useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { type Choice, ChoiceList } from './ChoiceList.tsx';
import { resultItems } from './catalogue-lists.ts';
import { useItemHint, useKiosk } from './kiosk-context.tsx';
import { TEXTS } from './texts.ts';

/** The fourth door: an appointment, a result to collect, a number to look up, a call that was missed. */
export function VisitPage() {
  const { dispatch, view } = useKiosk();
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const itemHint = useItemHint();
  const checkIn: Choice = {
    id: 'checkIn',
    label: text('visitCheckIn'),
    hint: text('visitCheckInHint'),
    onChoose: () => dispatch({ kind: 'open', place: { kind: 'checkInCode' } }),
  };
  const find: Choice = {
    id: 'find',
    label: text('visitFind'),
    hint: text('visitFindHint'),
    onChoose: () => dispatch({ kind: 'open', place: { kind: 'findNumber' } }),
  };
  const missed: Choice = { ...find, id: 'missed', label: text('visitMissed'), hint: text('visitMissedHint') };
  const collect = resultItems(catalogue).map(
    ({ itemCode }): Choice => ({
      id: itemCode,
      label: text('visitCollect'),
      hint: itemHint(itemCode) ?? text('visitCollectHint'),
      onChoose: () => dispatch({ kind: 'chooseItem', itemCode }),
    }),
  );
  return (
    <ChoiceList
      question={text('visitQuestion')}
      choices={[...((view?.takesAppointments ?? true) ? [checkIn] : []), find, missed, ...collect]}
    />
  );
}
