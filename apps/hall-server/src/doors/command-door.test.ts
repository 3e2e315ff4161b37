import { COMMANDS, type CommandKind, type Role } from '@yichuang/contract';
import { newHallState } from '@yichuang/hall';
import type { Vault } from '@yichuang/vault';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { HallLoop } from '../loop/hall-loop.ts';
import { DAY, DEMO_CONFIGURATION, MORNING } from '../testing/demo-floor.ts';
import { afterPromises, FakeDisk } from '../testing/fake-disk.ts';
import { AttemptLimit } from './attempt-limit.ts';
import { CommandDoor, type DoorAnswer } from './command-door.ts';
import type { Principal } from './principal.ts';
import { GuessLimit } from './translation.ts';

const ITEM = DEMO_CONFIGURATION.catalogue.items[0]?.itemCode ?? '';
const WINDOW = DEMO_CONFIGURATION.queueing.windows.find(({ queueIds }) =>
  queueIds.includes(DEMO_CONFIGURATION.queueing.itemQueues[ITEM] ?? ''),
)?.windowId as string;
const PREFIX = DEMO_CONFIGURATION.queueing.queues.find(
  ({ queueId }) => queueId === DEMO_CONFIGURATION.queueing.itemQueues[ITEM],
)?.prefix as string;
const FIRST = `${PREFIX}001`;
/** A number that passes every check and belongs to nobody: an area code that was never given out. */
const CITIZEN_ID = withCheckDigit('99999919900101001');

function withCheckDigit(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return digits + '10X98765432'[sum % 11];
}

function principal(role: Role, ref: string, more: Partial<Principal> = {}): Principal {
  const nobody = { staffId: null, windowIds: [], zoneId: null, windowId: null, ticketId: null };
  const kind = role === 'phone' ? 'phone' : role === 'kiosk' ? 'device' : 'staff';
  return { role, actor: { kind, ref }, ...nobody, ...more };
}

const KIOSK = principal('kiosk', 'kiosk-1');
const CLERK = principal('clerk', 's1', { staffId: 's1' });

/** A door over a hall whose commits end when `commit` is called, and a vault that knows everybody. */
async function openDoor(vault: Partial<Vault> = {}, codes: string[] = []) {
  const disk = new FakeDisk();
  const loop = new HallLoop(
    {
      openWriter: () => disk.openWriter(),
      replay: () => disk.replay(),
      pause: () => Promise.resolve(),
      listener: { committed: () => {}, rebuilt: () => {}, fault: () => {} },
    },
    await disk.openWriter(),
    { tip: newHallState(), committed: newHallState(), answered: new Map() },
  );
  const actor = { kind: 'system', ref: 'test' } as const;
  const asked: unknown[] = [];
  const faults: string[] = [];
  const door = new CommandDoor({
    loop,
    vault: {
      findOrCreatePerson: (document: { documentNumber: string }) => {
        asked.push(document);
        return Promise.resolve({ personRef: `p_of_${document.documentNumber.slice(0, 2)}` });
      },
      ...vault,
    } as unknown as Vault,
    now: () => MORNING,
    guesses: new GuessLimit(new AttemptLimit(), () => 0),
    fault: (code) => faults.push(code),
    runDue: () => {},
    newCode: () => codes.shift() ?? '999999',
    phoneUrlOf: (ticketId) => `https://hall.example/my-ticket#t=${ticketId}`,
  });
  const answers: DoorAnswer[] = [];
  /** Gives the command and lets one commit pass when one is out. */
  async function give(kind: CommandKind, input: unknown, who: Principal): Promise<DoorAnswer | undefined> {
    const before = answers.length;
    door.give(kind, input, who, (answer) => answers.push(answer));
    await afterPromises();
    if (disk.open > 0) await disk.commit();
    return answers[before];
  }
  loop.submit(
    { id: 'c', at: MORNING, actor, body: { kind: 'configureHall', configuration: DEMO_CONFIGURATION } },
    () => {},
  );
  await disk.commit();
  loop.submit({ id: 'o', at: MORNING, actor, body: { kind: 'openDay', day: DAY } }, () => {});
  await disk.commit();
  return { disk, loop, door, give, answers, asked, faults };
}

