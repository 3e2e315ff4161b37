import { useLanguage, useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { useHall, useHallNow } from '../app/hall-context.tsx';
import { calendarDay, clockTime } from '../kiosk/hall-time.ts';
import './slot-chooser.css';
import { dayToShow, freeOf, type Slot, type SlotDay } from './slot-choice.ts';
import { TEXTS } from './texts.ts';
import { dayWords, nearDay, slotWords } from './visit-time.ts';

interface SlotChooserProps {
  readonly days: readonly SlotDay[];
  readonly chosenAt: number | null;
  readonly onChoose: (slotAt: number) => void;
}

/** The days, and the slots of one of them with their free places in words. Used by the guide desk too. */
export function SlotChooser({ days, chosenAt, onChoose }: SlotChooserProps) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const { timeZone } = catalogue.hall;
  const today = calendarDay(useHallNow(), timeZone);
  const [picked, setPicked] = useState<string | null>(null);
  const shown = days.find(({ day }) => day === picked) ?? dayToShow(days, chosenAt);
  const parts = [
    { title: 'morning', slots: shown?.slots.filter(isMorning) ?? [] },
    { title: 'afternoon', slots: shown?.slots.filter((slot) => !isMorning(slot)) ?? [] },
  ] as const;

  function isMorning({ slotAt }: Slot): boolean {
    return Number(clockTime(slotAt, timeZone).slice(0, 2)) < 12;
  }

  return (
    <div className="slots">
      <fieldset aria-label={text('days')} className="slots-days">
        {days.map((entry) => {
          const free = freeOf(entry);
          const near = nearDay(entry.day, today, language);
          const [date, weekday] = splitDay(entry.day);
          return (
            <button
              key={entry.day}
              type="button"
              className="slots-day"
              aria-pressed={entry.day === shown?.day}
              onClick={() => setPicked(entry.day)}
            >
              <strong>{near ?? weekday}</strong>
              <span>{date}</span>
              <span className={free === 0 ? 'slots-full' : ''}>
                {free === 0 ? text('fullDay') : text('freeOfDay', { count: free })}
              </span>
            </button>
          );
        })}
      </fieldset>
      {shown !== undefined && (
        <section className="slots-times" aria-label={text('slots', { day: dayWords(shown.day, language) })}>
          <h2>{dayWords(shown.day, language)}</h2>
          {parts
            .filter(({ slots }) => slots.length > 0)
            .map(({ title, slots }) => (
              <div key={title} className="slots-part">
                <h3>{text(title)}</h3>
                <ul>
                  {slots.map((slot) => (
                    <li key={slot.slotAt}>
                      <SlotKey slot={slot} isChosen={slot.slotAt === chosenAt} onChoose={onChoose} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
        </section>
      )}
    </div>
  );

  function splitDay(day: string): readonly [date: string, weekday: string] {
    const words = dayWords(day, language).split(language === 'zh' ? ' ' : ', ');
    return language === 'zh' ? [words[0] ?? '', words[1] ?? ''] : [words[1] ?? '', words[0] ?? ''];
  }
}

/** One slot: its time and its free places; the part of the day stands above it, and in its name. */
export function SlotKey({
  slot,
  isChosen,
  onChoose,
}: {
  readonly slot: Slot;
  readonly isChosen: boolean;
  readonly onChoose: (slotAt: number) => void;
}) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const { slotAt, free } = slot;
  const places = free === 0 ? text('fullSlot') : free === 1 ? text('lastSlot') : text('freeSlot', { count: free });
  const words = slotWords(slotAt, catalogue, language);
  return (
    <button
      type="button"
      className="slots-slot"
      disabled={free === 0}
      aria-pressed={isChosen}
      onClick={() => onChoose(slotAt)}
    >
      <strong>{words.split(' ').at(-1)}</strong> <span>{places}</span>
    </button>
  );
}
