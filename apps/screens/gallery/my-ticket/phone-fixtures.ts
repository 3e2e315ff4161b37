import type { PhoneView } from '@yichuang/contract';
import { FIXTURE_NOW } from '../fixture-connection.ts';

const MINUTE = 60_000;
const CAN_CANCEL = [{ command: 'cancelTicket', allowed: true }];

function items(...codes: readonly (readonly [itemCode: string, served: boolean])[]): PhoneView['items'] {
  return codes.map(([itemCode, served]) => ({ itemCode, queueId: 'police', served }));
}

const WAITING: PhoneView = {
  ticketId: 'ticket-1',
  number: 'P013',
  itemCode: 'GA-HJ-001',
  items: items(['GA-HJ-001', false]),
  queueId: 'police',
  zoneId: 'A',
  state: 'waiting',
  issuedAt: FIXTURE_NOW,
  appointmentAt: null,
  ahead: 7,
  near: false,
  wait: { lowMinutes: 12, highMinutes: 20 },
  windowLabel: null,
  directedToLabel: null,
  calledAt: null,
  callCount: 0,
  suspension: null,
  missed: null,
  rating: null,
  notices: [],
  allowedActions: CAN_CANCEL,
};
const CALLED: PhoneView = {
  ...WAITING,
  state: 'called',
  ahead: null,
  wait: null,
  windowLabel: '3',
  calledAt: FIXTURE_NOW,
  callCount: 1,
};
const OVER: PhoneView = { ...WAITING, ahead: null, wait: null, allowedActions: [] };
const SERVING: PhoneView = { ...OVER, state: 'serving', windowLabel: '3' };
const SEVERAL = items(['GA-HJ-001', true], ['TY-AZ-002', false], ['RS-SB-012', false]);
const SUSPENDED: PhoneView = {
  ...OVER,
  state: 'suspended',
  suspension: { kind: 'withoutFile', windowLabel: '3', expectedBackAt: FIXTURE_NOW + 66 * MINUTE },
};
const MISSED: PhoneView = { ...OVER, state: 'noShow', missed: { mayReturn: true, rule: 'afterNumbers', numbers: 3 } };
const NOTICES: PhoneView['notices'] = [
  { noticeId: 'n1', zh: '今天 15:00 消防演练，请听从工作人员引导', en: 'Fire drill at 15:00 today.', zoneId: null },
  { noticeId: 'n2', zh: '公安系统较慢，请耐心等候', en: '', zoneId: 'A' },
];

/** Every state of the phone page, by the `?state=` that shows it. */
export const PHONE_VIEWS: Readonly<Record<string, PhoneView>> = {
  waiting: WAITING,
  near: { ...WAITING, ahead: 0, near: true, wait: { lowMinutes: 0, highMinutes: 5 } },
  nearly: { ...WAITING, ahead: 2, near: true, wait: { lowMinutes: 0, highMinutes: 10 } },
  first: { ...WAITING, ahead: 0, wait: null },
  appointment: { ...WAITING, ahead: 2, appointmentAt: FIXTURE_NOW + 36 * MINUTE },
  directed: { ...WAITING, ahead: 1, directedToLabel: '5', wait: null },
  notices: { ...WAITING, notices: NOTICES },
  several: { ...WAITING, items: items(['GA-HJ-001', false], ['TY-AZ-002', false]) },
  'next-item': { ...WAITING, items: SEVERAL, itemCode: 'TY-AZ-002' },
  full: {
    ...WAITING,
    items: items(
      ['GA-HJ-001', true],
      ['TY-AZ-002', false],
      ['RS-SB-012', false],
      ['ZR-BD-003', false],
      ['GA-JG-001', false],
    ),
    itemCode: 'TY-AZ-002',
    directedToLabel: '12',
    appointmentAt: FIXTURE_NOW + 36 * MINUTE,
    notices: NOTICES,
  },
  long: {
    ...WAITING,
    number: 'C1204',
    itemCode: 'TY-AZ-002',
    items: items(['TY-AZ-002', false]),
    zoneId: 'C',
    ahead: 104,
    wait: { lowMinutes: 120, highMinutes: 185 },
  },
  called: CALLED,
  'called-several': { ...CALLED, items: SEVERAL, itemCode: 'TY-AZ-002', notices: NOTICES },
  recalled: {
    ...CALLED,
    number: 'C1204',
    itemCode: 'TY-AZ-002',
    items: items(['TY-AZ-002', false]),
    windowLabel: '14',
    callCount: 3,
  },
  arrived: { ...OVER, state: 'arrived', windowLabel: '3' },
  serving: SERVING,
  'serving-several': { ...SERVING, items: SEVERAL, itemCode: 'TY-AZ-002' },
  'suspended-without': SUSPENDED,
  'suspended-with': { ...SUSPENDED, suspension: { kind: 'withFile', windowLabel: '3', expectedBackAt: null } },
  'suspended-waiting': {
    ...SUSPENDED,
    suspension: { kind: 'waiting', windowLabel: '3', expectedBackAt: FIXTURE_NOW + 16 * MINUTE },
  },
  'suspended-several': { ...SUSPENDED, items: SEVERAL, itemCode: 'TY-AZ-002', notices: NOTICES },
  missed: MISSED,
  'missed-head': { ...MISSED, missed: { mayReturn: true, rule: 'head', numbers: 0 } },
  'missed-void': { ...MISSED, missed: { mayReturn: false, rule: 'void', numbers: 0 } },
  'missed-late': { ...MISSED, missed: { mayReturn: false, rule: 'afterNumbers', numbers: 3 } },
  served: { ...OVER, state: 'served' },
  'served-several': { ...OVER, state: 'served', items: SEVERAL.map((item) => ({ ...item, served: true })) },
  rating: { ...OVER, state: 'served', rating: { ratingId: 'ticket-1', state: 'open', level: null } },
  rated: { ...OVER, state: 'served', rating: { ratingId: 'ticket-1', state: 'rated', level: 4 } },
  cancelled: { ...OVER, state: 'cancelled' },
  expired: { ...OVER, state: 'expired', items: SEVERAL, itemCode: 'TY-AZ-002' },
};

/** Views that follow one another, since the page tells what happened by the state before. */
export const PHONE_STEPS: Readonly<Record<string, readonly PhoneView[]>> = {
  transferred: [SERVING, { ...WAITING, queueId: 'social', zoneId: 'C', ahead: 3 }],
  'transferred-window': [SERVING, { ...WAITING, directedToLabel: '5', ahead: 1, wait: null }],
  returned: [MISSED, { ...WAITING, ahead: 3 }],
  'becomes-near': [WAITING, { ...WAITING, ahead: 0, near: true }],
};
