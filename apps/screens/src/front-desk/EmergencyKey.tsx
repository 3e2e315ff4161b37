import { useTexts } from '@yichuang/ui';
import type { MouseEvent } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { timeOfDay } from '../app/staff-durations.ts';
import { useKeyCap } from './DeskKey.tsx';
import { SHORTCUTS } from './desk-acts.ts';
import './emergency-key.css';
import { TEXTS } from './texts.ts';
import type { Desk } from './use-desk.ts';

/** Help for this window: always at this place, in every state and over every dialog; two presses, so that it is no accident. */
export function EmergencyKey({ desk }: { readonly desk: Desk }) {
  const text = useTexts(TEXTS);
  const keyCap = useKeyCap();
  const { timeZone } = useHall().catalogue.hall;
  const { emergencySince } = desk.view;
  const act = emergencySince === null ? 'raiseEmergency' : 'settleEmergency';
  const armed = desk.armedAct === act;
  const isRaised = emergencySince !== null || desk.emergencyOnItsWay;
  const word =
    emergencySince !== null
      ? `${text('emergencyRaised')} · ${text('emergencySince', { time: timeOfDay(emergencySince, timeZone) })}`
      : desk.emergencyOnItsWay && desk.offline
        ? text('emergencyKept')
        : '';

  function onClick(event: MouseEvent): void {
    // A double click is one press here: it must be meant.
    if (event.detail <= 1) desk.press(act);
  }
  return (
    <div className={isRaised ? 'desk-emergency desk-emergency-raised' : 'desk-emergency'}>
      <p role="alert">{word}</p>
      <button
        type="button"
        className={armed ? 'desk-emergency-armed' : undefined}
        aria-keyshortcuts={SHORTCUTS[act]}
        disabled={!desk.stateOf(act).enabled || (desk.emergencyOnItsWay && emergencySince === null)}
        onClick={onClick}
      >
        <span role={armed ? 'alert' : undefined}>
          {armed ? text(act === 'raiseEmergency' ? 'emergencyAgain' : 'settleAgain') : text(act)}
        </span>
        <kbd aria-hidden="true">{keyCap(act)}</kbd>
      </button>
    </div>
  );
}
