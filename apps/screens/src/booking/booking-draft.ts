import type { CommandOutput } from '@yichuang/contract';

export type Booked = CommandOutput<'bookAppointment'>;

/** The pages of booking, in order; `manage` stands beside them. */
export const BOOKING_STEPS = ['item', 'slot', 'group', 'person'] as const;
export type BookingStep = (typeof BOOKING_STEPS)[number];
export type BookingPlace = BookingStep | 'booked' | 'manage';

/** What has been told so far. The ID number is kept here and nowhere else, and forgotten with the booking. */
export interface BookingDraft {
  readonly itemCode: string | null;
  readonly slotAt: number | null;
  /** Code of a priority group; null: none. */
  readonly groupCode: string | null;
  readonly citizenId: string;
  readonly booked: Booked | null;
}

export const EMPTY_DRAFT: BookingDraft = {
  itemCode: null,
  slotAt: null,
  groupCode: null,
  citizenId: '',
  booked: null,
};

/** Another item has other slots. */
export function withItem(draft: BookingDraft, itemCode: string): BookingDraft {
  return { ...draft, itemCode, slotAt: itemCode === draft.itemCode ? draft.slotAt : null };
}

/** The place asked for, or the first one for which something is still missing: a reload or the browser's back key may ask for anything. */
export function placeFor(asked: BookingPlace, draft: BookingDraft): BookingPlace {
  if (asked === 'manage' || asked === 'item') return asked;
  if (asked === 'booked') return draft.booked === null ? 'item' : 'booked';
  if (draft.itemCode === null) return 'item';
  return draft.slotAt === null ? 'slot' : asked;
}
