import type { CommandOutput, FoundTicket, Problem } from '@yichuang/contract';

export type IssuedTicket = CommandOutput<'issueTicket'>;
type Audience = 'person' | 'enterprise';

/** What a list of items is drawn from. */
export type ItemSource =
  | { readonly by: 'lifeEvent'; readonly lifeEventId: string }
  | { readonly by: 'department'; readonly departmentId: string }
  | { readonly by: 'popular' };

/** What an ID number is typed for. */
export type IdPurpose = 'ticket' | 'checkIn' | 'find';
/** What the hall is asked to do; each is done once, however often the line breaks. */
export type HallAct = 'issue' | 'checkIn' | 'returnTicket';
/** Why a ticket is shown: just given, given for an appointment, or the same paper once more. */
export type TicketOrigin = 'new' | 'checkedIn' | 'copy';

/** One page of the kiosk. */
export type KioskPlace =
  | { readonly kind: 'home' }
  /** 还要办别的事: the doors once more, with something chosen already. */
  | { readonly kind: 'more' }
  | { readonly kind: 'audiences' }
  | { readonly kind: 'lifeEvents'; readonly audience: Audience }
  | { readonly kind: 'departments' }
  | { readonly kind: 'items'; readonly source: ItemSource }
  | { readonly kind: 'search' }
  | { readonly kind: 'guideDesk' }
  | { readonly kind: 'item'; readonly itemCode: string }
  /** Several items for one ticket. */
  | { readonly kind: 'basket' }
  /** Elders: what else can be told before the ticket. */
  | { readonly kind: 'options' }
  | { readonly kind: 'priority' }
  | { readonly kind: 'citizenId'; readonly purpose: IdPurpose }
  /** The fourth door: an appointment, a result, a number. */
  | { readonly kind: 'visit' }
  | { readonly kind: 'checkInCode' }
  | { readonly kind: 'findNumber' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'foundList'; readonly tickets: readonly FoundTicket[] }
  | { readonly kind: 'found'; readonly ticket: FoundTicket; readonly isBack: boolean }
  | { readonly kind: 'foundNone' }
  | { readonly kind: 'issuing'; readonly act: HallAct }
  | { readonly kind: 'ticket'; readonly ticket: IssuedTicket; readonly origin: TicketOrigin }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly act: HallAct | 'find' };

export interface Step {
  readonly place: KioskPlace;
  /** Which page of a list was open, so that 返回 finds it again. */
  readonly pageIndex: number;
}

/** Things that go on one ticket (一号多事). */
export const MOST_ITEMS = 5;

/** What has been told so far for one ticket; gone with the person. */
export interface TicketDraft {
  /** In the order in which they were chosen; never empty. */
  readonly itemCodes: readonly string[];
  readonly citizenIdNumber: string | null;
  readonly priorityReason: string | null;
}

export interface KioskState {
  /** From home to the page that is shown; never empty. */
  readonly trail: readonly Step[];
  readonly draft: TicketDraft | null;
  readonly query: string;
  readonly isElder: boolean;
}
