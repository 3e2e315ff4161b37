import { type ErrorCode, type FoundTicket, type KioskView, problemOf } from '@yichuang/contract';
import type { KioskAction } from '../../src/kiosk/kiosk-flow.ts';
import type { HallAct, IssuedTicket, TicketOrigin } from '../../src/kiosk/kiosk-places.ts';
import { FIXTURE_NOW } from '../fixture-connection.ts';
import {
  CARD_ITEM,
  EXTENSION,
  FOUND,
  LONG_ITEM,
  LONG_ITEMS,
  LONG_NOTICE,
  MINUTE,
  NOTICE,
  TICKET,
  VIEW,
  viewWithQueue,
} from './kiosk-fixtures.ts';
import type { KioskStateName } from './states.ts';

/** One state of the kiosk: what was pressed, what the hall shows, how the line is. */
export interface Scene {
  readonly actions: readonly KioskAction[];
  /** Null: the first view has not come. */
  readonly view?: KioskView | null;
  readonly isOffline?: boolean;
  readonly hasFailed?: boolean;
  readonly untouchedMs?: number;
  readonly returnRule?: 'void' | 'head';
}

function issued(change: Partial<IssuedTicket> = {}, origin: TicketOrigin = 'new'): Scene {
  return { actions: [{ kind: 'issued', ticket: { ...TICKET, ...change }, origin }] };
}

function item(itemCode: string): KioskAction {
  return { kind: 'chooseItem', itemCode };
}

function open(place: Extract<KioskAction, { kind: 'open' }>['place']): KioskAction {
  return { kind: 'open', place };
}

function at(...actions: KioskAction[]): Scene {
  return { actions };
}

function search(query: string): Scene {
  return at(open({ kind: 'search' }), { kind: 'type', query });
}

function refused(code: ErrorCode, details: Record<string, unknown> = {}, act: HallAct = 'issue'): Scene {
  const way = act === 'issue' ? item(CARD_ITEM) : open({ kind: act === 'checkIn' ? 'checkInCode' : 'findNumber' });
  return at(way, open({ kind: 'issuing', act }), { kind: 'refused', problem: problemOf(code, { details }), act });
}

function found(change: Partial<FoundTicket>, isBack = false): Scene {
  const ticket = { ...FOUND, ...change };
  return at(open({ kind: 'findNumber' }), open({ kind: 'looking' }), { kind: 'looked', tickets: [ticket], isBack });
}

function basket(itemCodes: readonly string[]): KioskAction[] {
  return itemCodes.flatMap((itemCode, index) =>
    index === 0 ? [item(itemCode)] : [open({ kind: 'more' }), item(itemCode), { kind: 'addItem', itemCode } as const],
  );
}

function told(code: string, itemCode: string): KioskAction[] {
  return [
    item(itemCode),
    open({ kind: 'priority' }),
    { kind: 'choosePriority', code },
    open({ kind: 'citizenId', purpose: 'ticket' }),
    { kind: 'useCitizenId', number: '11010519491231002X' },
  ];
}

const TWO = [CARD_ITEM, 'RS-SB-002'];
const CLOSED: KioskView = { ...VIEW, open: false, opensAt: FIXTURE_NOW + 186 * MINUTE, closesAt: null, popular: [] };
const QUEUE_CLOSED = viewWithQueue('police', { state: 'closed', closedFor: 'systemDown' });
const FULL = viewWithQueue('police', { state: 'full', freeAt: FIXTURE_NOW + 186 * MINUTE });
const FULL_TODAY = viewWithQueue('police', { state: 'full', freeAt: null });
const SOON = FIXTURE_NOW + 66 * MINUTE;

