import { useLanguage, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { clockWords } from './clock-words.ts';
import { KioskFoot } from './KioskFoot.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { currentStep } from './kiosk-flow.ts';
import { type RefusalAct, refusalAdvice } from './refusal-advice.ts';
import { TEXTS } from './texts.ts';

/** The hall said no: what happened, when it will be otherwise, what to do instead. */
export function RefusedPage() {
  const { state, view, blocked } = useKiosk();
  const { connection, catalogue } = useHall();
  const { language } = useLanguage();
  const text = useTexts(TEXTS);
  const { place } = currentStep(state);
  if (place.kind !== 'refused') return null;
  const { problem } = place;
  const opensAt = view?.opensAt ?? null;
  const { title, reason, when, advice, act, number } = refusalAdvice({ problem, act: place.act, catalogue, opensAt });
  const { timeZone } = catalogue.hall;
  return (
    <>
      <main className="kiosk-body kiosk-centred" role="alert">
        <span className="kiosk-no" aria-hidden="true">
          !
        </span>
        <h2 className="kiosk-question">{title === null ? problem[language] : text(title)}</h2>
        {reason !== null && <p className="kiosk-reason">{text(reason)}</p>}
        {when !== null && (
          <p className="kiosk-opens">
            {text(when.key, { time: clockWords(when.at, connection.hallNow(), timeZone, language) })}
          </p>
        )}
        <p className="kiosk-note">{text(advice)}</p>
        {blocked !== null && act === 'tryAgain' && <p className="kiosk-blocked">{`! ${blocked}`}</p>}
      </main>
      <KioskFoot>{act !== null && <RefusedKey act={act} number={number} />}</KioskFoot>
    </>
  );
}

function RefusedKey({ act, number }: { readonly act: Exclude<RefusalAct, null>; readonly number: string | null }) {
  const { state, dispatch, lookUp, takeAgain } = useKiosk();
  const text = useTexts(TEXTS);

  function again(): void {
    dispatch({ kind: 'back' });
  }
  function enterAgain(): void {
    dispatch({ kind: 'back' });
    if (state.draft !== null) dispatch({ kind: 'open', place: { kind: 'citizenId', purpose: 'ticket' } });
  }
  function home(): void {
    dispatch({ kind: 'home' });
  }
  function seeMyNumber(): void {
    dispatch({ kind: 'back' });
    if (number === null) dispatch({ kind: 'open', place: { kind: 'findNumber' } });
    else lookUp({ number });
  }
  function newTicket(): void {
    const found = state.trail.map(({ place }) => place).findLast((place) => place.kind === 'found');
    if (found?.kind === 'found') takeAgain(found.ticket);
    else home();
  }

  const press = { tryAgain: again, enterAgain, chooseAgain: home, takeNew: home, seeMyNumber, newTicket };
  return (
    <button type="button" className="kiosk-key kiosk-key-main" onClick={press[act]}>
      {text(act)}
    </button>
  );
}
