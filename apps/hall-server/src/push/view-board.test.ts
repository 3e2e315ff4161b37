import type { ViewMessage } from '@yichuang/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEMO_CONFIGURATION, DemoFloor } from '../testing/demo-floor.ts';
import { ViewBoard } from './view-board.ts';

const ITEM = DEMO_CONFIGURATION.catalogue.items[0]?.itemCode ?? '';
const KIOSK = { kind: 'kiosk' } as const;
const MANAGER = { kind: 'manager' } as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A board over a floor whose hall time stands still unless moved. */
function openBoard() {
  const floor = new DemoFloor();
  floor.openAllWindows();
  const sent: ViewMessage[] = [];
  const views = new ViewBoard({
    run: 'run-1',
    state: () => floor.state,
    now: () => floor.at,
    elapsed: () => Date.now(),
    send: (message) => sent.push(message),
  });
  function issue(): void {
    floor.issue(ITEM);
    views.changed();
  }
  return { floor, sent, views, issue };
}

function issuedIn(message: ViewMessage | undefined): number | undefined {
  return (message?.view as { counts?: { issued: number } } | undefined)?.counts?.issued;
}

test('who listens gets the present view at once; who does not listen gets nothing', () => {
  const { floor, sent, views, issue } = openBoard();
  const message = views.listen(KIOSK);
  expect(message).toMatchObject({ key: 'kiosk', run: 'run-1', at: floor.at, view: { open: true } });
  issue();
  vi.advanceTimersByTime(50);
  expect(sent.map(({ key }) => key)).toEqual(['kiosk']);
});

test('there is no listening at a place that is not there', () => {
  const { views } = openBoard();
  expect(views.listen({ kind: 'clerk', windowId: 'none' })).toBeUndefined();
  expect(views.look({ kind: 'phone', ticketId: 'none' })).toBeUndefined();
});

test('a burst of changes is one view at most every 50 ms, the last one whole', () => {
  const { sent, views, issue } = openBoard();
  views.listen(MANAGER);
  for (let count = 0; count < 20; count += 1) issue();
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(50);
  expect(sent.map(issuedIn)).toEqual([20]);
  for (let count = 0; count < 100; count += 1) {
    issue();
    vi.advanceTimersByTime(5);
  }
  expect(sent.length).toBeLessThanOrEqual(12);
  vi.advanceTimersByTime(50);
  expect(issuedIn(sent.at(-1))).toBe(120);
});

test('a change after a quiet time goes out at once', () => {
  const { sent, views, issue } = openBoard();
  views.listen(MANAGER);
  vi.advanceTimersByTime(200);
  issue();
  vi.advanceTimersByTime(0);
  expect(sent.map(issuedIn)).toEqual([1]);
});

test('a phone hears at most every two seconds', () => {
  const { floor, sent, views, issue } = openBoard();
  issue();
  const ticketId = [...(floor.state.queue?.tickets.keys() ?? [])][0] ?? '';
  views.listen({ kind: 'phone', ticketId });
  floor.run({ kind: 'cancelTicket', ticketId, reason: 'citizen' });
  views.changed();
  vi.advanceTimersByTime(1999);
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(sent).toMatchObject([{ view: { state: 'cancelled' } }]);
});

test('nothing is sent when nothing that is seen has changed', () => {
  const { sent, views } = openBoard();
  views.listen(KIOSK);
  views.changed();
  vi.advanceTimersByTime(5000);
  expect(sent).toEqual([]);
});

test('what time alone changes goes out by the tick', () => {
  const { floor, sent, views, issue } = openBoard();
  issue();
  views.listen(MANAGER);
  floor.at += 3_600_000;
  vi.advanceTimersByTime(1100);
  expect(sent).toHaveLength(1);
  expect(sent).toMatchObject([
    { view: { alarms: expect.arrayContaining([expect.objectContaining({ code: 'longWait' })]) } },
  ]);
});

test('revisions rise over all audiences, and a look bears one that the next view is above', () => {
  const { sent, views, issue } = openBoard();
  views.listen(KIOSK);
  views.listen(MANAGER);
  for (let count = 0; count < 3; count += 1) {
    issue();
    vi.advanceTimersByTime(60);
  }
  const revisions = sent.map(({ revision }) => revision);
  expect(revisions).toEqual([1, 2, 3, 4, 5, 6]);
  const looked = views.look(KIOSK)?.revision ?? 0;
  issue();
  vi.advanceTimersByTime(60);
  expect(sent.at(-1)?.revision).toBeGreaterThan(looked);
});

test('who joins while a change is held back gets it, and so does everybody who was there', () => {
  const { sent, views, issue } = openBoard();
  views.listen(MANAGER);
  issue();
  const joined = views.listen(MANAGER);
  expect(issuedIn(joined)).toBe(1);
  expect(sent).toEqual([joined]);
  vi.advanceTimersByTime(500);
  expect(sent).toHaveLength(1);
});

test('views go out until the last listener has left, and then no more', () => {
  const { sent, views, issue } = openBoard();
  views.listen(MANAGER);
  views.listen(MANAGER);
  views.leave('manager');
  issue();
  vi.advanceTimersByTime(60);
  expect(sent).toHaveLength(1);
  issue();
  views.leave('manager');
  views.leave('manager');
  views.leave('never-there');
  vi.advanceTimersByTime(5000);
  expect(sent).toHaveLength(1);
  expect(issuedIn(views.listen(MANAGER))).toBe(2);
});

test('a closed board sends nothing and leaves no timer', () => {
  const { sent, views, issue } = openBoard();
  views.listen(KIOSK);
  views.listen(MANAGER);
  issue();
  views.close();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(20_000);
  expect(sent).toEqual([]);
});

// Defect: listen answers a known audience with its last message, also when there is no such ticket any more.
test.fails('a ticket of yesterday is not shown to who comes today, whether somebody still listens or not', () => {
  const { floor, views, issue } = openBoard();
  issue();
  const ticketId = [...(floor.state.queue?.tickets.keys() ?? [])][0] ?? '';
  views.listen({ kind: 'phone', ticketId });
  floor.nextDay();
  views.changed();
  vi.advanceTimersByTime(2000);
  expect(views.look({ kind: 'phone', ticketId })).toBeUndefined();
  expect(views.listen({ kind: 'phone', ticketId })).toBeUndefined();
});