export const SCENES: Readonly<Record<KioskStateName, Scene>> = {
  home: at(),
  homeNotice: { actions: [], view: { ...VIEW, notices: [NOTICE] } },
  homeNotices: { actions: [], view: { ...VIEW, notices: [LONG_NOTICE, NOTICE], extension: EXTENSION } },
  homeExtended: { actions: [], view: { ...VIEW, extension: { ...EXTENSION, queueIds: null } } },
  homeEmpty: { actions: [], view: { ...VIEW, popular: [] } },
  homeClosed: { actions: [], view: CLOSED },
  homeLoading: { actions: [], view: null },
  homeFailed: { actions: [], view: null, hasFailed: true },
  homeOffline: { actions: [], isOffline: true },
  homeOfflineNotices: { actions: [], isOffline: true, view: { ...VIEW, notices: [LONG_NOTICE, NOTICE] } },
  audiences: at(open({ kind: 'audiences' })),
  lifeEvents: at(open({ kind: 'lifeEvents', audience: 'person' })),
  departments: at(open({ kind: 'departments' })),
  departmentsSecondPage: at(open({ kind: 'departments' }), { kind: 'turn', pageIndex: 1 }),
  items: at(open({ kind: 'items', source: { by: 'lifeEvent', lifeEventId: 'enterprise-running' } })),
  itemsBlocked: { ...at(open({ kind: 'items', source: { by: 'popular' } })), view: QUEUE_CLOSED },
  itemsOffline: { ...at(open({ kind: 'items', source: { by: 'popular' } })), isOffline: true },
  search: search(''),
  searchFound: search('sfz'),
  searchNothing: search('qqq'),
  searchOffline: { ...search('sfz'), isOffline: true },
  item: at(item(CARD_ITEM)),
  itemLong: at(item(LONG_ITEM)),
  itemNothingToBring: at(item('ZW-CJ-001')),
  itemNoWindow: at(item('SW-FP-001')),
  itemLoading: { ...at(item(CARD_ITEM)), view: null },
  itemClosedHall: { ...at(item(LONG_ITEM)), view: CLOSED },
  itemOffline: { ...at(item(LONG_ITEM)), isOffline: true },
  itemQueueClosed: { ...at(item(CARD_ITEM)), view: QUEUE_CLOSED },
  itemQuotaFull: { ...at(item(CARD_ITEM)), view: FULL },
  itemQuotaFullToday: { ...at(item(CARD_ITEM)), view: FULL_TODAY },
  itemTold: at(...told('elder', CARD_ITEM)),
  itemToldLong: at(...told('maternal', LONG_ITEM)),
  more: at(item(CARD_ITEM), open({ kind: 'more' })),
  moreLong: at(...basket(LONG_ITEMS.slice(0, 4)), open({ kind: 'more' })),
  itemToAdd: at(item(CARD_ITEM), open({ kind: 'more' }), item(LONG_ITEM)),
  itemInBasket: at(...basket(TWO), open({ kind: 'item', itemCode: CARD_ITEM })),
  basket: at(...basket(TWO)),
  basketLong: at(...basket(LONG_ITEMS.slice(0, 4)), open({ kind: 'priority' }), {
    kind: 'choosePriority',
    code: 'maternal',
  }),
  basketFull: at(...basket(LONG_ITEMS)),
  basketBlocked: { ...at(...basket(TWO)), view: QUEUE_CLOSED },
  basketOffline: { ...at(...basket(LONG_ITEMS)), isOffline: true },
  options: at(item(CARD_ITEM), open({ kind: 'options' })),
  priority: at(item(CARD_ITEM), open({ kind: 'priority' })),
  priorityChosen: at(...told('elder', CARD_ITEM), open({ kind: 'priority' })),
  citizenId: at(item(CARD_ITEM), open({ kind: 'citizenId', purpose: 'ticket' })),
  visit: at(open({ kind: 'visit' })),
  visitWithoutAppointments: { ...at(open({ kind: 'visit' })), view: { ...VIEW, takesAppointments: false } },
  checkInCode: at(open({ kind: 'visit' }), open({ kind: 'checkInCode' })),
  checkInCodeOffline: { ...at(open({ kind: 'visit' }), open({ kind: 'checkInCode' })), isOffline: true },
  checkInId: at(open({ kind: 'checkInCode' }), open({ kind: 'citizenId', purpose: 'checkIn' })),
  findNumber: at(open({ kind: 'visit' }), open({ kind: 'findNumber' })),
  findNumberOffline: { ...at(open({ kind: 'visit' }), open({ kind: 'findNumber' })), isOffline: true },
  findId: at(open({ kind: 'findNumber' }), open({ kind: 'citizenId', purpose: 'find' })),
  looking: at(open({ kind: 'findNumber' }), open({ kind: 'looking' })),
  lookingOffline: { ...at(open({ kind: 'findNumber' }), open({ kind: 'looking' })), isOffline: true },
  foundNone: at(open({ kind: 'findNumber' }), open({ kind: 'looking' }), {
    kind: 'looked',
    tickets: [],
    isBack: false,
  }),
  foundList: at(open({ kind: 'findNumber' }), open({ kind: 'looking' }), {
    kind: 'looked',
    tickets: [
      FOUND,
      { ...FOUND, ticketId: '2026-03-10.C1204', number: 'C1204', itemCode: LONG_ITEM, state: 'noShow' },
      { ...FOUND, ticketId: '2026-03-10.S021', number: 'S021', itemCode: 'RS-SB-002', state: 'served' },
    ],
    isBack: false,
  }),
  foundWaiting: found({}),
  foundWaitingLong: found({ number: 'C1204', itemCode: LONG_ITEM, zoneId: 'C', ahead: 104, wait: null }),
  foundCalled: found({ state: 'called', windowLabel: '12', ahead: 0 }),
  foundServing: found({ state: 'serving', windowLabel: '12', ahead: 0 }),
  foundSuspended: found({ state: 'suspended', ahead: 0 }),
  foundServed: found({ state: 'served', ahead: 0 }),
  foundMissed: found({ state: 'noShow', ahead: 0, mayReturn: true }),
  foundMissedHead: { ...found({ state: 'noShow', ahead: 0, mayReturn: true }), returnRule: 'head' },
  foundMissedVoid: { ...found({ state: 'noShow', ahead: 0, itemCode: LONG_ITEM }), returnRule: 'void' },
  foundMissedOffline: { ...found({ state: 'noShow', ahead: 0, mayReturn: true }), isOffline: true },
  foundCancelled: found({ state: 'cancelled', ahead: 0 }),
  foundExpired: found({ state: 'expired', ahead: 0 }),
  foundBack: found({}, true),
  issuing: at(item(CARD_ITEM), open({ kind: 'issuing', act: 'issue' })),
  issuingOffline: { ...at(item(CARD_ITEM), open({ kind: 'issuing', act: 'issue' })), isOffline: true },
  checkingIn: at(open({ kind: 'checkInCode' }), open({ kind: 'issuing', act: 'checkIn' })),
  returning: at(open({ kind: 'findNumber' }), open({ kind: 'issuing', act: 'returnTicket' })),
  ticket: issued(),
  ticketLong: issued({ number: 'C1204', itemCode: LONG_ITEM, zoneId: 'C', ahead: 0, wait: null }),
  ticketSeveral: issued({ itemCode: LONG_ITEMS[0] ?? LONG_ITEM, itemCodes: [...LONG_ITEMS], zoneId: 'C' }),
  ticketExisting: issued({ existing: true, phoneUrl: null }),
  ticketCopy: issued(FOUND, 'copy'),
  ticketBooked: issued({ appointmentAt: FIXTURE_NOW + 20 * MINUTE }, 'checkedIn'),
  ticketBookedLate: issued({ appointmentAt: FIXTURE_NOW - 54 * MINUTE }, 'checkedIn'),
  ticketOffline: { ...issued(), isOffline: true },
  hallClosed: { ...refused('hallClosed', { opensAt: CLOSED.opensAt }), view: CLOSED },
  queueClosed: refused('queueClosed', { queueId: 'police', reason: 'staffShortage' }),
  quotaFull: refused('quotaFull', { queueId: 'police', limit: 40, freeAt: SOON }),
  quotaFullToday: refused('quotaFull', { queueId: 'police', limit: 40, freeAt: null }),
  numbersExhausted: refused('numbersExhausted'),
  ticketAlreadyLive: refused('ticketAlreadyLive', { ticketId: TICKET.ticketId }),
  unknownItem: refused('unknownItem'),
  badCitizenIdNumber: refused('badCitizenIdNumber'),
  tooManyAttempts: refused('tooManyAttempts', {}, 'checkIn'),
  unavailable: refused('unavailable'),
  unavailableOffline: { ...refused('unavailable'), isOffline: true },
  unknownAppointment: refused('unknownAppointment', {}, 'checkIn'),
  appointmentCheckedIn: refused('appointmentNotOpen', { state: 'checkedIn' }, 'checkIn'),
  appointmentCancelled: refused('appointmentNotOpen', { state: 'cancelled' }, 'checkIn'),
  tooEarlyToCheckIn: refused('tooEarlyToCheckIn', { from: SOON }, 'checkIn'),
  tooEarlyAnotherDay: refused('tooEarlyToCheckIn', { from: SOON + 3 * 24 * 60 * MINUTE }, 'checkIn'),
  returnNotAllowed: refused('returnNotAllowed', {}, 'returnTicket'),
  guideDesk: at(open({ kind: 'guideDesk' })),
  idle: { ...at(open({ kind: 'departments' })), untouchedMs: 62_000 },
  idleTyping: { ...at(item(CARD_ITEM), open({ kind: 'citizenId', purpose: 'ticket' })), untouchedMs: 62_000 },
};
