import type { CommandOutput } from '@yichuang/contract';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useEffect, useRef, useState } from 'react';
import { useHall, useView } from '../../app/hall-context.tsx';
import { SlotChooser } from '../../booking/SlotChooser.tsx';
import { useSlots } from '../../booking/use-slots.ts';
import { dayWords, slotWords, timeWords } from '../../booking/visit-time.ts';
import { calendarDay } from '../../kiosk/hall-time.ts';
import { TEXTS } from '../floor-texts.ts';
import { GroupKeys } from '../GroupKeys.tsx';
import { GuideIdField, useOptionalIdFault } from '../GuideIdField.tsx';
import { type Guide, useGuideCommand } from '../guide-desk.ts';
import { ItemFinder } from '../issue/ItemFinder.tsx';
import { TEXTS as DESK_TEXTS } from '../texts.ts';

interface BookForProps {
  readonly guide: Guide;
  readonly startItem: string | null;
  readonly onDone: () => void;
}

/** Books a visit for somebody at the desk: item, slot, then who. */
export function BookFor({ guide, startItem, onDone }: BookForProps) {
  const text = useTexts(TEXTS);
  const [itemCode, setItemCode] = useState(startItem);
  const [slotAt, setSlotAt] = useState<number | null>(null);
  const [booked, setBooked] = useState<CommandOutput<'bookAppointment'> | null>(null);
  if (booked !== null) return <BookedForCard booked={booked} onDone={onDone} />;
  return (
    <div className="book-for">
      <header>
        <h2>
          {text('bookFor')} · {text(itemCode === null ? 'bookItem' : slotAt === null ? 'bookSlot' : 'bookWho')}
        </h2>
        <button type="button" className="guide-key" onClick={onDone}>
          {text('backToList')}
        </button>
      </header>
      {itemCode === null ? (
        <ItemPart guide={guide} onChoose={setItemCode} onEscape={onDone} />
      ) : slotAt === null ? (
        <SlotPart itemCode={itemCode} onChoose={setSlotAt} onOtherItem={() => setItemCode(null)} />
      ) : (
        <PersonPart
          guide={guide}
          itemCode={itemCode}
          slotAt={slotAt}
          onOtherSlot={() => setSlotAt(null)}
          onBooked={setBooked}
        />
      )}
    </div>
  );
}

function ItemPart({
  guide,
  onChoose,
  onEscape,
}: {
  readonly guide: Guide;
  readonly onChoose: (itemCode: string) => void;
  readonly onEscape: () => void;
}) {
  const { message } = useView({ kind: 'kiosk' });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <ItemFinder
      guide={guide}
      fieldRef={field}
      popular={message?.view.popular ?? []}
      chosen={[]}
      isForBooking
      onChoose={onChoose}
      onEscape={onEscape}
    />
  );
}

function ItemName({ itemCode }: { readonly itemCode: string }) {
  const name = useName();
  const { items } = useHall().catalogue;
  return (
    <strong>
      {name(
        items.find((item) => item.itemCode === itemCode),
        itemCode,
      )}
    </strong>
  );
}

function SlotPart({
  itemCode,
  onChoose,
  onOtherItem,
}: {
  readonly itemCode: string;
  readonly onChoose: (slotAt: number) => void;
  readonly onOtherItem: () => void;
}) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { days, problem } = useSlots(itemCode);
  return (
    <>
      <p className="book-for-line">
        <ItemName itemCode={itemCode} />
        <button type="button" className="guide-key" onClick={onOtherItem}>
          {text('otherItem')}
        </button>
      </p>
      {problem !== null && (
        <p className="issue-problem" role="alert">
          {problem[language]}
        </p>
      )}
      {days === null && problem === null && <p role="status">{text('loadingSlots')}</p>}
      {days?.length === 0 && <p className="visits-none">{text('noSlots')}</p>}
      {days !== null && days.length > 0 && <SlotChooser days={days} chosenAt={null} onChoose={onChoose} />}
    </>
  );
}

interface PersonPartProps {
  readonly guide: Guide;
  readonly itemCode: string;
  readonly slotAt: number;
  readonly onOtherSlot: () => void;
  readonly onBooked: (booked: CommandOutput<'bookAppointment'>) => void;
}

