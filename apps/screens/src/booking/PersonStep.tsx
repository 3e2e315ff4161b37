import type { Problem } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import { type FormEvent, useRef, useState } from 'react';
import { useCommand, useConnectionStatus, useHall } from '../app/hall-context.tsx';
import { calendarDay } from '../kiosk/hall-time.ts';
import { AlreadyBooked } from './AlreadyBooked.tsx';
import type { Booked, BookingDraft, BookingPlace } from './booking-draft.ts';
import { CitizenIdField, useCitizenIdFault } from './CitizenIdField.tsx';
import { NearestSlots } from './NearestSlots.tsx';
import { StepKeys } from './StepKeys.tsx';
import { TEXTS } from './texts.ts';
import { VisitSummary } from './VisitSummary.tsx';
import { dayWords, slotWords } from './visit-time.ts';

interface PersonStepProps {
  readonly draft: BookingDraft;
  readonly onDraft: (change: Partial<BookingDraft>) => void;
  readonly onGo: (place: BookingPlace) => void;
  readonly onBack: () => void;
  readonly onBooked: (booked: Booked) => void;
}

/** Step 4: the whole once more, the ID number, and the booking itself. */
export function PersonStep({ draft, onDraft, onGo, onBack, onBooked }: PersonStepProps) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const isOffline = useConnectionStatus().kind !== 'online';
  const { send, busy } = useCommand('bookAppointment');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [changedTo, setChangedTo] = useState<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const fault = useCitizenIdFault(draft.citizenId);
  const { itemCode, slotAt, groupCode, citizenId } = draft;

  async function book(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (itemCode === null || slotAt === null) return;
    setAsked(true);
    setProblem(null);
    setChangedTo(null);
    if (fault !== null) {
      field.current?.focus();
      return;
    }
    const input = { itemCode, slotAt, citizenIdNumber: citizenId };
    const result = await send(groupCode === null ? input : { ...input, priorityReason: groupCode });
    if (result === null) return;
    if (result.ok) onBooked(result.output);
    else setProblem(result.problem);
  }

  const { timeZone } = catalogue.hall;
  return (
    <form className="booking-person" onSubmit={book} noValidate>
      <VisitSummary draft={draft} onGo={onGo} />
      <h1>{text('personQuestion')}</h1>
      <p>{text('idWhy')}</p>
      <CitizenIdField
        value={citizenId}
        isAsked={isAsked}
        fieldRef={field}
        onChange={(value) => {
          setAsked(false);
          setProblem(null);
          onDraft({ citizenId: value });
        }}
      />
      {problem !== null && (
        <div className="booking-answer" ref={showWhole}>
          <BookingProblem
            problem={problem}
            draft={draft}
            onGo={onGo}
            onChange={(next) => {
              onDraft({ slotAt: next });
              setChangedTo(next);
              setProblem(null);
            }}
          />
        </div>
      )}
      {changedTo !== null && (
        <p className="visitor-notice" role="status">
          {text('nearestChosen', {
            time: `${dayWords(calendarDay(changedTo, timeZone), language)} ${slotWords(changedTo, catalogue, language)}`,
          })}
        </p>
      )}
      {isOffline && (
        <p className="visitor-warning" role="status">
          {text('offlineKey')}
        </p>
      )}
      <StepKeys>
        <button type="button" className="visitor-key" onClick={onBack}>
          {text('back')}
        </button>
        <button type="submit" className="visitor-key visitor-key-main" disabled={busy || isOffline}>
          {text(busy ? 'booking' : 'book')}
        </button>
      </StepKeys>
    </form>
  );
}

/** The answer may come under the keys that stay in sight. */
function showWhole(answer: HTMLElement | null): void {
  answer?.scrollIntoView({ block: 'start' });
}

/** What came instead of a booking, and what to do about it. */
function BookingProblem({
  problem,
  draft,
  onGo,
  onChange,
}: {
  readonly problem: Problem;
  readonly draft: BookingDraft;
  readonly onGo: (place: BookingPlace) => void;
  readonly onChange: (slotAt: number) => void;
}) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  if ((problem.code === 'slotFull' || problem.code === 'noSuchSlot') && draft.slotAt !== null)
    return (
      <NearestSlots
        itemCode={draft.itemCode}
        wantedAt={draft.slotAt}
        title={text(problem.code === 'slotFull' ? 'slotFull' : 'slotGone')}
        onChoose={onChange}
        onAll={() => onGo('slot')}
      />
    );
  if (problem.code === 'appointmentAlreadyBooked') return <AlreadyBooked draft={draft} onGo={onGo} />;
  return (
    <div className="visitor-problem" role="alert">
      <p>{problem[language]}</p>
      <p>{text('notDone')}</p>
    </div>
  );
}
