import { useLanguage, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { clockTime } from './hall-time.ts';
import { KioskFoot } from './KioskFoot.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { currentStep } from './kiosk-flow.ts';
import { refusalAdvice } from './refusal-advice.ts';
import { TEXTS } from './texts.ts';

/** The hall said no: what happened, what was kept, what to do instead. */
export function RefusedPage() {
  const { state, dispatch, view, blocked } = useKiosk();
  const { catalogue } = useHall();
  const { language } = useLanguage();
  const text = useTexts(TEXTS);
  const { place } = currentStep(state);
  if (place.kind !== 'refused') return null;
  const { advice, act } = refusalAdvice(place.problem.code);
  const opensAt = place.problem.code === 'hallClosed' ? (view?.opensAt ?? null) : null;

  function again(): void {
    dispatch({ kind: 'back' });
    if (act === 'enterAgain') dispatch({ kind: 'open', place: { kind: 'citizenId' } });
  }

  return (
    <>
      <main className="kiosk-body kiosk-centred" role="alert">
        <span className="kiosk-no" aria-hidden="true">
          !
        </span>
        <h2 className="kiosk-question">{place.problem[language]}</h2>
        {opensAt !== null && (
          <p className="kiosk-opens">{text('opensAt', { time: clockTime(opensAt, catalogue.hall.timeZone) })}</p>
        )}
        <p className="kiosk-note">{text(advice)}</p>
        {blocked !== null && act !== null && <p className="kiosk-blocked">{blocked}</p>}
      </main>
      <KioskFoot>
        {act !== null && (
          <button type="button" className="kiosk-key kiosk-key-main" onClick={again}>
            {text(act)}
          </button>
        )}
      </KioskFoot>
    </>
  );
}
