import { addDays } from '@yichuang/calendar';
import { problemOf, type QueryInput, type QueryKind, type QueryOutput } from '@yichuang/contract';
import { settingsOf } from '@yichuang/hall';
import { type Appointment, type QueueState, slotsOf, ticketNumberOf } from '@yichuang/queueing';
import { findAppointments } from './appointment-translations.ts';
import type { Principal } from './principal.ts';
import type { SettingsHistory } from './settings-history.ts';
import { foundTicket } from './ticket-entry.ts';
import { checkedIdNumber, dayAt, type LookUpTools, missingField, type Refused } from './translation.ts';

export interface QueryTools extends LookUpTools {
  /** Loaded when it is first asked for: the start needs no database in this thread. */
  readonly history: () => Promise<SettingsHistory>;
}

type Answer<K extends QueryKind> = QueryOutput<K> | Refused;
type Answers = {
  readonly [K in QueryKind]: (
    input: QueryInput<K>,
    principal: Principal,
    tools: QueryTools,
  ) => Answer<K> | Promise<Answer<K>>;
};

const NOT_CONFIGURED: Refused = { problem: problemOf('hallNotConfigured') };

/** How each question is answered, from durable state. */
export const ANSWERS: Answers = {
  findTickets,
  appointmentSlots,
  async findAppointments(proof, principal, tools) {
    if (proof.code === undefined && (proof.citizenIdNumber === undefined || principal.role === 'visitor'))
      return missingField('code');
    if (proof.citizenIdNumber === undefined && principal.role === 'visitor') return missingField('citizenIdNumber');
    const found = await findAppointments(proof, principal, tools);
    return 'problem' in found ? found : { appointments: found.map(appointmentEntry) };
  },
  transferNote,
  async staffNames(_, __, { vault, state }) {
    const { staff } = state().registry;
    const names = await vault.listStaffNames();
    return {
      staff: names.flatMap(({ staffId, displayName }) => {
        const member = staff.get(staffId);
        return member === undefined ? [] : [{ staffId, displayName, role: member.role }];
      }),
    };
  },
  settings(_, __, { state }) {
    const { configuration } = state().registry;
    if (configuration === null) return NOT_CONFIGURED;
    return { version: configuration.catalogue.version, settings: settingsOf(configuration) };
  },
  settingsHistory: async (_, __, { history }) => ({ changes: [...(await history()).changes()] }),
  devices: (_, __, { state }) => ({ devices: [...state().registry.devices.values()] }),
};

async function findTickets(
  { number, citizenIdNumber }: QueryInput<'findTickets'>,
  principal: Principal,
  tools: QueryTools,
): Promise<Answer<'findTickets'>> {
  const { queue } = tools.state();
  if (queue === null) return NOT_CONFIGURED;
  if (citizenIdNumber === undefined) {
    // As it is spoken and typed: small letters, spaces.
    const ticket = queue.tickets.get(`${queue.day}.${(number ?? '').replace(/\s/g, '').toUpperCase()}`);
    return { tickets: ticket === undefined ? [] : [foundTicket(queue, ticket)] };
  }
  const checked = checkedIdNumber(citizenIdNumber, tools);
  if ('problem' in checked) return checked;
  const tooMany = tools.guesses.begin(principal);
  if (tooMany !== undefined) return { problem: tooMany };
  const personRef = await tools.vault.findPerson({ documentKind: 'citizenId', documentNumber: checked.number });
  const tickets = personRef === undefined ? [] : ticketsOf(tools, personRef);
  if (tickets.length > 0) tools.guesses.wasRight(principal);
  return { tickets };
}

/** Newest first. */
function ticketsOf({ state }: QueryTools, personRef: string) {
  const { queue } = state();
  if (queue === null) return [];
  const tickets = [...queue.tickets.values()].filter((ticket) => ticket.personRef === personRef);
  return tickets.reverse().map((ticket) => foundTicket(queue, ticket));
}

function appointmentSlots(
  { itemCode }: QueryInput<'appointmentSlots'>,
  _: Principal,
  { state, now }: QueryTools,
): Answer<'appointmentSlots'> {
  const { queue } = state();
  if (queue === null) return NOT_CONFIGURED;
  const { itemQueues, appointments } = queue.settings;
  const queueId = Object.hasOwn(itemQueues, itemCode) ? itemQueues[itemCode] : undefined;
  if (queueId === undefined) return { problem: problemOf('unknownItem') };
  const today = dayAt(state(), now());
  const days = Array.from({ length: appointments.bookAheadDays + 1 }, (_day, ahead) => addDays(today, ahead));
  return { days: days.map((day) => ({ day, slots: slotsAhead(queue, queueId, day, now()) })).filter(hasSlots) };
}

function slotsAhead(queue: QueueState, queueId: string, day: Parameters<typeof slotsOf>[2], now: number) {
  return slotsOf(queue, queueId, day)
    .filter(({ slotAt }) => slotAt > now)
    .map(({ slotAt, free }) => ({ slotAt, free }));
}

function hasSlots({ slots }: { readonly slots: readonly unknown[] }): boolean {
  return slots.length > 0;
}

function appointmentEntry({ appointmentId, day, slotAt, itemCode, queueId, state, ticketId }: Appointment) {
  const number = ticketId === null ? null : ticketNumberOf(ticketId);
  return { appointmentId, day, slotAt, itemCode, queueId, state, number };
}

/** For the window that has the ticket now, or that sent it. */
async function transferNote(
  { windowId, ticketId }: QueryInput<'transferNote'>,
  _: Principal,
  { state, vault }: QueryTools,
): Promise<Answer<'transferNote'>> {
  const ticket = state().queue?.tickets.get(ticketId);
  const transfer = ticket?.transfer;
  if (transfer?.noteRef == null) return { problem: problemOf('notFound') };
  if (ticket?.windowId !== windowId && transfer.fromWindowId !== windowId) return { problem: problemOf('notAllowed') };
  const note = await vault.findNote(transfer.noteRef);
  return note === undefined ? { problem: problemOf('notFound') } : { note };
}
