import type { BoardView } from '@yichuang/contract';
import { HallProvider } from '../../src/app/hall-context.tsx';
import { DisplayBoard } from '../../src/display/DisplayBoard.tsx';
import { FIXTURE_CATALOGUE } from '../fixture-catalogue.ts';
import { createFixtureConnection, FIXTURE_NOW } from '../fixture-connection.ts';
import { showInGallery } from '../show-in-gallery.tsx';
import { announcementOf, BEFORE, BOARD_VIEWS, BURSTS, CLOSED_HOURS, call } from './board-fixtures.ts';

const query = new URLSearchParams(location.search);
const state = query.get('state') ?? 'calling';
const AUDIENCE = { kind: 'board', zoneId: 'A' } as const;
const DAY: [number, number][] = [
  [540, 720],
  [810, 1020],
];
const LOST_MS = 12 * 60_000;

const closedHours = CLOSED_HOURS[state];
const connection = createFixtureConnection(
  closedHours === undefined ? {} : { now: FIXTURE_NOW + closedHours * 3_600_000 },
);
const catalogue = {
  ...FIXTURE_CATALOGUE,
  hall: {
    ...FIXTURE_CATALOGUE.hall,
    openAllHours: closedHours === undefined,
    businessHours: [[], DAY, DAY, DAY, DAY, DAY, []],
  },
};

let shown: BoardView | undefined = BOARD_VIEWS[state];
if (shown !== undefined) connection.setView(AUDIENCE, shown);
if (state.startsWith('offline')) connection.setStatus({ kind: 'offline', since: Date.now() - LOST_MS });
if (state === 'connecting') connection.setStatus({ kind: 'connecting' });
if (query.get('voice') === '1') connection.setVoice(true);

/** Makes the call as the hall does: announced at once, then a view with the six newest. */
function makeCall(entry: ReturnType<typeof call>): void {
  const before = shown ?? BOARD_VIEWS.calling;
  if (before === undefined) return;
  const current = { ...entry, at: connection.hallNow() };
  const kept = before.current === null ? before.recent : [before.current, ...before.recent];
  shown = { ...before, current, recent: kept.filter(({ number }) => number !== entry.number).slice(0, 5) };
  connection.announce(announcementOf(current));
  connection.setView(AUDIENCE, shown);
}

setTimeout(() => {
  for (const entry of BURSTS[state] ?? []) makeCall(entry);
}, 300);

// Any key makes the next call; Backspace takes the last one back; Escape breaks the line and mends it.
let next = 17;
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') {
    connection.setStatus(
      connection.status.kind === 'online' ? { kind: 'offline', since: Date.now() } : { kind: 'online' },
    );
  } else if (key === 'Backspace' && shown !== undefined) {
    const [current = null, ...recent] = shown.recent;
    shown = { ...shown, current, recent };
    connection.setView(AUDIENCE, shown);
  } else {
    next += 1;
    makeCall(call(0, `A0${next}`, BEFORE[next % 5]?.windowLabel ?? '1'));
  }
});

showInGallery(
  connection,
  <HallProvider connection={connection} catalogue={catalogue}>
    <DisplayBoard zoneId="A" wantsVoice={query.get('voice') === '1'} english={query.get('english') === '1'} />
  </HallProvider>,
);
