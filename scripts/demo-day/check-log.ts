import { isDeepStrictEqual } from 'node:util';
import type { CommandKind } from '@yichuang/contract';
import {
  evolveHall,
  getQueue,
  type HallEvent,
  type HallRecord,
  type HallState,
  newHallState,
  project,
  READ_MODEL_TABLES,
  viewOf,
} from '@yichuang/hall';
import { openReader, type ReadModels, rebuildReadModels, verifyChain } from '@yichuang/journal';
import { checkCounts, clocksOf } from '@yichuang/queueing';
import type { LastViews } from './last-views.ts';
import type { Acknowledged } from './ledger.ts';
import { type Phase, TicketTraces } from './trace-tickets.ts';

/** What the log of a day was found to be. */
export interface LogVerdict {
  readonly records: readonly HallRecord[];
  readonly traces: TicketTraces;
  /** Invariant -> what breaks it; empty where all is well. */
  readonly invariants: Readonly<Record<string, readonly string[]>>;
}

/** The event that must stand in the log for an acknowledged command. */
const LEADING_EVENTS: Readonly<Record<CommandKind, HallEvent['kind']>> = {
  issueTicket: 'TicketIssued',
  cancelTicket: 'TicketCancelled',
  returnTicket: 'TicketReturned',
  markInaccurate: 'ServiceMarkedInaccurate',
  openWindow: 'WindowOpened',
  pauseWindow: 'WindowPaused',
  resumeWindow: 'WindowResumed',
  closeWindow: 'WindowClosed',
  takeOverWindow: 'WindowTakenOver',
  callNext: 'TicketCalled',
  callTicket: 'TicketCalled',
  serveWalkIn: 'TicketIssued',
  recall: 'TicketRecalled',
  confirmArrival: 'TicketArrived',
  startService: 'ServiceStarted',
  finishService: 'ServiceFinished',
  markNoShow: 'TicketMarkedNoShow',
  undoNoShow: 'NoShowUndone',
  suspendTicket: 'TicketSuspended',
  resumeTicket: 'TicketResumed',
  transferTicket: 'TicketTransferred',
  takeBackTransfer: 'TransferTakenBack',
  setWindowQueues: 'WindowQueuesSet',
  raiseEmergency: 'EmergencyRaised',
  settleEmergency: 'EmergencySettled',
  closeQueue: 'QueueClosed',
  reopenQueue: 'QueueReopened',
  extendHours: 'HoursExtended',
  endExtension: 'ExtensionEnded',
  closeDay: 'DayClosed',
  bookAppointment: 'AppointmentBooked',
  cancelAppointment: 'AppointmentCancelled',
  checkInAppointment: 'AppointmentCheckedIn',
  postNotice: 'NoticePosted',
  withdrawNotice: 'NoticeWithdrawn',
  changeSettings: 'HallConfigured',
  revokeDevice: 'DeviceRevoked',
  submitRating: 'RatingGiven',
};
/** A recount looks at every ticket of the day, so it is made once in so many events, and at the end. */
const COUNTED_EVERY = 40;
const CLOCKS: Readonly<Partial<Record<Phase, 'waitingMs' | 'wayMs' | 'serviceMs' | 'suspendedMs'>>> = {
  waiting: 'waitingMs',
  way: 'wayMs',
  service: 'serviceMs',
  suspended: 'suspendedMs',
};

function recordsOf(journal: string): HallRecord[] {
  const reader = openReader<HallEvent>(journal);
  try {
    return [...reader.iterate()];
  } finally {
    reader.close();
  }
}

/** Reads the log of a hall that is closed, and holds it against every invariant and against what people were told. */
export function checkLog(
  journal: string,
  told: { readonly acknowledged: readonly Acknowledged[]; readonly lastViews: LastViews },
): LogVerdict {
  const chain = verifyChain(journal);
  const records = recordsOf(journal);
  const traces = new TicketTraces();
  const counts: string[] = [];
  const state = newHallState();
  for (const record of records) {
    traces.take(record);
    evolveHall(state, record);
    if (record.seq % COUNTED_EVERY === 0 || record.seq === records.length) counts.push(...wrongCounts(state, record));
  }
  return {
    records,
    traces,
    invariants: {
      'the chain verifies': chain.ok ? [] : [`event ${chain.seq}: ${chain.reason}`],
      'replay gives the same views': wrongViews(state, records, told.lastViews),
      'rebuilt read models are the same': wrongReadModels(journal),
      'the counts add up': counts,
      'numbers are unique, nothing is called twice, seniority is kept': traces.wrong,
      'everything acknowledged is in the log': wrongAcknowledgements(records, told.acknowledged),
      'phases never overlap': wrongPhases(state, traces),
    },
  };
}

