import { problemOf } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { currentStep, KIOSK_START, type KioskAction, kioskFlow } from './kiosk-flow.ts';
import type { IssuedTicket } from './kiosk-places.ts';

const TICKET: IssuedTicket = {
  ticketId: 't1',
  number: 'A001',
  itemCode: 'X',
  itemCodes: ['X'],
  queueId: 'q',
  zoneId: 'A',
  ahead: 0,
  wait: null,
  issuedAt: 0,
  appointmentAt: null,
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
    { kind: 'open', place: { kind: 'citizenId', purpose: 'ticket' } },
    { kind: 'useCitizenId', number: '11010519491231002X' },
    { kind: 'open', place: { kind: 'priority' } },
    { kind: 'choosePriority', code: 'elder' },
  );
  expect(currentStep(told).place).toEqual({ kind: 'item', itemCode: 'X' });
  expect(told.draft).toEqual({ itemCodes: ['X'], citizenIdNumber: '11010519491231002X', priorityReason: 'elder' });
  expect(kioskFlow(told, { kind: 'back' }).draft).toBeNull();
  expect(kioskFlow(told, { kind: 'home' }).draft).toBeNull();
});

test('a ticket leaves nothing of the person behind and no way back but home', () => {
  const state = run(
    { kind: 'open', place: { kind: 'search' } },
    { kind: 'type', query: 'sfz' },
    { kind: 'chooseItem', itemCode: 'X' },
    { kind: 'open', place: { kind: 'issuing', act: 'issue' } },
    { kind: 'issued', ticket: TICKET, origin: 'new' },
  );
  expect(state.draft).toBeNull();
  expect(state.query).toBe('');
  expect(currentStep(kioskFlow(state, { kind: 'back' })).place).toEqual({ kind: 'home' });
});

test('after a refusal back leads to the item with all that was told', () => {
  const state = run(
    { kind: 'chooseItem', itemCode: 'X' },
    { kind: 'open', place: { kind: 'issuing', act: 'issue' } },
    { kind: 'refused', problem: problemOf('dayNotOpen'), act: 'issue' },
    { kind: 'back' },
  );
  expect(currentStep(state).place).toEqual({ kind: 'item', itemCode: 'X' });
  expect(state.draft?.itemCodes).toEqual(['X']);
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

const MORE: KioskAction = { kind: 'open', place: { kind: 'more' } };

function choose(itemCode: string): KioskAction {
  return { kind: 'chooseItem', itemCode };
}

function add(itemCode: string): KioskAction[] {
  return [MORE, choose(itemCode), { kind: 'addItem', itemCode }];
}

test('several items: each is looked at, then added; what was told stays', () => {
  const told: KioskAction[] = [
    choose('X'),
    { kind: 'open', place: { kind: 'priority' } },
    { kind: 'choosePriority', code: 'elder' },
  ];
  const looking = run(...told, MORE, choose('Y'));
  expect(currentStep(looking).place).toEqual({ kind: 'item', itemCode: 'Y' });
  expect(looking.draft?.itemCodes).toEqual(['X']);
  expect(kioskFlow(looking, { kind: 'back' }).draft?.itemCodes).toEqual(['X']);
  const added = kioskFlow(looking, { kind: 'addItem', itemCode: 'Y' });
  expect(currentStep(added).place).toEqual({ kind: 'basket' });
  expect(added.draft).toEqual({ itemCodes: ['X', 'Y'], citizenIdNumber: null, priorityReason: 'elder' });
});

test('back from the list of items takes the last one off, down to the first item', () => {
  const three = run(choose('X'), ...add('Y'), ...add('Z'));
  const two = kioskFlow(three, { kind: 'back' });
  expect([currentStep(two).place.kind, two.draft?.itemCodes]).toEqual(['basket', ['X', 'Y']]);
  const one = kioskFlow(two, { kind: 'back' });
  expect([currentStep(one).place, one.draft?.itemCodes]).toEqual([{ kind: 'item', itemCode: 'X' }, ['X']]);
});

test('an item can be left out again, the first one as well; without any the kiosk is at home', () => {
  const three = run(choose('X'), ...add('Y'), ...add('Z'));
  const two = kioskFlow(three, { kind: 'removeItem', itemCode: 'X' });
  expect([currentStep(two).place.kind, two.draft?.itemCodes]).toEqual(['basket', ['Y', 'Z']]);
  const one = kioskFlow(two, { kind: 'removeItem', itemCode: 'Z' });
  expect(currentStep(one).place).toEqual({ kind: 'item', itemCode: 'Y' });
  expect(kioskFlow(one, { kind: 'removeItem', itemCode: 'Y' })).toEqual(KIOSK_START);
});

test('no item twice and never more than five', () => {
  expect(run(choose('X'), ...add('X')).draft?.itemCodes).toEqual(['X']);
  const many = run(choose('A'), ...['B', 'C', 'D', 'E', 'F'].flatMap(add));
  expect(many.draft?.itemCodes).toEqual(['A', 'B', 'C', 'D', 'E']);
});

test('the answer to a look-up that was left is dropped', () => {
  const looking = run({ kind: 'open', place: { kind: 'findNumber' } }, { kind: 'open', place: { kind: 'looking' } });
  const looked: KioskAction = { kind: 'looked', tickets: [], isBack: false };
  expect(currentStep(kioskFlow(looking, looked)).place.kind).toBe('foundNone');
  const left = kioskFlow(looking, { kind: 'end' });
  expect(kioskFlow(left, looked)).toEqual(KIOSK_START);
  expect(kioskFlow(left, { kind: 'refused', problem: problemOf('unavailable'), act: 'find' })).toEqual(KIOSK_START);
});

test('from the further choices of elders the way leads back to the item', () => {
  const told = run(
    choose('X'),
    { kind: 'open', place: { kind: 'options' } },
    { kind: 'open', place: { kind: 'citizenId', purpose: 'ticket' } },
    { kind: 'useCitizenId', number: '11010519491231002X' },
  );
  expect(currentStep(told).place).toEqual({ kind: 'item', itemCode: 'X' });
  const added = run(choose('X'), { kind: 'open', place: { kind: 'options' } }, ...add('Y'));
  expect(added.trail.map(({ place }) => place.kind)).toEqual(['home', 'item', 'basket']);
});
