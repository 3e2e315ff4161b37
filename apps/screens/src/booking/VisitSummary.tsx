import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { calendarDay } from '../kiosk/hall-time.ts';
import type { BookingDraft, BookingPlace } from './booking-draft.ts';
import { TEXTS } from './texts.ts';
import { dayWords, slotWords } from './visit-time.ts';

/** What is about to be booked; each line can be changed. */
export function VisitSummary({
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
  const group = catalogue.priorityGroups.find((entry) => entry.code === draft.groupCode);
  const slotAt = draft.slotAt ?? 0;
  const day = dayWords(calendarDay(slotAt, catalogue.hall.timeZone), language);
  const rows = [
    { key: 'item', place: 'item', value: name(item, draft.itemCode ?? '') },
    { key: 'time', place: 'slot', value: `${day} ${slotWords(slotAt, catalogue, language)}` },
    { key: 'group', place: 'group', value: group === undefined ? text('noGroup') : name(group) },
  ] as const;
  return (
    <section className="visitor-card booking-summary" aria-label={text('yourVisit')}>
      <h2>{text('yourVisit')}</h2>
      <dl>
        {rows.map(({ key, place, value }) => (
          <div key={key}>
            <dt>{text(key)}</dt>
            <dd>
              <span>{value}</span>
              <button type="button" aria-label={text('changeOf', { what: text(key) })} onClick={() => onGo(place)}>
                {text('change')}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
