import type { BoardView, CallEntry } from '@yichuang/contract';
import { HallProvider } from '../../src/app/hall-context.tsx';
import { DisplayBoard } from '../../src/display/DisplayBoard.tsx';
import { FIXTURE_CATALOGUE } from '../fixture-catalogue.ts';
import { createFixtureConnection, FIXTURE_NOW } from '../fixture-connection.ts';
import { showInGallery } from '../show-in-gallery.tsx';

const query = new URLSearchParams(location.search);
const state = query.get('state') ?? 'calling';

function call(index: number, number: string, windowLabel: string, callCount = 1): CallEntry {
  const at = FIXTURE_NOW - index * 45_000;
  return {
    announcementId: `c${number}-${callCount}`,
    number,
    windowId: 'w01',
    windowLabel,
    zoneId: 'A',
    at,
    callCount,
  };
}

const BEFORE = [
  call(1, 'A016', '2'),
  call(2, 'P008', '3'),
  call(3, 'A015', '12'),
  call(4, 'A014', '1'),
  call(5, 'P007', '4'),
];
const QUEUES: BoardView['queues'] = [
  { queueId: 'personal', zoneId: 'A', waiting: 12, openWindows: 3, wait: { lowMinutes: 10, highMinutes: 25 } },
  { queueId: 'police', zoneId: 'A', waiting: 3, openWindows: 2, wait: { lowMinutes: 5, highMinutes: 10 } },
];
const FULL_ZONE: BoardView['queues'] = [
  { queueId: 'real-estate', zoneId: 'C', waiting: 128, openWindows: 3, wait: { lowMinutes: 110, highMinutes: 180 } },
  { queueId: 'social', zoneId: 'C', waiting: 3, openWindows: 0, wait: null },
  { queueId: 'fund', zoneId: 'C', waiting: 1, openWindows: 2, wait: { lowMinutes: 5, highMinutes: 5 } },
  { queueId: 'delivery', zoneId: 'C', waiting: 0, openWindows: 1, wait: { lowMinutes: 0, highMinutes: 0 } },
];
const QUIET = QUEUES.map((queue) => ({ ...queue, waiting: 0, openWindows: 0, wait: null }));

function board(current: CallEntry | null, recent: readonly CallEntry[], queues = QUEUES): BoardView {
  return { zoneId: 'A', current, recent: [...recent], queues };
}

const VIEWS: Record<string, BoardView> = {
  calling: board(call(0, 'A017', '3'), BEFORE),
  recall: board(call(0, 'A017', '3', 2), BEFORE),
  long: board(
    call(0, 'B1208', '12'),
    BEFORE.map((entry, index) => ({ ...entry, number: `B120${7 - index}`, windowLabel: '12' })),
    FULL_ZONE,
  ),
  longest: board(call(0, 'K2-A017', '104'), BEFORE.slice(0, 2)),
  first: board(call(0, 'A001', '1'), []),
  welcome: board(null, [], QUIET),
  closed: board(call(0, 'A017', '3'), BEFORE, QUIET),
  offline: board(call(0, 'A017', '3'), BEFORE, FULL_ZONE),
};

const DAY: [number, number][] = [
  [540, 720],
  [810, 1020],
];
/** The closed board stands at 20:24 in a hall that keeps hours. */
const closed = state === 'closed';
const connection = createFixtureConnection(closed ? { now: FIXTURE_NOW + 10 * 3_600_000 } : {});
const catalogue = {
  ...FIXTURE_CATALOGUE,
  hall: { ...FIXTURE_CATALOGUE.hall, openAllHours: !closed, businessHours: [[], DAY, DAY, DAY, DAY, DAY, []] },
};
const shown = VIEWS[state];
if (shown !== undefined) connection.setView({ kind: 'board', zoneId: 'A' }, shown);
if (state === 'offline') connection.setStatus({ kind: 'offline', since: FIXTURE_NOW });
if (state === 'connecting') connection.setStatus({ kind: 'connecting' });
if (query.get('voice') === '1') connection.setVoice(true);

// Any key makes the next call.
let next = 17;
addEventListener('keydown', () => {
  next += 1;
  const current = call(0, `A0${next}`, String((next % 12) + 1));
  connection.setView(
    { kind: 'board', zoneId: 'A' },
    board(current, [call(0, `A0${next - 1}`, '3'), ...BEFORE].slice(0, 5)),
  );
  connection.announce({
    ...current,
    kind: 'call',
    ticketId: current.number,
    speech: [
      { kind: 'phrase', code: 'please' },
      { kind: 'number', value: current.number },
      { kind: 'phrase', code: 'toWindow' },
      { kind: 'window', label: current.windowLabel },
    ],
  });
});

showInGallery(
  connection,
  <HallProvider connection={connection} catalogue={catalogue}>
    <DisplayBoard zoneId="A" wantsVoice={query.get('voice') === '1'} english={false} />
  </HallProvider>,
);
