import type { FoundTicket, KioskView } from '@yichuang/contract';
import type { IssuedTicket } from '../../src/kiosk/kiosk-places.ts';
import { FIXTURE_CATALOGUE } from '../fixture-catalogue.ts';
import { FIXTURE_NOW } from '../fixture-connection.ts';

export const MINUTE = 60_000;
export const LONG_ITEM = 'TY-AZ-002';
export const CARD_ITEM = 'GA-HJ-001';

const OPEN = { state: 'open', closedFor: null, freeAt: null } as const;

export const VIEW: KioskView = {
  open: true,
  opensAt: null,
  closesAt: FIXTURE_NOW + 96 * MINUTE,
  extension: null,
  queues: [
    {
      ...OPEN,
      queueId: 'personal',
      zoneId: 'A',
      waiting: 7,
      openWindows: 4,
      wait: { lowMinutes: 12, highMinutes: 20 },
    },
    { ...OPEN, queueId: 'police', zoneId: 'A', waiting: 12, openWindows: 3, wait: { lowMinutes: 25, highMinutes: 40 } },
    {
      ...OPEN,
      queueId: 'enterprise',
      zoneId: 'B',
      waiting: 0,
      openWindows: 2,
      wait: { lowMinutes: 0, highMinutes: 0 },
    },
    { ...OPEN, queueId: 'tax', zoneId: 'B', waiting: 3, openWindows: 0, wait: null },
    { ...OPEN, queueId: 'project', zoneId: 'B', waiting: 1, openWindows: 1, wait: { lowMinutes: 5, highMinutes: 5 } },
    {
      ...OPEN,
      queueId: 'real-estate',
      zoneId: 'C',
      waiting: 104,
      openWindows: 2,
      wait: { lowMinutes: 120, highMinutes: 185 },
    },
    { ...OPEN, queueId: 'social', zoneId: 'C', waiting: 4, openWindows: 3, wait: { lowMinutes: 6, highMinutes: 11 } },
    { ...OPEN, queueId: 'fund', zoneId: 'C', waiting: 2, openWindows: 2, wait: { lowMinutes: 3, highMinutes: 8 } },
    { ...OPEN, queueId: 'delivery', zoneId: 'C', waiting: 1, openWindows: 2, wait: { lowMinutes: 1, highMinutes: 3 } },
  ],
  popular: ['GA-HJ-001', 'RS-SB-002', 'SJ-QY-001', LONG_ITEM, 'GA-HJ-010', 'ZR-BD-001'],
  notices: [],
  takesAppointments: true,
};

export const NOTICE = {
  noticeId: 'n1',
  zh: '今天下午不动产系统升级，14:00 以后请明天再来',
  en: 'Real estate: the system is upgraded this afternoon. After 14:00 please come tomorrow.',
  zoneId: null,
};
/** As long as a notice may be. */
export const LONG_NOTICE = {
  noticeId: 'n2',
  zh: '因省里的不动产登记系统今天下午两点起升级，二手房过户、抵押登记和查档业务暂停办理，已取号的请到导办台登记，明天上午优先为您办理，给您添麻烦了，请您谅解。',
  en: 'The real estate system is upgraded from 14:00: transfers, mortgages and searches stop. If you hold a ticket, see the guide desk; you come first tomorrow.',
  zoneId: 'C',
};
export const EXTENSION = { until: FIXTURE_NOW + 8 * 60 * MINUTE, queueIds: ['personal', 'police', 'social'] };

/** The view with one queue changed. */
export function viewWithQueue(queueId: string, change: Partial<KioskView['queues'][number]>): KioskView {
  return { ...VIEW, queues: VIEW.queues.map((queue) => (queue.queueId === queueId ? { ...queue, ...change } : queue)) };
}

export const TICKET: IssuedTicket = {
  ticketId: '2026-03-10.P013',
  number: 'P013',
  itemCode: CARD_ITEM,
  itemCodes: [CARD_ITEM],
  queueId: 'police',
  zoneId: 'A',
  ahead: 12,
  wait: { lowMinutes: 25, highMinutes: 40 },
  issuedAt: FIXTURE_NOW,
  appointmentAt: null,
  existing: false,
  phoneUrl: 'http://192.168.10.24:7300/my-ticket#t=YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY3ODkw',
};

export const FOUND: FoundTicket = {
  ...TICKET,
  ahead: 4,
  wait: { lowMinutes: 8, highMinutes: 15 },
  issuedAt: FIXTURE_NOW - 25 * MINUTE,
  existing: true,
  phoneUrl: null,
  state: 'waiting',
  windowLabel: null,
  priorityReason: null,
  mayReturn: false,
};

function nameLength(code: string): number {
  const item = FIXTURE_CATALOGUE.items.find(({ itemCode }) => itemCode === code);
  return (item?.zh.length ?? 0) + (item?.en.length ?? 0);
}

/** The items with the longest names, of different queues where there are. */
export const LONG_ITEMS: readonly string[] = FIXTURE_CATALOGUE.items
  .map(({ itemCode }) => itemCode)
  .sort((one, other) => nameLength(other) - nameLength(one))
  .slice(0, 5);
