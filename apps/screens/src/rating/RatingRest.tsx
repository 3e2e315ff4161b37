import type { RatingPadView } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { RatingMessage } from './RatingMessage.tsx';
import { TEXTS } from './texts.ts';

/** Between two ratings: whom this window serves, or the hall's welcome. */
export function RatingRest({ view }: { readonly view: RatingPadView }) {
  const text = useTexts(TEXTS);
  const name = useName();
  const hallName = name(useHall().catalogue.hall);
  if (view.serving !== null) return <RatingMessage title={text('serving', { number: view.serving })} more={hallName} />;
  if (view.state === 'paused' || view.state === 'closed')
    return <RatingMessage title={text(view.state)} more={hallName} />;
  return <RatingMessage title={text('welcome')} more={hallName} />;
}
