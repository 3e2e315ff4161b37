import type { GuideView } from '@yichuang/contract';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useHall } from '../../app/hall-context.tsx';
import { dayWords, slotWords } from '../../booking/visit-time.ts';
import { clockTime } from '../../kiosk/hall-time.ts';
import { TEXTS } from '../floor-texts.ts';
import { type Guide, useGuideCommand } from '../guide-desk.ts';
import { TwicePressed } from '../TwicePressed.tsx';
import { appointmentTiming } from './appointment-timing.ts';
import type { useCheckIn } from './use-check-in.ts';

/** As the view and the look-up know it; without the code when it was found by an ID number. */
export type AppointmentShown = Omit<GuideView['appointments'][number], 'code'> & {
  readonly code: string | null;
  readonly day: string;
};

interface AppointmentRowProps {
  readonly guide: Guide;
  readonly appointment: AppointmentShown;
  readonly checkIn: ReturnType<typeof useCheckIn>;
  /** The day and time stand in the row, not above it. */
  readonly withTime?: boolean;
  readonly onCancelled?: () => void;
}

const MINUTE_MS = 60_000;

/** One appointment: its code, its item, whether it is time, and the two acts. */
export function AppointmentRow({ guide, appointment, checkIn, withTime = false, onCancelled }: AppointmentRowProps) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const cancelling = useGuideCommand('cancelAppointment');
  const { appointmentId, code, slotAt, day, itemCode, state, number } = appointment;
  const timing = appointmentTiming(slotAt, guide.now, catalogue.appointments);
  const item = catalogue.items.find((entry) => entry.itemCode === itemCode);
  const when = `${dayWords(day, language)} ${slotWords(slotAt, catalogue, language)}`;
  const called = code ?? when;

  async function cancel(): Promise<void> {
    const answer = await cancelling.give({ appointmentId });
    if (answer === null) return;
    if ('problem' in answer) guide.say({ isGood: false, words: answer.problem[language] });
    else {
      guide.say({ isGood: true, words: text('cancelledBooking') });
      onCancelled?.();
    }
  }
  function stateWords(): string {
    if (state !== 'booked') return text(`state_${state}`, { number: number ?? '' });
    if (timing.kind === 'late') return text('late', { count: Math.floor(timing.byMs / MINUTE_MS) });
    return timing.kind === 'due'
      ? text('due')
      : text('tooEarly', { time: clockTime(timing.from, catalogue.hall.timeZone) });
  }

  return (
    <div className="visit">
      {code !== null && <strong className="visit-code">{code}</strong>}
      <div className="visit-what">
        <span>{name(item, itemCode)}</span>
        {withTime && <span>{when}</span>}
      </div>
      <span className={`visit-state visit-${state === 'booked' ? timing.kind : state}`}>{stateWords()}</span>
      {state === 'booked' && (
        <div className="visit-keys">
          <button
            type="button"
            className="guide-key guide-key-strong"
            aria-label={text('checkInOf', { code: called })}
            disabled={timing.kind === 'early' || checkIn.isBusy || guide.isOffline}
            onClick={() => void checkIn.give(appointment)}
          >
            {text('checkIn')}
          </button>
          <TwicePressed
            label={text('cancel')}
            name={text('cancelOf', { code: called })}
            disabled={cancelling.isBusy || guide.isOffline}
            onPress={() => void cancel()}
          />
        </div>
      )}
    </div>
  );
}
