import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import type { BookingDraft } from './booking-draft.ts';
import { StepKeys } from './StepKeys.tsx';
import { TEXTS } from './texts.ts';

interface GroupStepProps {
  readonly draft: BookingDraft;
  readonly onChoose: (groupCode: string | null) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Step 3: a priority group, in plain words; may be left out. */
export function GroupStep({ draft, onChoose, onBack, onNext }: GroupStepProps) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  return (
    <>
      <div>
        <h1>{text('groupQuestion')}</h1>
        <p className="visitor-soft">{text('groupNote')}</p>
      </div>
      <fieldset className="booking-groups" aria-label={text('groupQuestion')}>
        <label className="booking-group">
          <input type="radio" name="group" checked={draft.groupCode === null} onChange={() => onChoose(null)} />
          <strong>{text('noGroup')}</strong>
        </label>
        {catalogue.priorityGroups.map((group) => (
          <label key={group.code} className="booking-group">
            <input
              type="radio"
              name="group"
              checked={draft.groupCode === group.code}
              onChange={() => onChoose(group.code)}
            />
            <strong>{name(group)}</strong>
            {group.whoFor !== null && <span>{name(group.whoFor)}</span>}
            {group.howToShow !== null && draft.groupCode === group.code && (
              <span>{text('showThis', { how: name(group.howToShow) })}</span>
            )}
          </label>
        ))}
      </fieldset>
      <StepKeys>
        <button type="button" className="visitor-key" onClick={onBack}>
          {text('back')}
        </button>
        <button type="button" className="visitor-key visitor-key-main" onClick={onNext}>
          {text('next')}
        </button>
      </StepKeys>
    </>
  );
}
