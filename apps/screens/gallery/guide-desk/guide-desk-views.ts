import type { CommandOutput, GuideView } from '@yichuang/contract';
import { FIXTURE_CATALOGUE } from '../fixture-catalogue.ts';
import { FIXTURE_NOW } from '../fixture-connection.ts';
import { QUEUE_LOADS } from '../queue-loads.ts';

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;
/** 10:00 in the hall. */
const TEN = FIXTURE_NOW - 24 * MINUTE;

export const POPULAR = ['GA-HJ-001', 'RS-SB-002', 'SJ-QY-001', 'TY-AZ-002', 'GA-HJ-010', 'ZR-BD-001'].filter((code) =>
  FIXTURE_CATALOGUE.items.some((item) => item.itemCode === code),
);

export const ISSUED: CommandOutput<'issueTicket'> = {
  ticketId: 't1',
  number: 'P013',
  itemCode: 'GA-HJ-001',
  itemCodes: ['GA-HJ-001'],
  queueId: 'police',
  zoneId: 'A',
  ahead: 12,
  wait: { lowMinutes: 25, highMinutes: 40 },
  issuedAt: FIXTURE_NOW - 12 * MINUTE,
  appointmentAt: null,
  existing: false,
  phoneUrl: 'http://192.168.10.20:7300/my-ticket#t=Zm9vYmFyYmF6cXV4LXRva2VuLW9mLXRoZS1nYWxsZXJ5',
};

const STATES = ['serving', 'called', 'serving', 'open', 'paused', 'serving', 'closed'] as const;
const windows: GuideView['windows'] = FIXTURE_CATALOGUE.windows.map(({ windowId, label, zoneId, queueIds }, index) => {
  const state = STATES[index % STATES.length] ?? 'open';
  const isHeld = state === 'serving' || state === 'called';
  return {
    windowId,
    label,
    zoneId,
    queueIds,
    state,
    number: isHeld ? (index === 9 ? 'C1042' : `A${String(index + 4).padStart(3, '0')}`) : null,
    backAt: state === 'paused' ? FIXTURE_NOW + 18 * MINUTE : null,
  };
});

function suspended(
  number: string,
  itemCode: string,
  kind: GuideView['suspended'][number]['kind'],
  sinceMinutes: number,
  backInMinutes: number | null,
): GuideView['suspended'][number] {
  return {
    ticketId: number,
    number,
    itemCode,
    kind,
    windowId: 'w03',
    windowLabel: '3',
    sinceAt: FIXTURE_NOW - sinceMinutes * MINUTE,
    expectedBackAt: backInMinutes === null ? null : FIXTURE_NOW + backInMinutes * MINUTE,
  };
}

function missed(number: string, minutesAgo: number, mayReturn: boolean): GuideView['missed'][number] {
  return {
    ticketId: number,
    number,
    itemCode: number.startsWith('A') ? 'TY-AZ-002' : 'GA-HJ-001',
    at: FIXTURE_NOW - minutesAgo * MINUTE,
    windowLabel: '12',
    mayReturn,
  };
}

function booking(
  code: string,
  slot: number,
  itemCode: string,
  state: GuideView['appointments'][number]['state'] = 'booked',
): GuideView['appointments'][number] {
  return {
    appointmentId: `a_${code}`,
    code,
    slotAt: TEN + slot * HALF_HOUR,
    itemCode,
    state,
    number: state === 'checkedIn' ? 'P009' : null,
  };
}

export const OPEN: GuideView = {
  open: true,
  opensAt: null,
  closesAt: FIXTURE_NOW + 96 * MINUTE,
  extension: null,
  queues: QUEUE_LOADS,
  notices: [
    {
      noticeId: 'n1',
      zh: '工程建设审批系统维护，预计 11 点恢复。',
      en: 'The construction system is down until about 11:00.',
      zoneId: 'B',
    },
  ],
  windows,
  suspended: [
    suspended('A007', 'GA-HJ-001', 'withoutFile', 52, -12),
    suspended('C1042', 'ZR-BD-001', 'withFile', 31, 14),
    suspended('S003', 'RS-SB-002', 'waiting', 75, null),
  ],
  missed: [missed('P004', 6, true), missed('A002', 21, false), missed('T010', 48, true)],
  appointments: [
    booking('204815', 0, 'GA-HJ-001'),
    booking('771032', 0, 'GA-HJ-001', 'checkedIn'),
    booking('482913', 1, 'TY-AZ-002'),
    booking('118640', 1, 'RS-SB-002'),
    booking('905527', 3, 'ZR-BD-001'),
    booking('630094', 7, 'SJ-QY-001'),
  ],
};

const NOBODY: GuideView = {
  ...OPEN,
  queues: QUEUE_LOADS.map((queue) => ({
    ...queue,
    waiting: 0,
    wait: null,
    openWindows: 0,
    state: 'open' as const,
    closedFor: null,
    freeAt: null,
  })),
  notices: [],
  windows: windows.map((entry) => ({ ...entry, state: 'closed' as const, number: null, backAt: null })),
  suspended: [],
  missed: [],
  appointments: [],
};

export const VIEWS: Readonly<Record<string, GuideView>> = {
  empty: NOBODY,
  noAppointments: NOBODY,
  nobodyAway: NOBODY,
  hallClosed: { ...NOBODY, open: false, closesAt: null, opensAt: FIXTURE_NOW + 186 * MINUTE },
  extended: {
    ...OPEN,
    closesAt: FIXTURE_NOW + 8 * 60 * MINUTE,
    extension: { until: FIXTURE_NOW + 8 * 60 * MINUTE, queueIds: null },
  },
};
