import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import type { BookingDraft } from './booking-draft.ts';
import { SlotChooser } from './SlotChooser.tsx';
import { StepKeys } from './StepKeys.tsx';
import { TEXTS } from './texts.ts';
import { useSlots } from './use-slots.ts';

interface SlotStepProps {
  readonly draft: BookingDraft;
  readonly onBack: () => void;
  readonly onChoose: (slotAt: number) => void;
}

/** Step 2: the day and the time. */
export function SlotStep({ draft, onBack, onChoose }: SlotStepProps) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const { days, problem, reload } = useSlots(draft.itemCode);
  const item = catalogue.items.find((entry) => entry.itemCode === draft.itemCode);
  return (
    <>
      <div>
        <h1>{text('slotQuestion')}</h1>
        <p className="visitor-soft">{name(item, draft.itemCode ?? '')}</p>
      </div>
      {problem !== null && (
        <div className="visitor-problem booking-problem" role="alert">
          <p>{problem[language]}</p>
          <button type="button" className="visitor-key" onClick={() => void reload()}>
            {text('tryAgain')}
          </button>
        </div>
      )}
      {days === null && problem === null && <p role="status">{text('loadingSlots')}</p>}
      {days !== null && days.length === 0 && <p className="visitor-warning">{text('noSlots')}</p>}
      {days !== null && days.length > 0 && <SlotChooser days={days} chosenAt={draft.slotAt} onChoose={onChoose} />}
      <StepKeys>
        <button type="button" className="visitor-key" onClick={onBack}>
          {text('back')}
        </button>
      </StepKeys>
    </>
  );
}
