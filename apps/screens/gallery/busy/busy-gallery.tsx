import type { BusyView } from '@yichuang/contract';
import { BusyPage } from '../../src/busy/BusyPage.tsx';
import { createFixtureConnection, FIXTURE_NOW } from '../fixture-connection.ts';
import { QUEUE_LOADS } from '../queue-loads.ts';
import { showInGallery } from '../show-in-gallery.tsx';

const HOUR = 3_600_000;
const OPEN: BusyView = {
  open: true,
  opensAt: null,
  closesAt: FIXTURE_NOW + 6.6 * HOUR,
  extension: null,
  queues: QUEUE_LOADS,
  notices: [],
  byHour: [
    { hour: 8, issued: 18 },
    { hour: 9, issued: 104 },
    { hour: 10, issued: 61 },
  ],
};
const EMPTY_QUEUES = QUEUE_LOADS.map((queue) => ({
  ...queue,
  waiting: 0,
  wait: { lowMinutes: 0, highMinutes: 0 },
  openWindows: 2,
  state: 'open' as const,
  closedFor: null,
  freeAt: null,
}));
const VIEWS: Readonly<Record<string, BusyView>> = {
  open: OPEN,
  quiet: { ...OPEN, queues: EMPTY_QUEUES, byHour: [{ hour: 10, issued: 3 }] },
  empty: { ...OPEN, queues: EMPTY_QUEUES, byHour: [] },
  some: {
    ...OPEN,
    queues: EMPTY_QUEUES.map((queue) => ({ ...queue, waiting: 6, wait: { lowMinutes: 8, highMinutes: 18 } })),
  },
  closed: {
    ...OPEN,
    open: false,
    closesAt: null,
    opensAt: FIXTURE_NOW + 22.6 * HOUR,
    queues: EMPTY_QUEUES.map((queue) => ({ ...queue, wait: null, openWindows: 0 })),
  },
  noWindow: {
    ...OPEN,
    queues: EMPTY_QUEUES.map((queue) => ({ ...queue, wait: null, waiting: 3, openWindows: 0 })),
    byHour: [{ hour: 10, issued: 27 }],
  },
  extended: {
    ...OPEN,
    extension: { until: FIXTURE_NOW + 8.6 * HOUR, queueIds: null },
    closesAt: FIXTURE_NOW + 8.6 * HOUR,
  },
  notices: {
    ...OPEN,
    notices: [
      {
        noticeId: 'n1',
        zh: '不动产系统正在维护，预计上午 11 点恢复，请您先办其他事项。',
        en: 'The real estate system is down until about 11:00.',
        zoneId: 'C',
      },
      { noticeId: 'n2', zh: '今天 12:00 至 13:30 午间不休息，照常办理。', en: '', zoneId: null },
    ],
  },
};

const state = new URLSearchParams(location.search).get('state') ?? 'open';
const connection = createFixtureConnection();
if (state !== 'loading' && state !== 'unreachable') connection.setView({ kind: 'busy' }, VIEWS[state] ?? OPEN);
if (state === 'unreachable') connection.setStatus({ kind: 'offline', since: Date.now() });
if (state === 'offline') connection.setStatus({ kind: 'offline', since: Date.now() - 4 * 60_000 });
showInGallery(connection, <BusyPage />);