function wrongCounts({ queue }: HallState, { seq, at }: HallRecord): string[] {
  return queue === null ? [] : checkCounts(queue, at).map((wrong) => `at event ${seq}: ${wrong}`);
}

/** The pages as the doors showed them last come out of the log again, twice alike. */
function wrongViews(state: HallState, records: readonly HallRecord[], lastViews: LastViews): string[] {
  const again = newHallState();
  for (const record of records) evolveHall(again, record);
  return lastViews.flatMap(({ audience, at, view }) => {
    const [first, second] = [state, again].map((each) => JSON.stringify(viewOf(each, audience, at)));
    if (first !== second) return [`two replays differ in ${JSON.stringify(audience)}`];
    const isSame = first !== undefined && isDeepStrictEqual(JSON.parse(first), view);
    return isSame ? [] : [`the hall showed another ${JSON.stringify(audience)} than its log`];
  });
}

function wrongReadModels(journal: string): string[] {
  const readModels = { tables: READ_MODEL_TABLES, project: project as ReadModels['project'] };
  return rebuildReadModels(journal, readModels).tables.flatMap(({ table, identical }) => (identical ? [] : [table]));
}

function wrongAcknowledgements(records: readonly HallRecord[], acknowledged: readonly Acknowledged[]): string[] {
  const ofCommand = new Map<string, HallRecord[]>();
  for (const record of records) ofCommand.set(record.commandId, [...(ofCommand.get(record.commandId) ?? []), record]);
  const ticketEvents = new Map<string, number>();
  for (const { body } of records) {
    if (!('ticketId' in body)) continue;
    const key = `${body.kind} ${body.ticketId}`;
    ticketEvents.set(key, (ticketEvents.get(key) ?? 0) + 1);
  }
  const wrong: string[] = [];
  for (const { kind, output } of acknowledged) {
    const { seq, ticketId } = output;
    const leading = LEADING_EVENTS[kind];
    if (seq !== undefined) {
      const last = records[seq - 1];
      const isThere = ofCommand.get(last?.commandId ?? '')?.some(({ body }) => body.kind === leading);
      if (!isThere) wrong.push(`${kind} was acknowledged as event ${seq}, which is none of it`);
    } else if (ticketId !== undefined) {
      const key = `${leading} ${ticketId}`;
      const left = (ticketEvents.get(key) ?? 0) - 1;
      ticketEvents.set(key, left);
      if (left < 0) wrong.push(`${kind} of ${ticketId} was acknowledged and is not in the log`);
    }
  }
  return wrong;
}

/** Invariant 4, by stretches of the log: they follow each other without a gap and are what the hall's own clocks say. */
function wrongPhases(state: HallState, { tickets }: TicketTraces): string[] {
  const queue = getQueue(state);
  const wrong: string[] = [];
  for (const [ticketId, { issued, stretches, since }] of tickets) {
    const sums = { waitingMs: 0, wayMs: 0, serviceMs: 0, suspendedMs: 0 };
    let end = issued.at;
    for (const { phase, from, to } of stretches) {
      if (from !== end || to < from) wrong.push(`${issued.number}: ${phase} from ${from} to ${to}, before it ${end}`);
      end = to;
      const clock = CLOCKS[phase];
      if (clock !== undefined) sums[clock] += to - from;
    }
    const ticket = queue.tickets.get(ticketId);
    // Only the day that was lived is in memory.
    if (ticket === undefined) continue;
    const clocks = clocksOf(ticket, since);
    if (!isDeepStrictEqual({ ...sums }, { ...clocks }))
      wrong.push(`${issued.number}: the log says ${JSON.stringify(sums)}, its clocks ${JSON.stringify(clocks)}`);
  }
  return wrong;
}
