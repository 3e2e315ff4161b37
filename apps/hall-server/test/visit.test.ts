import { join } from 'node:path';
import type { Announcement } from '@yichuang/contract';
import { openReader } from '@yichuang/journal';
import {
  connectDevice,
  connectStaff,
  followView,
  give,
  type TestHall,
  virtualCitizen,
  virtualClerk,
  waitForAnnouncement,
  waitForView,
} from '@yichuang/testkit';
import { expect, test } from 'vitest';
import { startHall } from './start-hall.ts';

const ITEM = 'GA-HJ-001';

function rowsOf(hall: TestHall, table: string, where: Record<string, string>) {
  const reader = openReader(join(hall.dataFolder, 'journal.db'));
  try {
    return reader.selectRows(table, where);
  } finally {
    reader.close();
  }
}

test('one visit from the kiosk to the rating reaches every screen, and the read models keep it', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const board = await connectDevice(hall, 'board', { zoneId: 'A' });
  const sign = await connectDevice(hall, 'windowSign', { windowId: 'w01' });
  const pad = await connectDevice(hall, 'ratingPad', { windowId: 'w01' });
  const manager = await connectStaff(hall, 'manager');

  const citizen = await virtualCitizen(hall, kiosk, { itemCodes: [ITEM] });
  const { ticket } = citizen;
  expect(ticket).toMatchObject({
    number: 'P001',
    itemCode: ITEM,
    queueId: 'police',
    zoneId: 'A',
    ahead: 0,
    existing: false,
  });
  const phone = await citizen.openPhone();
  expect(phone.session.ticketId).toBe(ticket.ticketId);
  const ofTicket = { kind: 'phone', ticketId: ticket.ticketId } as const;
  expect((await waitForView(phone.connection, ofTicket)).state).toBe('waiting');

  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  const desk = { kind: 'clerk', windowId: 'w01' } as const;
  await waitForView(clerk.connection, desk, (view) => view.line[0]?.ticketId === ticket.ticketId);
  await waitForView(board.connection, { kind: 'board', zoneId: 'A' });
  await waitForView(sign.connection, { kind: 'windowSign', windowId: 'w01' });

  const lines = [board, sign, phone, clerk];
  const heard: Promise<Announcement>[] = lines.map(({ connection }) => waitForAnnouncement(connection));
  const seen = Promise.all([
    waitForView(board.connection, { kind: 'board', zoneId: 'A' }, (view) => view.current?.number === 'P001'),
    waitForView(sign.connection, { kind: 'windowSign', windowId: 'w01' }, (view) => view.number === 'P001'),
    waitForView(phone.connection, ofTicket, (view) => view.state === 'called'),
    waitForView(clerk.connection, desk, (view) => view.ticket?.state === 'called'),
  ]);
  expect(await clerk.callNext()).toEqual({ ticketId: ticket.ticketId, number: 'P001' });
  const [boardView, signView, phoneView] = await seen;
  expect(boardView.current).toMatchObject({ windowId: 'w01', windowLabel: '1', callCount: 1 });
  expect(signView).toMatchObject({ state: 'called', callCount: 1 });
  expect(phoneView).toMatchObject({ windowLabel: '1', ahead: null });
  for (const announcement of await Promise.all(heard)) {
    expect(announcement).toMatchObject({ kind: 'call', number: 'P001', windowId: 'w01', zoneId: 'A' });
    expect(announcement.announcementId).toBe(boardView.current?.announcementId);
    expect(announcement.speech).toContainEqual({ kind: 'number', value: 'P001' });
  }

  await clerk.start(ticket.ticketId);
  const atPad = { kind: 'ratingPad', windowId: 'w01' } as const;
  expect(await waitForView(pad.connection, atPad, (view) => view.serving === 'P001')).toMatchObject({
    invitation: null,
  });
  hall.clock.advance(5 * 60_000);
  await clerk.finish(ticket.ticketId);
  const { invitation } = await waitForView(pad.connection, atPad, (view) => view.invitation !== null);
  expect(invitation).toMatchObject({ number: 'P001', itemCode: ITEM });
  await give(pad.connection, 'submitRating', { ratingId: invitation?.ratingId ?? '', level: 2 });

  await waitForView(pad.connection, atPad, (view) => view.invitation === null);
  const onPhone = await waitForView(phone.connection, ofTicket, (view) => view.rating?.state === 'rated');
  expect(onPhone).toMatchObject({ state: 'served', rating: { level: 2 } });
  const floor = await waitForView(manager.connection, { kind: 'manager' }, (view) => view.ratings.rated === 1);
  expect(floor).toMatchObject({
    ratings: { invited: 1, rated: 1, bad: 1 },
    counts: { issued: 1, served: 1, waiting: 0 },
  });

  expect(rowsOf(hall, 'ticket', { ticket_id: ticket.ticketId })).toMatchObject([
    { number: 'P001', state: 'served', window_id: 'w01', staff_id: 's03', person_ref: null },
  ]);
  expect(rowsOf(hall, 'rating', { ticket_id: ticket.ticketId })).toMatchObject([
    { level: 2, channel: 'pad', service_ms: 5 * 60_000, window_id: 'w01', staff_id: 's03' },
  ]);
  expect(hall.faults).toEqual([]);
});

