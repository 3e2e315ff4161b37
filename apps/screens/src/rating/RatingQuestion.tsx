import { useTexts } from '@yichuang/ui';
import { Face } from './Face.tsx';
import { LEVELS, type Level } from './rating-step.ts';
import { TEXTS } from './texts.ts';

/** Five equal keys, then one question back before anything is sent. */
export function RatingQuestion({
  number,
  level,
  onLevel,
  onChange,
  onDecline,
  onConfirm,
}: {
  readonly number: string;
  /** The level pressed, null while choosing. */
  readonly level: Level | null;
  readonly onLevel: (level: Level) => void;
  readonly onChange: () => void;
  readonly onDecline: () => void;
  readonly onConfirm: () => void;
}) {
  const text = useTexts(TEXTS);
  if (level !== null)
    return (
      <section className="rating-question">
        <h1>{text('chosen')}</h1>
        <p className="rating-chosen" role="status">
          <Face level={level} />
          <b>{text(`level${level}`)}</b>
        </p>
        <p className="rating-note">{text('onceOnly')}</p>
        <div className="rating-message-keys">
          <button type="button" className="rating-key" onClick={onChange}>
            {text('change')}
          </button>
          <button type="button" className="rating-main-key" onClick={onConfirm}>
            {text('confirm')}
          </button>
        </div>
      </section>
    );
  return (
    <section className="rating-question">
      <h1>{text('invite')}</h1>
      <p className="rating-note">{text('inviteFor', { number })}</p>
      <div className="rating-levels">
        {LEVELS.map((each) => (
          <button key={each} type="button" className="rating-level" onClick={() => onLevel(each)}>
            <Face level={each} />
            <span>{text(`level${each}`)}</span>
          </button>
        ))}
      </div>
      <button type="button" className="rating-key rating-decline" onClick={onDecline}>
        {text('decline')}
      </button>
    </section>
  );
}