function id(count: number): string {
  return String(count).padStart(32, '0');
}

test('the answer to each command is the output of the contract, no field more', async () => {
  const { give } = await openDoor();
  const ticketId = `${DAY}.${FIRST}`;
  const wishes: readonly [CommandKind, object, Principal][] = [
    ['issueTicket', { itemCodes: [ITEM] }, KIOSK],
    ['openWindow', { windowId: WINDOW }, CLERK],
    ['callNext', { windowId: WINDOW }, CLERK],
    ['startService', { windowId: WINDOW, ticketId }, CLERK],
    ['finishService', { windowId: WINDOW, ticketId }, CLERK],
    ['pauseWindow', { windowId: WINDOW, reason: 'meal' }, CLERK],
    ['closeWindow', { windowId: WINDOW }, CLERK],
  ];
  for (const [index, [kind, input, who]] of wishes.entries()) {
    const answer = await give(kind, { commandId: id(index), ...input }, who);
    if (answer?.ok !== true) throw new Error(`${kind}: ${JSON.stringify(answer)}`);
    const output: z.ZodObject = COMMANDS[kind].output;
    expect(z.strictObject(output.shape).parse(answer.output)).toEqual(answer.output);
  }
});

test('nothing is answered before the commit', async () => {
  const { disk, door, answers } = await openDoor();
  door.give('issueTicket', { commandId: id(1), itemCodes: [ITEM] }, KIOSK, (answer) => answers.push(answer));
  await afterPromises();
  expect(answers).toEqual([]);
  await disk.commit();
  expect(answers).toMatchObject([{ ok: true, output: { number: FIRST, existing: false } }]);
});

test('bad input and what is not allowed never reach the hall', async () => {
  const { disk, give } = await openDoor();
  const commits = disk.commits.length;
  expect(await give('callNext', { commandId: 'x' }, CLERK)).toMatchObject({ problem: { code: 'badInput' } });
  const input = { commandId: id(1), windowId: WINDOW };
  expect(await give('callNext', input, KIOSK)).toMatchObject({ problem: { code: 'notAllowed' } });
  expect(disk.commits).toHaveLength(commits);
});

test('an ID number goes to the vault and nowhere else', async () => {
  const { disk, give, asked } = await openDoor();
  const answer = await give('issueTicket', { commandId: id(1), itemCodes: [ITEM], citizenIdNumber: CITIZEN_ID }, KIOSK);
  expect(asked).toEqual([{ documentKind: 'citizenId', documentNumber: CITIZEN_ID }]);
  expect(answer).toMatchObject({ ok: true });
  expect(JSON.stringify(answer)).not.toContain('p_of_');
  expect(JSON.stringify(disk.log)).not.toContain(CITIZEN_ID);
  expect(disk.log.at(-1)?.body).toMatchObject({ personRef: 'p_of_99' });
});

test('a person who holds a ticket for the item gets that one, not another', async () => {
  const { disk, give } = await openDoor();
  const input = { itemCodes: [ITEM], citizenIdNumber: CITIZEN_ID };
  const first = await give('issueTicket', { commandId: id(1), ...input }, KIOSK);
  const again = await give('issueTicket', { commandId: id(2), ...input }, KIOSK);
  expect(first).toMatchObject({ ok: true, output: { number: FIRST, existing: false } });
  expect(again).toMatchObject({ ok: true, output: { number: FIRST, existing: true, ahead: 0, phoneUrl: null } });
  if (again?.ok !== true) throw new Error('refused');
  expect(z.strictObject(COMMANDS.issueTicket.output.shape).parse(again.output)).toEqual(again.output);
  expect(disk.log.filter(({ body }) => body.kind === 'TicketIssued')).toHaveLength(1);
});

