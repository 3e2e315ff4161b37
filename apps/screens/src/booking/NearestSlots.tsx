import { useLanguage, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { calendarDay } from '../kiosk/hall-time.ts';
import { SlotKey } from './SlotChooser.tsx';
import { nearestFreeSlots } from './slot-choice.ts';
import { TEXTS } from './texts.ts';
import { useSlots } from './use-slots.ts';
import { dayWords, partOfDayWords } from './visit-time.ts';

const OFFERED = 4;

interface NearestSlotsProps {
  readonly itemCode: string | null;
  readonly wantedAt: number;
  readonly title: string;
  readonly onChoose: (slotAt: number) => void;
  readonly onAll: () => void;
}

/** A slot could not be had: the nearest free ones at once, as the hall has them now. */
export function NearestSlots({ itemCode, wantedAt, title, onChoose, onAll }: NearestSlotsProps) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { timeZone } = useHall().catalogue.hall;
  const { days } = useSlots(itemCode);
  const offered = nearestFreeSlots(days ?? [], wantedAt, OFFERED);
  return (
    <section className="visitor-warning booking-nearest">
      <p role="alert">{title}</p>
      {days === null && <p>{text('loadingSlots')}</p>}
      {offered.length > 0 && (
        <>
          <p>{text('nearest')}</p>
          <ul>
            {offered.map((slot) => (
              <li key={slot.slotAt}>
                <span>
                  {dayWords(calendarDay(slot.slotAt, timeZone), language)}{' '}
                  {partOfDayWords(slot.slotAt, timeZone, language)}
                </span>
                <SlotKey slot={slot} isChosen={false} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </>
      )}
      {days !== null && offered.length === 0 && <p>{text('noSlots')}</p>}
      <button type="button" className="visitor-key" onClick={onAll}>
        {text('otherTimes')}
      </button>
    </section>
  );
}