function PersonPart({ guide, itemCode, slotAt, onOtherSlot, onBooked }: PersonPartProps) {
  const text = useTexts(TEXTS);
  const deskText = useTexts(DESK_TEXTS);
  const { language } = useLanguage();
  const { catalogue, connection } = useHall();
  const { give, isBusy } = useGuideCommand('bookAppointment');
  const [groupCode, setGroupCode] = useState<string | null>(null);
  const [citizenId, setCitizenId] = useState('');
  const fault = useOptionalIdFault(citizenId);
  const day = calendarDay(slotAt, catalogue.hall.timeZone);

  async function book(): Promise<void> {
    if (guide.isOffline) return;
    if (fault !== null) {
      guide.say({ isGood: false, words: deskText(`id_${fault}`) });
      return;
    }
    const answer = await give({
      itemCode,
      slotAt,
      ...(groupCode === null ? {} : { priorityReason: groupCode }),
      ...(citizenId === '' ? {} : { citizenIdNumber: citizenId }),
    });
    if (answer === null) return;
    if ('output' in answer) {
      guide.say(null);
      onBooked(answer.output);
      return;
    }
    const { problem } = answer;
    const words = problem.code === 'appointmentAlreadyBooked' ? await existingWords() : null;
    guide.say({ isGood: false, words: words ?? problem[language] });
    // The free slots are looked up anew there.
    if (problem.code === 'slotFull' || problem.code === 'noSuchSlot') onOtherSlot();
  }
  /** Staff may see by the ID number alone when the other booking is. */
  async function existingWords(): Promise<string | null> {
    const result = await connection.ask('findAppointments', { citizenIdNumber: citizenId });
    const other = result.ok
      ? result.output.appointments.find((entry) => entry.itemCode === itemCode && entry.day === day)
      : undefined;
    return other === undefined ? null : text('already', { time: slotWords(other.slotAt, catalogue, language) });
  }

  return (
    <>
      <p className="book-for-line">
        <ItemName itemCode={itemCode} />
        <strong>
          {dayWords(day, language)} {slotWords(slotAt, catalogue, language)}
        </strong>
        <button type="button" className="guide-key" onClick={onOtherSlot}>
          {text('otherSlot')}
        </button>
      </p>
      <GroupKeys value={groupCode} onChange={setGroupCode} />
      <GuideIdField value={citizenId} onChange={setCitizenId} onEnter={() => void book()} />
      <p className="issue-tip">{text('bookIdTip')}</p>
      <button
        type="button"
        className="guide-key guide-key-main"
        disabled={isBusy || guide.isOffline}
        onClick={() => void book()}
      >
        {text(isBusy ? 'booking' : 'book')}
      </button>
    </>
  );
}

/** The code, to be read across the desk. */
function BookedForCard({
  booked,
  onDone,
}: {
  readonly booked: CommandOutput<'bookAppointment'>;
  readonly onDone: () => void;
}) {
  const text = useTexts(TEXTS);
  const deskText = useTexts(DESK_TEXTS);
  const name = useName();
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  const { code, day, slotAt, itemCode } = booked;
  const { timeZone } = catalogue.hall;
  const essentials = catalogue.items.find((item) => item.itemCode === itemCode)?.essentials ?? [];
  return (
    <div className="ticket-card book-for-done">
      <section className="ticket-card-number" role="status">
        <h2>{text('bookedCode')}</h2>
        <p className="ticket-card-digits">
          {code.slice(0, 3)} {code.slice(3)}
        </p>
        <p className="ticket-card-wait">
          {dayWords(day, language)} {slotWords(slotAt, catalogue, language)}
        </p>
        <ItemName itemCode={itemCode} />
        <p>
          {text('bookedTell', {
            from: timeWords(slotAt - catalogue.appointments.checkInEarlyMs, timeZone, language),
            until: timeWords(slotAt + catalogue.appointments.lateGraceMs, timeZone, language),
          })}
        </p>
        {essentials.length > 0 && (
          <p>{text('bring', { list: essentials.map((entry) => name(entry)).join(language === 'zh' ? '、' : ', ') })}</p>
        )}
      </section>
      <div className="ticket-card-keys">
        <button ref={next} type="button" className="guide-key guide-key-main" onClick={onDone}>
          {deskText('nextPerson')} <kbd>Enter</kbd>
        </button>
      </div>
    </div>
  );
}
