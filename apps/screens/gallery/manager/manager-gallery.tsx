import { type ManagerView, problemOf, type StaffSession } from '@yichuang/contract';
import { Manager } from '../../src/manager/Manager.tsx';
import { FIXTURE_CATALOGUE } from '../fixture-catalogue.ts';
import { createFixtureConnection, FIXTURE_NOW } from '../fixture-connection.ts';
import { showInGallery } from '../show-in-gallery.tsx';

const MINUTE = 60_000;
const SESSION: StaffSession = {
  token: 'gallery-session-token',
  staffId: 's01',
  displayName: '沈知行',
  role: 'manager',
  windowIds: [],
};
const STATES = ['serving', 'serving', 'called', 'paused', 'serving', 'open', 'closed'] as const;
const WAITING = [14, 3, 7, 0, 2, 24, 137, 1, 5];

function windows(closed: boolean): ManagerView['windows'] {
  return FIXTURE_CATALOGUE.windows.map((entry, index) => {
    const state = closed ? 'closed' : (STATES[index % STATES.length] ?? 'closed');
    const busy = state === 'serving' || state === 'called';
    return {
      windowId: entry.windowId,
      label: entry.label,
      kind: entry.kind,
      zoneId: entry.zoneId,
      state,
      pauseReason: state === 'paused' ? (index % 2 === 0 ? 'equipment' : 'meal') : null,
      staffId: state === 'closed' ? null : `s${String(index + 3).padStart(2, '0')}`,
      number: busy ? `A${index === 4 ? 1024 : String(20 + index).padStart(3, '0')}` : null,
      sinceAt: FIXTURE_NOW - (index * 3 + 1) * MINUTE,
      servedToday: closed ? 0 : 6 + index,
    };
  });
}

function queues(waiting: readonly number[]): ManagerView['queues'] {
  return FIXTURE_CATALOGUE.queues.map((queue, index) => {
    const count = waiting[index] ?? 0;
    return {
      queueId: queue.queueId,
      zoneId: queue.zoneId,
      prefix: queue.prefix,
      waiting: count,
      openWindows: queue.queueId === 'fund' ? 0 : 2,
      wait: queue.queueId === 'fund' ? null : { lowMinutes: count * 2, highMinutes: count * 3 },
      longestSinceAt: count === 0 ? null : FIXTURE_NOW - (count + 6) * MINUTE,
      served: 12,
    };
  });
}

const RUNNING: ManagerView = {
  day: '2026-03-10',
  open: true,
  counts: { issued: 402, waiting: 193, atWindow: 8, served: 176, noShow: 15, cancelled: 10, expired: 0 },
  ratings: { invited: 170, rated: 121, bad: 2 },
  windows: windows(false),
  queues: queues(WAITING),
  alarms: [
    {
      code: 'longWait',
      queueId: 'social',
      windowId: null,
      number: 'S041',
      sinceAt: FIXTURE_NOW - 113 * MINUTE,
      waiting: null,
    },
    {
      code: 'longLine',
      queueId: 'social',
      windowId: null,
      number: null,
      sinceAt: FIXTURE_NOW - 40 * MINUTE,
      waiting: 137,
    },
    {
      code: 'longLine',
      queueId: 'real-estate',
      windowId: null,
      number: null,
      sinceAt: FIXTURE_NOW - 9 * MINUTE,
      waiting: 24,
    },
    {
      code: 'idleWhileWaiting',
      queueId: null,
      windowId: 'w06',
      number: null,
      sinceAt: FIXTURE_NOW - 4 * MINUTE,
      waiting: null,
    },
    {
      code: 'longService',
      queueId: null,
      windowId: 'w12',
      number: 'A031',
      sinceAt: FIXTURE_NOW - 2 * MINUTE,
      waiting: null,
    },
  ],
};
const EMPTY: ManagerView = {
  ...RUNNING,
  counts: { issued: 0, waiting: 0, atWindow: 0, served: 0, noShow: 0, cancelled: 0, expired: 0 },
  ratings: { invited: 0, rated: 0, bad: 0 },
  windows: windows(false).map((entry) => ({
    ...entry,
    state: entry.state === 'closed' ? 'closed' : 'open',
    pauseReason: null,
    number: null,
    servedToday: 0,
  })),
  queues: queues([]),
  alarms: [],
};
const VIEWS: Readonly<Record<string, ManagerView>> = {
  running: RUNNING,
  calm: {
    ...RUNNING,
    alarms: [],
    queues: queues([4, 3, 7, 0, 2, 3, 5, 0, 1]),
    counts: { ...RUNNING.counts, issued: 234, waiting: 25 },
  },
  empty: EMPTY,
  'not-begun': { ...EMPTY, day: null, open: false, windows: windows(true) },
  ended: {
    ...EMPTY,
    open: false,
    windows: windows(true),
    counts: { issued: 402, waiting: 0, atWindow: 0, served: 361, noShow: 25, cancelled: 12, expired: 4 },
    ratings: { invited: 355, rated: 240, bad: 3 },
  },
  unbalanced: { ...RUNNING, counts: { ...RUNNING.counts, issued: 403 } },
};

const state = new URLSearchParams(location.search).get('state') ?? 'running';
const connection = createFixtureConnection();
if (state !== 'loading') connection.setView({ kind: 'manager' }, VIEWS[state] ?? RUNNING);
if (state === 'offline') connection.setStatus({ kind: 'offline', since: Date.now() - 185_000 });
if (state === 'refused') connection.setStatus({ kind: 'refused', problem: problemOf('notAllowed') });
showInGallery(connection, <Manager session={SESSION} onSignOut={() => {}} />);
