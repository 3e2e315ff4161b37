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
  const ended: string[] = [];
  const views = new ViewBoard({
    run: 'run-1',
    state: () => floor.state,
    now: () => floor.at,
    elapsed: () => Date.now(),
    send: (message) => sent.push(message),
    end: (key) => ended.push(key),
  });
  function issue(): void {
    floor.issue(ITEM);
    views.changed();
  }
  return { floor, sent, ended, views, issue };
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

test('after a quiet time a desk sees a change at once, a screen of the hall 50 ms later', () => {
  const { floor, sent, views, issue } = openBoard();
  const desk = `clerk:${floor.windowIds[0]}`;
  views.listen({ kind: 'clerk', windowId: floor.windowIds[0] ?? '' });
  views.listen(MANAGER);
  vi.advanceTimersByTime(200);
  issue();
  vi.advanceTimersByTime(1);
  expect(sent.map(({ key }) => key)).toEqual([desk]);
  vi.advanceTimersByTime(49);
  expect(sent.map(({ key }) => key)).toEqual([desk, 'manager']);
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

test('every look has a higher revision than all before it, over all audiences', () => {
  const { sent, views, issue } = openBoard();
  const revisions = [views.listen(KIOSK)?.revision ?? 0, views.listen(MANAGER)?.revision ?? 0];
  for (let count = 0; count < 3; count += 1) {
    issue();
    vi.advanceTimersByTime(60);
    revisions.push(...sent.splice(0).map(({ revision }) => revision), views.look(KIOSK)?.revision ?? 0);
  }
  expect(revisions).toHaveLength(11);
  expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
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

test('a ticket of yesterday is not shown to who comes today, and who listened is told that it ended', () => {
  const { floor, ended, views, issue } = openBoard();
  issue();
  const ticketId = [...(floor.state.queue?.tickets.keys() ?? [])][0] ?? '';
  views.listen({ kind: 'phone', ticketId });
  floor.nextDay();
  views.changed();
  vi.advanceTimersByTime(2000);
  expect(ended).toEqual([`phone:${ticketId}`]);
  expect(views.listen({ kind: 'phone', ticketId })).toBeUndefined();
  views.changed();
  vi.advanceTimersByTime(20_000);
  expect(ended).toHaveLength(1);
});