test('a wrong ID number is refused without being repeated, and a vault that fails is no ticket', async () => {
  const { give, faults } = await openDoor({ findOrCreatePerson: () => Promise.reject(new Error('no disk')) });
  const wrong = `${CITIZEN_ID.slice(0, 17)}${CITIZEN_ID.endsWith('1') ? '2' : '1'}`;
  const refused = await give('issueTicket', { commandId: id(1), itemCodes: [ITEM], citizenIdNumber: wrong }, KIOSK);
  expect(refused).toMatchObject({ ok: false, problem: { code: 'badCitizenIdNumber' } });
  expect(JSON.stringify(refused)).not.toContain(wrong);
  const input = { commandId: id(2), itemCodes: [ITEM], citizenIdNumber: CITIZEN_ID };
  expect(await give('issueTicket', input, KIOSK)).toMatchObject({ ok: false, problem: { code: 'unavailable' } });
  expect(faults).toEqual(['vaultFault']);
});

test('a retry gets the answer of the first try, also when its own effect ended the permission', async () => {
  const { give } = await openDoor();
  await give('openWindow', { commandId: id(1), windowId: WINDOW }, CLERK);
  const closed = await give('closeWindow', { commandId: id(2), windowId: WINDOW }, CLERK);
  expect(closed).toMatchObject({ ok: true });
  expect(await give('closeWindow', { commandId: id(2), windowId: WINDOW }, CLERK)).toEqual(closed);
  const other = await give('closeWindow', { commandId: id(3), windowId: WINDOW }, CLERK);
  expect(other).toMatchObject({ problem: { code: 'notAllowed' } });
});

test('the same id of another sender is another command', async () => {
  const { give } = await openDoor();
  const input = { commandId: id(1), itemCodes: [ITEM] };
  const first = await give('issueTicket', input, KIOSK);
  const other = await give('issueTicket', input, principal('kiosk', 'kiosk-2'));
  expect(first).toMatchObject({ output: { number: FIRST } });
  expect(other).toMatchObject({ output: { number: `${PREFIX}002` } });
});

test('a note goes to the vault and its reference into the log; none is kept for a transfer that is refused', async () => {
  const notes: string[] = [];
  const { disk, give } = await openDoor({
    putNote: (text) => {
      notes.push(text);
      return Promise.resolve('n_1');
    },
  });
  await give('issueTicket', { commandId: id(1), itemCodes: [ITEM] }, KIOSK);
  await give('openWindow', { commandId: id(2), windowId: WINDOW }, CLERK);
  await give('callNext', { commandId: id(3), windowId: WINDOW }, CLERK);
  const transfer = {
    windowId: WINDOW,
    target: { kind: 'queue', queueId: 'tax' },
    reason: 'wrongQueue',
    note: '找王先生',
  };
  const wrong = await give('transferTicket', { commandId: id(4), ticketId: 'none', ...transfer }, CLERK);
  expect(wrong).toMatchObject({ ok: false });
  expect(notes).toEqual([]);
  const sent = await give('transferTicket', { commandId: id(5), ticketId: `${DAY}.${FIRST}`, ...transfer }, CLERK);
  expect(sent).toMatchObject({ ok: true });
  expect(notes).toEqual(['找王先生']);
  expect(disk.log.at(-1)?.body).toMatchObject({ kind: 'TicketTransferred', noteRef: 'n_1' });
  expect(JSON.stringify(disk.log)).not.toContain('王先生');
});

test('a code that is taken for the day is drawn again; a booking that is sent again is the same one', async () => {
  const { disk, give } = await openDoor({}, ['111111', '111111', '222222']);
  const slotAt = Date.parse('2026-11-20T10:00:00+08:00');
  const guide = principal('guide', 's2', { staffId: 's2' });
  const wish = { itemCode: ITEM, slotAt };
  const first = await give('bookAppointment', { commandId: id(1), ...wish }, guide);
  const second = await give('bookAppointment', { commandId: id(2), ...wish }, guide);
  const again = await give('bookAppointment', { commandId: id(2), ...wish }, guide);
  expect(first).toMatchObject({ ok: true, output: { code: '111111', slotAt } });
  expect(second).toMatchObject({ ok: true, output: { code: '222222', slotAt } });
  expect(again).toEqual(second);
  expect(disk.log.filter(({ body }) => body.kind === 'AppointmentBooked')).toHaveLength(2);
});
