import { useTexts } from '@yichuang/ui';
import { useEffect, useRef, useState } from 'react';
import { VisitorHeader } from '../app/VisitorHeader.tsx';
import { BookedPage } from './BookedPage.tsx';
import './booking.css';
import './booking-visit.css';
import {
  BOOKING_STEPS,
  type BookingDraft,
  type BookingPlace,
  EMPTY_DRAFT,
  placeFor,
  withItem,
} from './booking-draft.ts';
import { GroupStep } from './GroupStep.tsx';
import { ItemStep } from './ItemStep.tsx';
import { ManagePage } from './ManagePage.tsx';
import { PersonStep } from './PersonStep.tsx';
import { SlotStep } from './SlotStep.tsx';
import { TEXTS } from './texts.ts';
import { useBookingPlace } from './use-booking-place.ts';

/** Booking in four plain steps; `start` is for the gallery. */
export function BookingPage({ start = EMPTY_DRAFT }: { readonly start?: BookingDraft }) {
  const [draft, setDraft] = useState(start);
  const [asked, go] = useBookingPlace();
  const place = placeFor(asked, draft);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(place);
  useEffect(() => {
    // Readers of the page aloud and by keyboard begin at the top of the new step.
    if (shown.current !== place) main.current?.focus();
    shown.current = place;
  }, [place]);

  return (
    <div className="visitor">
      <VisitorHeader />
      <main className="visitor-page booking" ref={main} tabIndex={-1}>
        <StepHead place={place} />
        {place === 'item' && (
          <ItemStep
            onChoose={(itemCode) => {
              setDraft((before) => withItem(before, itemCode));
              go('slot');
            }}
            onManage={() => go('manage')}
          />
        )}
        {place === 'slot' && (
          <SlotStep
            draft={draft}
            onBack={() => history.back()}
            onChoose={(slotAt) => {
              setDraft((before) => ({ ...before, slotAt }));
              go('group');
            }}
          />
        )}
        {place === 'group' && (
          <GroupStep
            draft={draft}
            onChoose={(groupCode) => setDraft((before) => ({ ...before, groupCode }))}
            onBack={() => history.back()}
            onNext={() => go('person')}
          />
        )}
        {place === 'person' && (
          <PersonStep
            draft={draft}
            onDraft={(change) => setDraft((before) => ({ ...before, ...change }))}
            onGo={go}
            onBack={() => history.back()}
            onBooked={(booked) => {
              // The number has done its work and is forgotten here.
              setDraft({ ...EMPTY_DRAFT, booked });
              go('booked');
            }}
          />
        )}
        {place === 'booked' && draft.booked !== null && (
          <BookedPage booked={draft.booked} onAnother={() => go('item')} onManage={() => go('manage')} />
        )}
        {place === 'manage' && (
          <ManagePage
            start={{ code: draft.booked?.code ?? '', citizenId: draft.citizenId }}
            onBook={() => {
              setDraft(EMPTY_DRAFT);
              go('item');
            }}
          />
        )}
      </main>
    </div>
  );
}

/** How far one is: a word and a bar. */
function StepHead({ place }: { readonly place: BookingPlace }) {
  const text = useTexts(TEXTS);
  const step = (BOOKING_STEPS as readonly BookingPlace[]).indexOf(place) + 1;
  if (step === 0) return null;
  const count = BOOKING_STEPS.length;
  return (
    <div className="booking-head">
      <p>
        <b>{text('title')}</b> · {text('step', { step, count })}
      </p>
      <ol aria-hidden="true">
        {BOOKING_STEPS.map((entry, index) => (
          <li key={entry} className={index < step ? 'booking-step-done' : ''} />
        ))}
      </ol>
    </div>
  );
}