test('R-05 the next service moves an invitation that is still open to the phone, where it can be rated once', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const pad = await connectDevice(hall, 'ratingPad', { windowId: 'w01' });
  const first = await virtualCitizen(hall, kiosk, { itemCodes: [ITEM] });
  const second = await virtualCitizen(hall, kiosk, { itemCodes: [ITEM] });
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  const atPad = { kind: 'ratingPad', windowId: 'w01' } as const;

  await clerk.serveNext(() => hall.clock.advance(90_000));
  const { invitation } = await waitForView(pad.connection, atPad, (view) => view.invitation !== null);
  const ratingId = invitation?.ratingId ?? '';
  await clerk.callNext();
  await clerk.start(second.ticket.ticketId);
  await waitForView(pad.connection, atPad, (view) => view.invitation === null && view.serving === 'P002');
  await expect(give(pad.connection, 'submitRating', { ratingId, level: 5 })).rejects.toThrow('invitationNotOnPad');

  const phone = await first.openPhone();
  const ofTicket = { kind: 'phone', ticketId: first.ticket.ticketId } as const;
  expect((await waitForView(phone.connection, ofTicket)).rating).toEqual({ ratingId, state: 'open', level: null });
  await give(phone.connection, 'submitRating', { ratingId, level: 5 });
  await expect(give(phone.connection, 'submitRating', { ratingId, level: 1 })).rejects.toThrow('alreadyRated');
  expect(rowsOf(hall, 'rating', { rating_id: ratingId })).toMatchObject([{ level: 5, channel: 'phone' }]);
});

test('R-01 a service that was shorter than the limit invites nobody', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const { ticket } = await virtualCitizen(hall, kiosk, { itemCodes: [ITEM] });
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  await clerk.serveNext(() => hall.clock.advance(30_000));
  expect(rowsOf(hall, 'ticket', { ticket_id: ticket.ticketId })).toMatchObject([{ state: 'served' }]);
  expect(rowsOf(hall, 'rating', {})).toEqual([]);
});

test('Q-34 a recall is announced again on every screen of the window', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const board = await connectDevice(hall, 'board', { zoneId: 'A' });
  const { ticket } = await virtualCitizen(hall, kiosk, { itemCodes: [ITEM] });
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  await clerk.callNext();
  const asked = { windowId: 'w01', ticketId: ticket.ticketId };
  await expect(give(clerk.connection, 'recall', asked)).rejects.toThrow('recallTooSoon');
  const seen = followView(board.connection, { kind: 'board', zoneId: 'A' });
  await seen.until((view) => view.current?.callCount === 1);
  const heard = waitForAnnouncement(board.connection, ({ kind }) => kind === 'recall');
  hall.clock.advance(21_000);
  await give(clerk.connection, 'recall', asked);
  expect(await heard).toMatchObject({ number: 'P001', callCount: 2 });
  await seen.until((view) => view.current?.callCount === 2);
});
