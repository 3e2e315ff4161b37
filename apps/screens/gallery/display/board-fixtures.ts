import type { Announcement, BoardView, CallEntry, Notice } from '@yichuang/contract';
import { FIXTURE_NOW } from '../fixture-connection.ts';

/** One call of the fixture board, `index` calls back. */
export function call(index: number, number: string, windowLabel: string, callCount = 1): CallEntry {
  return {
    announcementId: `c${number}-${callCount}`,
    number,
    windowId: 'w01',
    windowLabel,
    zoneId: 'A',
    at: FIXTURE_NOW - index * 45_000,
    callCount,
  };
}

/** A call as it reaches screens and voices. */
export function announcementOf(entry: CallEntry): Announcement {
  return {
    ...entry,
    kind: entry.callCount > 1 ? 'recall' : 'call',
    ticketId: entry.number,
    speech: [
      { kind: 'phrase', code: 'please' },
      { kind: 'number', value: entry.number },
      { kind: 'phrase', code: 'toWindow' },
      { kind: 'window', label: entry.windowLabel },
    ],
  };
}

type Load = BoardView['queues'][number];

function load(queueId: string, waiting: number, openWindows: number, range: readonly [number, number] | null): Load {
  const wait = range === null ? null : { lowMinutes: range[0], highMinutes: range[1] };
  return { queueId, zoneId: 'A', waiting, openWindows, wait, state: 'open', closedFor: null, freeAt: null };
}

export const BEFORE = [
  call(1, 'A016', '2'),
  call(2, 'P008', '3'),
  call(3, 'A015', '12'),
  call(4, 'A014', '1'),
  call(5, 'P007', '4'),
];
const QUEUES = [load('personal', 12, 3, [10, 25]), load('police', 3, 2, [5, 10])];
const FULL_ZONE = [
  load('real-estate', 128, 3, [110, 180]),
  load('social', 3, 0, null),
  load('fund', 1, 2, [5, 5]),
  load('delivery', 0, 1, [0, 0]),
];
const QUIET = QUEUES.map((queue) => ({ ...queue, waiting: 0, openWindows: 0, wait: null }));
const STOPPED: Load[] = [
  { ...load('real-estate', 128, 3, [110, 180]), state: 'closed', closedFor: 'systemDown' },
  { ...load('social', 14, 2, [20, 35]), state: 'full', freeAt: FIXTURE_NOW + 186 * 60_000 },
  { ...load('fund', 0, 0, null), state: 'closed', closedFor: 'meeting' },
  { ...load('delivery', 2, 1, [0, 5]), state: 'full' },
];
const MANY = ['personal', 'police', 'enterprise', 'tax', 'project', 'real-estate', 'social', 'fund', 'delivery'].map(
  (queueId, index) => load(queueId, index * 3, 1 + (index % 3), [index * 4, index * 7 + 5]),
);
const NOTICES: Notice[] = [
  {
    noticeId: 'n1',
    zh: '今天 15:00 消防演练，请听从工作人员引导',
    en: 'Fire drill at 15:00 today. Please follow the staff.',
    zoneId: null,
  },
  {
    noticeId: 'n2',
    zh: '不动产登记系统今天 16:30 起升级，查询、抵押和转移登记明天上午恢复办理，已取号的群众请到 C 区导办台登记，工作人员会打电话通知您，给您带来不便请谅解',
    en: 'The real estate system is upgraded from 16:30 today; register at the guide desk in zone C and we will call you when it works again tomorrow morning.',
    zoneId: 'C',
  },
  { noticeId: 'n3', zh: '一楼有直饮水', en: '', zoneId: null },
];

function board(
  current: CallEntry | null,
  recent: readonly CallEntry[],
  more: Partial<Pick<BoardView, 'queues' | 'notices' | 'extension'>> = {},
): BoardView {
  return { zoneId: 'A', current, recent: [...recent], queues: QUEUES, notices: [], extension: null, ...more };
}

const NOW = call(0, 'A017', '3');
const LATE = FIXTURE_NOW + 8 * 3_600_000;

/** Every state of the board, by the `?state=` that shows it. */
export const BOARD_VIEWS: Readonly<Record<string, BoardView>> = {
  calling: board(NOW, BEFORE),
  recall: board(call(0, 'A017', '3', 2), BEFORE),
  burst: board(NOW, BEFORE),
  crowd: board(NOW, BEFORE, { notices: NOTICES.slice(0, 1) }),
  long: board(
    call(0, 'B1208', '12'),
    BEFORE.map((entry, index) => ({ ...entry, number: `B120${7 - index}`, windowLabel: '12' })),
    { queues: FULL_ZONE },
  ),
  longest: board(call(0, 'K2-A017', '104'), BEFORE.slice(0, 2)),
  first: board(call(0, 'A001', '1'), []),
  stopped: board(NOW, BEFORE, { queues: STOPPED }),
  notice: board(NOW, BEFORE, { queues: STOPPED, notices: NOTICES.slice(0, 1) }),
  'notice-long': board(NOW, BEFORE, { queues: FULL_ZONE, notices: NOTICES.slice(1, 2) }),
  notices: board(NOW, BEFORE, { notices: NOTICES }),
  extended: board(NOW, BEFORE, { extension: { until: LATE, queueIds: null } }),
  'extended-some': board(NOW, BEFORE, {
    queues: [...QUEUES.slice(0, 1), { ...load('police', 2, 1, [5, 10]), state: 'closed' }, ...FULL_ZONE.slice(2)],
    extension: { until: LATE, queueIds: ['personal', 'fund', 'delivery'] },
    notices: NOTICES.slice(0, 1),
  }),
  many: board(NOW, BEFORE, { queues: MANY, extension: { until: LATE, queueIds: null }, notices: NOTICES.slice(0, 1) }),
  welcome: board(null, [], { queues: QUIET }),
  'welcome-notice': board(null, [], { queues: QUIET, notices: NOTICES }),
  closed: board(NOW, BEFORE, { queues: QUIET }),
  lunch: board(NOW, BEFORE, { queues: QUIET, notices: NOTICES.slice(0, 1) }),
  weekend: board(null, [], { queues: QUIET }),
  offline: board(NOW, BEFORE, { queues: FULL_ZONE, notices: NOTICES }),
  'offline-welcome': board(null, [], { queues: QUIET }),
};

/** Calls of a burst that come right after the board has opened, oldest first. */
export const BURSTS: Readonly<Record<string, readonly CallEntry[]>> = {
  burst: ['A018', 'P009', 'A019', 'B020', 'A021'].map((number, index) => call(0, number, String(index + 1))),
  crowd: Array.from({ length: 13 }, (_, index) => call(0, `A0${18 + index}`, String(index + 1))),
};

/** Hours after 10:24 on Tuesday at which a closed state stands. */
export const CLOSED_HOURS: Readonly<Record<string, number>> = { closed: 10, lunch: 2, weekend: 80 };
