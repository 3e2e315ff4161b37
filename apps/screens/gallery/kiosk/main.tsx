import { type ErrorCode, type KioskView, problemOf } from '@yichuang/contract';
import { KioskPage } from '../../src/kiosk/KioskPage.tsx';
import {
  type IssuedTicket,
  KIOSK_START,
  type KioskAction,
  type KioskState,
  kioskFlow,
} from '../../src/kiosk/kiosk-flow.ts';
import { createFixtureConnection, FIXTURE_NOW } from '../fixture-connection.ts';
import { showInGallery } from '../show-in-gallery.tsx';

const LONG_ITEM = 'TY-AZ-002';
const CARD_ITEM = 'GA-HJ-001';

const VIEW: KioskView = {
  open: true,
  opensAt: null,
  queues: [
    { queueId: 'personal', zoneId: 'A', waiting: 7, openWindows: 4, wait: { lowMinutes: 12, highMinutes: 20 } },
    { queueId: 'police', zoneId: 'A', waiting: 12, openWindows: 3, wait: { lowMinutes: 25, highMinutes: 40 } },
    { queueId: 'enterprise', zoneId: 'B', waiting: 0, openWindows: 2, wait: { lowMinutes: 0, highMinutes: 0 } },
    { queueId: 'tax', zoneId: 'B', waiting: 3, openWindows: 0, wait: null },
    { queueId: 'project', zoneId: 'B', waiting: 1, openWindows: 1, wait: { lowMinutes: 5, highMinutes: 5 } },
    { queueId: 'real-estate', zoneId: 'C', waiting: 104, openWindows: 2, wait: { lowMinutes: 120, highMinutes: 185 } },
    { queueId: 'social', zoneId: 'C', waiting: 4, openWindows: 3, wait: { lowMinutes: 6, highMinutes: 11 } },
    { queueId: 'fund', zoneId: 'C', waiting: 2, openWindows: 2, wait: { lowMinutes: 3, highMinutes: 8 } },
    { queueId: 'delivery', zoneId: 'C', waiting: 1, openWindows: 2, wait: { lowMinutes: 1, highMinutes: 3 } },
  ],
  popular: ['GA-HJ-001', 'RS-SB-002', 'SJ-QY-001', LONG_ITEM, 'GA-HJ-010', 'ZR-BD-001'],
};

const TICKET: IssuedTicket = {
  ticketId: 'ticket-1',
  number: 'P013',
  itemCode: CARD_ITEM,
  queueId: 'police',
  zoneId: 'A',
  ahead: 12,
  wait: { lowMinutes: 25, highMinutes: 40 },
  issuedAt: FIXTURE_NOW,
  existing: false,
  phoneUrl: 'http://192.168.10.24:7300/my-ticket#t=YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY3ODkw',
};

function issued(change: Partial<IssuedTicket> = {}): KioskAction {
  return { kind: 'issued', ticket: { ...TICKET, ...change } };
}

function item(itemCode: string): KioskAction {
  return { kind: 'chooseItem', itemCode };
}

function open(place: Extract<KioskAction, { kind: 'open' }>['place']): KioskAction {
  return { kind: 'open', place };
}

function type(query: string): KioskAction[] {
  return [open({ kind: 'search' }), { kind: 'type', query }];
}

function refused(code: ErrorCode): KioskAction[] {
  return [item(CARD_ITEM), open({ kind: 'issuing' }), { kind: 'refused', problem: problemOf(code) }];
}

const STATES: Readonly<Record<string, readonly KioskAction[]>> = {
  home: [],
  audiences: [open({ kind: 'audiences' })],
  lifeEvents: [open({ kind: 'lifeEvents', audience: 'person' })],
  departments: [open({ kind: 'departments' })],
  items: [open({ kind: 'items', source: { by: 'lifeEvent', lifeEventId: 'enterprise-running' } })],
  search: type(''),
  searchFound: type('sfz'),
  searchNothing: type('qqq'),
  item: [item(CARD_ITEM)],
  itemLong: [item(LONG_ITEM)],
  itemNoWindow: [item('SW-FP-001')],
  priority: [item(CARD_ITEM), open({ kind: 'priority' })],
  citizenId: [item(CARD_ITEM), open({ kind: 'citizenId' })],
  told: [
    item(CARD_ITEM),
    open({ kind: 'priority' }),
    { kind: 'choosePriority', code: 'maternal' },
    open({ kind: 'citizenId' }),
    { kind: 'useCitizenId', number: '11010519491231002X' },
  ],
  issuing: [item(CARD_ITEM), open({ kind: 'issuing' })],
  ticket: [issued()],
  ticketLong: [issued({ number: 'C1204', itemCode: LONG_ITEM, zoneId: 'C', ahead: 0, wait: null })],
  existing: [issued({ existing: true, phoneUrl: null })],
  hallClosed: refused('hallClosed'),
  numbersExhausted: refused('numbersExhausted'),
  badCitizenIdNumber: refused('badCitizenIdNumber'),
  unavailable: refused('unavailable'),
  guideDesk: [open({ kind: 'guideDesk' })],
};

const wanted = new URLSearchParams(location.search);
const line = wanted.get('line');
const connection = createFixtureConnection({
  answers: {
    issueTicket: (input) =>
      wanted.get('answer') === 'never'
        ? new Promise(() => {})
        : { ok: true, output: { ...TICKET, itemCode: input.itemCode } },
  },
});
if (line !== 'loading') {
  const isClosed = line === 'closed';
  connection.setView(
    { kind: 'kiosk' },
    isClosed ? { ...VIEW, open: false, opensAt: FIXTURE_NOW + 3 * 3600_000 + 6 * 60_000, popular: [] } : VIEW,
  );
}
if (line === 'offline') setTimeout(() => connection.setStatus({ kind: 'offline', since: Date.now() - 120_000 }), 50);

const start: KioskState = wanted.get('elder') === '1' ? { ...KIOSK_START, isElder: true } : KIOSK_START;
const actions = STATES[wanted.get('state') ?? 'home'] ?? [];
const paged: readonly KioskAction[] = wanted.has('page')
  ? [...actions, { kind: 'turn', pageIndex: Number(wanted.get('page')) }]
  : actions;
showInGallery(connection, <KioskPage prints={wanted.get('print') === '1'} initial={paged.reduce(kioskFlow, start)} />);
