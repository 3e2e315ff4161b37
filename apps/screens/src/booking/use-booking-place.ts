import { useEffect, useState } from 'react';
import type { BookingPlace } from './booking-draft.ts';

const KEY = 'bookingPlace';

function placeOfHistory(): BookingPlace {
  const state: unknown = history.state;
  const place = typeof state === 'object' && state !== null ? (state as Record<string, unknown>)[KEY] : undefined;
  return typeof place === 'string' ? (place as BookingPlace) : 'item';
}

/** The page of booking that is asked for, kept with the browser's history: its back key goes one step back and loses nothing. */
export function useBookingPlace(): readonly [BookingPlace, (place: BookingPlace) => void] {
  const [place, setPlace] = useState(placeOfHistory);
  useEffect(() => {
    function follow(): void {
      setPlace(placeOfHistory());
    }
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  function go(next: BookingPlace): void {
    history.pushState({ [KEY]: next }, '');
    setPlace(next);
    scrollTo(0, 0);
  }
  return [place, go];
}
