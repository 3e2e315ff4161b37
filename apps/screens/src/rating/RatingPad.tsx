import { useLanguage, useTexts } from '@yichuang/ui';
import { useEffect, useReducer } from 'react';
import { useCommand, useConnectionStatus, useView } from '../app/hall-context.tsx';
import { RatingMessage } from './RatingMessage.tsx';
import { RatingQuestion } from './RatingQuestion.tsx';
import { RatingRest } from './RatingRest.tsx';
import './rating.css';
import { nextRatingPadState, RATING_PAD_AT_REST, STEP_LASTS } from './rating-step.ts';
import { TEXTS } from './texts.ts';

/** The live pad: rests, asks once per service, never insists. */
export function RatingPad({ windowId }: { readonly windowId: string }) {
  const text = useTexts(TEXTS);
  const { language, setLanguage } = useLanguage();
  const { message, problem } = useView({ kind: 'ratingPad', windowId });
  const online = useConnectionStatus().kind === 'online';
  const submit = useCommand('submitRating');
  const [{ step }, dispatch] = useReducer(nextRatingPadState, RATING_PAD_AT_REST);
  const view = message?.view ?? null;
  const invitation = view?.invitation ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: an invitation is its rating id; the null before the first view is none
  useEffect(() => {
    if (view !== null) dispatch({ kind: 'invited', invitation });
  }, [view === null, invitation?.ratingId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock of a step runs from its beginning
  useEffect(() => {
    const lasts = STEP_LASTS[step.kind];
    if (lasts === undefined) return;
    const timer = setTimeout(() => dispatch({ kind: 'timeUp', invitation }), lasts);
    return () => clearTimeout(timer);
  }, [step, invitation?.ratingId]);

  const resting = step.kind === 'rest';
  useEffect(() => {
    // The next person starts in Chinese again.
    return resting ? undefined : () => setLanguage('zh');
  }, [resting, setLanguage]);

  async function confirm(): Promise<void> {
    if (step.kind !== 'confirming') return;
    dispatch({ kind: 'confirmed' });
    const result = await submit.send({ ratingId: step.invitation.ratingId, level: step.level });
    if (result !== null) dispatch({ kind: 'answered', problem: result.ok ? null : result.problem });
  }

  if (view === null)
    return (
      <main className="rating">
        <RatingMessage title={problem === null ? text('connecting') : problem[language]} />
      </main>
    );
  return (
    <main className="rating">
      <header className="rating-header">
        <span>{text('window', { label: view.label })}</span>
        {online ? null : (
          <span className="rating-offline" role="status">
            {text('offline')}
          </span>
        )}
        <button type="button" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {text('otherLanguage')}
        </button>
      </header>
      {step.kind === 'rest' ? <RatingRest view={view} /> : null}
      {step.kind === 'choosing' || step.kind === 'confirming' ? (
        <RatingQuestion
          number={step.invitation.number}
          level={step.kind === 'confirming' ? step.level : null}
          onLevel={(level) => dispatch({ kind: 'levelPressed', level })}
          onChange={() => dispatch({ kind: 'changePressed' })}
          onDecline={() => dispatch({ kind: 'declined' })}
          onConfirm={() => void confirm()}
        />
      ) : null}
      {step.kind === 'sending' ? (
        online ? (
          <RatingMessage title={text('sending')} />
        ) : (
          <RatingMessage title={text('sendingOffline')} more={text('sendingOfflineMore')} />
        )
      ) : null}
      {step.kind === 'thanks' ? <RatingMessage done title={text('thanks')} more={text('thanksMore')} /> : null}
      {step.kind === 'alreadyRated' ? (
        <RatingMessage done title={text('alreadyRated')} more={text('alreadyRatedMore')} />
      ) : null}
      {step.kind === 'moved' ? (
        <RatingMessage title={text('moved')} more={text('movedMore', { number: step.number })} />
      ) : null}
      {step.kind === 'failed' ? (
        <RatingMessage title={text('failed')} more={step.problem[language]}>
          <button type="button" className="rating-key" onClick={() => dispatch({ kind: 'declined' })}>
            {text('decline')}
          </button>
          <button type="button" className="rating-main-key" onClick={() => dispatch({ kind: 'changePressed' })}>
            {text('again')}
          </button>
        </RatingMessage>
      ) : null}
    </main>
  );
}
