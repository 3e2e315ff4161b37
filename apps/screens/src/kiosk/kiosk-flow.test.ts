import { problemOf } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { currentStep, type IssuedTicket, KIOSK_START, type KioskAction, kioskFlow } from './kiosk-flow.ts';

const TICKET: IssuedTicket = {
  ticketId: 't1',
  number: 'A001',
  itemCode: 'X',
  queueId: 'q',
  zoneId: 'A',
  ahead: 0,
  wait: null,
  issuedAt: 0,
  existing: false,
  phoneUrl: 'http://hall/my-ticket#t=x',
};

function run(...actions: KioskAction[]) {
  return actions.reduce(kioskFlow, KIOSK_START);
}

test('back returns to the same page of the list', () => {
  const state = run(
    { kind: 'open', place: { kind: 'departments' } },
    { kind: 'turn', pageIndex: 2 },
    { kind: 'open', place: { kind: 'items', source: { by: 'department', departmentId: 'd' } } },
    { kind: 'back' },
  );
  expect(currentStep(state)).toEqual({ place: { kind: 'departments' }, pageIndex: 2 });
});

test('back on the first page changes nothing', () => {
  expect(run({ kind: 'back' })).toEqual(KIOSK_START);
});

test('ID number and priority return to the item and are forgotten when it is left', () => {
  const told = run(
    { kind: 'chooseItem', itemCode: 'X' },
    { kind: 'open', place: { kind: 'citizenId' } },
    { kind: 'useCitizenId', number: '11010519491231002X' },
    { kind: 'open', place: { kind: 'priority' } },
    { kind: 'choosePriority', code: 'elder' },
  );
  expect(currentStep(told).place).toEqual({ kind: 'item', itemCode: 'X' });
  expect(told.draft).toEqual({ itemCode: 'X', citizenIdNumber: '11010519491231002X', priorityReason: 'elder' });
  expect(kioskFlow(told, { kind: 'back' }).draft).toBeNull();
  expect(kioskFlow(told, { kind: 'home' }).draft).toBeNull();
});

test('a ticket leaves nothing of the person behind and no way back but home', () => {
  const state = run(
    { kind: 'open', place: { kind: 'search' } },
    { kind: 'type', query: 'sfz' },
    { kind: 'chooseItem', itemCode: 'X' },
    { kind: 'open', place: { kind: 'issuing' } },
    { kind: 'issued', ticket: TICKET },
  );
  expect(state.draft).toBeNull();
  expect(state.query).toBe('');
  expect(currentStep(kioskFlow(state, { kind: 'back' })).place).toEqual({ kind: 'home' });
});

test('after a refusal back leads to the item with all that was told', () => {
  const state = run(
    { kind: 'chooseItem', itemCode: 'X' },
    { kind: 'open', place: { kind: 'issuing' } },
    { kind: 'refused', problem: problemOf('dayNotOpen') },
    { kind: 'back' },
  );
  expect(currentStep(state).place).toEqual({ kind: 'item', itemCode: 'X' });
  expect(state.draft?.itemCode).toBe('X');
});

test('elder mode leaves the search, restarts lists and lasts until the person is gone', () => {
  expect(currentStep(run({ kind: 'open', place: { kind: 'search' } }, { kind: 'elder', isElder: true })).place).toEqual(
    { kind: 'home' },
  );
  const list = run(
    { kind: 'open', place: { kind: 'departments' } },
    { kind: 'turn', pageIndex: 2 },
    { kind: 'elder', isElder: true },
  );
  expect(currentStep(list)).toEqual({ place: { kind: 'departments' }, pageIndex: 0 });
  expect(kioskFlow(list, { kind: 'home' }).isElder).toBe(true);
  expect(kioskFlow(list, { kind: 'end' }).isElder).toBe(false);
});

test('typing starts the results at their first page', () => {
  const state = run(
    { kind: 'open', place: { kind: 'search' } },
    { kind: 'turn', pageIndex: 3 },
    { kind: 'type', query: 'a' },
  );
  expect(currentStep(state).pageIndex).toBe(0);
});
