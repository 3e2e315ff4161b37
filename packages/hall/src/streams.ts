import type { HallEvent } from './events.ts';
import { EVENT_SHAPES } from './events.ts';
import type { HallState } from './state.ts';

const APPOINTMENTS = 'appointments/';

/** The stream an event belongs to: `day/<day>`, `appointments/<day of the visit>`, `rating/<id>` or `registry`. */
export function streamOf(state: HallState, event: HallEvent): string {
  const { part } = EVENT_SHAPES[event.kind];
  if (part === 'registry') return 'registry';
  if ('ratingId' in event) return `rating/${event.ratingId}`;
  if (!('day' in event)) return `day/${state.queue?.day}`;
  return 'appointmentId' in event ? `${APPOINTMENTS}${event.day}` : `day/${event.day}`;
}

/** Whether a stream goes on when this business day begins: the registry, and the visits booked for it or later. */
export function outlivesDay(stream: string, day: string): boolean {
  if (stream === 'registry') return true;
  return stream.startsWith(APPOINTMENTS) && stream.slice(APPOINTMENTS.length) >= day;
}
