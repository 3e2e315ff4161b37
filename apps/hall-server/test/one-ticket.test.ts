import {
  connectDevice,
  connectStaff,
  give,
  inventedCitizenIdNumber,
  postCommand,
  virtualClerk,
} from '@yichuang/testkit';
import { expect, test } from 'vitest';
import { startHall } from './start-hall.ts';

const ITEM = 'GA-HJ-001';
const OTHER_ITEM = 'GA-HJ-002';
const citizenIdNumber = inventedCitizenIdNumber(1);

test('Q-04 one person holds one live ticket for an item, whichever kiosk or desk it is asked at', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const guide = await connectStaff(hall, 'guide');
  const first = await give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM], citizenIdNumber });
  expect(first.existing).toBe(false);
  const again = await give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM], citizenIdNumber });
  // Without the link: a number that was typed in proves nobody.
  expect(again).toEqual({ ...first, existing: true, wait: again.wait, phoneUrl: null });
  // As a card reader or a person writes it: full-width, with spaces around.
  const wide = citizenIdNumber.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const atDesk = await give(guide.connection, 'issueTicket', { itemCodes: [ITEM], citizenIdNumber: wide });
  expect(atDesk).toMatchObject({ ticketId: first.ticketId, existing: true });

  const other = await give(kiosk.connection, 'issueTicket', { itemCodes: [OTHER_ITEM], citizenIdNumber });
  expect(other).toMatchObject({ existing: false, number: 'P002' });
  const somebody = await give(kiosk.connection, 'issueTicket', {
    itemCodes: [ITEM],
    citizenIdNumber: inventedCitizenIdNumber(2),
  });
  expect(somebody).toMatchObject({ existing: false, number: 'P003' });
});

test('Q-04 two kiosks that ask for the same person at once give one ticket', async () => {
  const hall = await startHall();
  const kiosks = await Promise.all(Array.from({ length: 6 }, () => connectDevice(hall, 'kiosk')));
  const tickets = await Promise.all(
    kiosks.map(({ connection }) => give(connection, 'issueTicket', { itemCodes: [ITEM], citizenIdNumber })),
  );
  expect(new Set(tickets.map(({ ticketId }) => ticketId)).size).toBe(1);
  expect(tickets.filter(({ existing }) => !existing)).toHaveLength(1);
});

test('Q-04 after the service the person may take a ticket again', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  const first = await give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM], citizenIdNumber });
  await clerk.serveNext();
  const second = await give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM], citizenIdNumber });
  expect(second).toMatchObject({ existing: false });
  expect(second.ticketId).not.toBe(first.ticketId);
});

test('Q-05 without an ID card a ticket is issued as often as it is asked for', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const first = await give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM] });
  const second = await give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM] });
  expect([first.existing, second.existing, second.ahead]).toEqual([false, false, 1]);
});

const WRONG_NUMBERS = [
  { number: citizenIdNumber.slice(0, 17) + (citizenIdNumber.endsWith('1') ? '2' : '1'), reason: 'checkDigit' },
  { number: inventedCitizenIdNumber(1, '19700230'), reason: 'birthDateInvalid' },
  { number: inventedCitizenIdNumber(1, '20990101'), reason: 'birthDateInFuture' },
  { number: citizenIdNumber.slice(0, 16), reason: 'numberLength' },
  { number: `1100001970O1O1${citizenIdNumber.slice(14)}`, reason: 'numberCharacters' },
];

test('a wrong ID number is refused with the reason and without the number', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  for (const { number, reason } of WRONG_NUMBERS) {
    const wish = { itemCodes: [ITEM], citizenIdNumber: number };
    const answer = await postCommand(hall, kiosk.session.token, 'issueTicket', wish);
    expect(answer.body).toMatchObject({ status: 422, code: 'badCitizenIdNumber', details: { reason } });
    expect(answer.text).not.toContain(number);
  }
});
