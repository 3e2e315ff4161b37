import { useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { citizenIdFault, maskCitizenId, typeCitizenIdKey } from './citizen-id-number.ts';
import { calendarDay } from './hall-time.ts';
import { useKiosk } from './kiosk-context.tsx';
import { currentStep } from './kiosk-flow.ts';
import type { IdPurpose } from './kiosk-places.ts';
import { PadPage } from './PadPage.tsx';
import { TEXTS } from './texts.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'X', '0'];
/** How many of the last typed characters stay readable while typing. */
const SHOWN_WHILE_TYPING = 4;

const FAULT_TEXTS = { birthDate: 'citizenIdBirthDate', checkDigit: 'citizenIdCheckDigit' } as const;
const PURPOSES = {
  ticket: { note: 'citizenIdNote', use: 'citizenIdUse' },
  checkIn: { note: 'idCheckInNote', use: 'checkIn' },
  find: { note: 'idFindNote', use: 'find' },
} as const satisfies Record<IdPurpose, { note: keyof typeof TEXTS; use: keyof typeof TEXTS }>;

/** The ID number, typed on a large pad; masked, checked here, never needed for a ticket. Gone when the page is left. */
export function CitizenIdPage() {
  const { state, dispatch, checkIn, lookUp, cutOff } = useKiosk();
  const { connection, catalogue } = useHall();
  const text = useTexts(TEXTS);
  const [typed, setTyped] = useState('');
  const fault = citizenIdFault(typed, calendarDay(connection.hallNow(), catalogue.hall.timeZone));
  const { place } = currentStep(state);
  const purpose = place.kind === 'citizenId' ? place.purpose : 'ticket';
  const isWrong = fault === 'birthDate' || fault === 'checkDigit';

  function press(key: string): void {
    if (key === 'Delete') setTyped('');
    else if (key === 'Backspace') setTyped((before) => before.slice(0, -1));
    else setTyped((before) => typeCitizenIdKey(before, key));
  }

  function use(): void {
    if (purpose === 'ticket') dispatch({ kind: 'useCitizenId', number: typed });
    else if (purpose === 'checkIn') checkIn({ citizenIdNumber: typed });
    else lookUp({ citizenIdNumber: typed });
  }

  function word(): string {
    if (purpose !== 'ticket' && cutOff !== null) return cutOff;
    if (fault === null) return `✓ ${text('citizenIdSound')}`;
    return fault === 'incomplete' ? text('citizenIdProgress', { count: typed.length }) : text(FAULT_TEXTS[fault]);
  }

  return (
    <PadPage
      question={text('citizenIdQuestion')}
      note={text(PURPOSES[purpose].note)}
      field={text('citizenIdField')}
      shown={maskCitizenId(typed, SHOWN_WHILE_TYPING)}
      word={word()}
      isWrong={isWrong}
      keys={[
        ...KEYS.map((label) => ({ label, isDead: typeCitizenIdKey(typed, label) === typed })),
        {
          label: text(isWrong ? 'eraseAll' : 'erase'),
          act: isWrong ? 'eraseAll' : 'erase',
          isDead: typed === '',
        },
      ]}
      onKey={press}
      main={
        purpose === 'ticket' && fault !== null ? (
          <button
            type="button"
            className="kiosk-key kiosk-key-skip"
            onClick={() => dispatch({ kind: 'useCitizenId', number: null })}
          >
            {text('citizenIdSkip')}
          </button>
        ) : (
          <button
            type="button"
            className="kiosk-key kiosk-key-main"
            disabled={fault !== null || (purpose !== 'ticket' && cutOff !== null)}
            onClick={use}
          >
            {text(PURPOSES[purpose].use)}
          </button>
        )
      }
    />
  );
}
