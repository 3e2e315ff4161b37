import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { calendarDay } from '../kiosk/hall-time.ts';
import type { BookingDraft, BookingPlace } from './booking-draft.ts';
import { TEXTS } from './texts.ts';
import { dayWords } from './visit-time.ts';

/** The same item on the same day is booked already: which one, and the ways from here; its hour is shown to whoever knows the code. */
export function AlreadyBooked({
  draft,
  onGo,
}: {
  readonly draft: BookingDraft;
  readonly onGo: (place: BookingPlace) => void;
}) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const item = catalogue.items.find((entry) => entry.itemCode === draft.itemCode);
  return (
    <section className="visitor-warning booking-nearest">
      <p role="alert">{text('already')}</p>
      <p className="booking-already">
        {name(item, draft.itemCode ?? '')}
        <br />
        {dayWords(calendarDay(draft.slotAt ?? 0, catalogue.hall.timeZone), language)}
      </p>
      <p>{text('alreadyHow')}</p>
      <button type="button" className="visitor-key" onClick={() => onGo('manage')}>
        {text('manageLink')}
      </button>
      <button type="button" className="visitor-key" onClick={() => onGo('slot')}>
        {text('otherDay')}
      </button>
    </section>
  );
}
