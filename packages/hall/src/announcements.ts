import type { HallRecord } from './events.ts';
import { announcementIdOf, isAnnounced } from './floor.ts';
import { getQueue, type HallState } from './state.ts';

/** What a voice says, token by token; sentences are made where they are spoken. */
export type SpeechToken =
  | { readonly kind: 'phrase'; readonly code: 'please' | 'toWindow' | 'again' }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'window'; readonly label: string };

/** A call on its way to every screen. */
export interface Announcement {
  readonly announcementId: string;
  readonly kind: 'call' | 'recall';
  readonly ticketId: string;
  readonly number: string;
  readonly windowId: string;
  readonly windowLabel: string;
  readonly zoneId: string;
  readonly at: number;
  readonly callCount: number;
  readonly speech: readonly SpeechToken[];
}

/** The announcement of a committed call or recall, also of a suspended number that goes on; undefined for every other event. */
export function announcementOf(committed: HallState, record: HallRecord): Announcement | undefined {
  const { body } = record;
  if (!isAnnounced(body)) return undefined;
  const queue = getQueue(committed);
  const ticket = queue.tickets.get(body.ticketId);
  const settings = queue.windows.get(body.windowId)?.settings;
  if (ticket === undefined || settings === undefined) return undefined;
  const again = body.kind === 'TicketRecalled';
  return {
    announcementId: announcementIdOf(record),
    kind: again ? 'recall' : 'call',
    ticketId: ticket.ticketId,
    number: ticket.number,
    windowId: settings.windowId,
    windowLabel: settings.label,
    zoneId: settings.zoneId,
    at: record.at,
    callCount: ticket.callCount,
    speech: [
      ...(again ? [{ kind: 'phrase', code: 'again' } as const] : []),
      { kind: 'phrase', code: 'please' },
      { kind: 'number', value: ticket.number },
      { kind: 'phrase', code: 'toWindow' },
      { kind: 'window', label: settings.label },
    ],
  };
}
