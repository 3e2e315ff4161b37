import { isDeepStrictEqual } from 'node:util';
import { evolveHall, type HallEvent, type HallRecord, type HallState, newHallState } from '@yichuang/hall';
import { openReader, verifyChain } from '@yichuang/journal';
import { checkCounts } from '@yichuang/queueing';
import type { CrashClient, GivenCommand, RepeatedAnswer } from './crash-client.ts';

/** Something that must never be; the proof fails with it. */
export class ProofFault extends Error {}

function fail(what: string): never {
  throw new ProofFault(what);
}

const LEADING_EVENTS: Readonly<Record<string, HallEvent['kind']>> = {
  issueTicket: 'TicketIssued',
  callNext: 'TicketCalled',
  startService: 'ServiceStarted',
  finishService: 'ServiceFinished',
  markNoShow: 'TicketMarkedNoShow',
};

/** What a log held when it was looked at. */
export interface LogFacts {
  readonly events: number;
  readonly lastHash: string;
}

/** Reads a hall's log as it grows from kill to kill, and holds what clients were told against it. */
export class LogCheck {
  readonly #file: string;
  readonly #commands = new Map<string, HallRecord[]>();
  readonly #numbers = new Set<string>();
  readonly #called = new Map<string, string>();
  readonly #state: HallState = newHallState();
  #seq = 0;
  #hash = '';

  constructor(file: string) {
    this.#file = file;
  }

  /** Throws a `ProofFault` for the first thing that is wrong. */
  check(clients: readonly CrashClient[]): LogFacts {
    const verdict = verifyChain(this.#file);
    if (!verdict.ok) fail(`the chain is broken at event ${verdict.seq}: ${verdict.reason}`);
    this.#read();
    if (verdict.events !== this.#seq) fail(`${verdict.events} events in the chain, ${this.#seq} read`);
    for (const client of clients) for (const command of client.given) this.#checkCommand(client.ref, command);
    const queue = this.#state.queue;
    if (queue === null) fail('the hall is not configured');
    const wrong = checkCounts(queue);
    if (wrong.length > 0) fail(`the counts do not add up: ${wrong.join('; ')}`);
    return { events: this.#seq, lastHash: verdict.lastHash };
  }

  #read(): void {
    const reader = openReader<HallEvent>(this.#file);
    try {
      // What was read before must still be there, unchanged.
      if (this.#seq > 0 && reader.storedFrom(this.#seq, 1)[0]?.hash !== this.#hash) fail(`event ${this.#seq} changed`);
      for (const record of reader.iterate(this.#seq + 1)) this.#take(record);
      this.#hash = reader.storedFrom(this.#seq, 1)[0]?.hash ?? '';
    } finally {
      reader.close();
    }
  }

  #take(record: HallRecord): void {
    const { body, commandId } = record;
    const before = this.#commands.get(commandId) ?? [];
    if (record.index !== before.length) fail(`command ${commandId} is in the log twice (event ${record.seq})`);
    this.#commands.set(commandId, [...before, record]);
    if (body.kind === 'TicketIssued') {
      if (this.#numbers.has(body.ticketId)) fail(`number ${body.ticketId} was issued twice`);
      this.#numbers.add(body.ticketId);
    } else if (body.kind === 'TicketCalled') {
      const other = this.#called.get(body.ticketId);
      if (other !== undefined) fail(`${body.ticketId} was called to ${other} and to ${body.windowId}`);
      this.#called.set(body.ticketId, body.windowId);
    }
    // The fold itself refuses a second ticket at a window, or a ticket that moves from a state it is not in.
    evolveHall(this.#state, record);
    this.#seq = record.seq;
  }

  #checkCommand(ref: string, { commandId, kind, answer }: GivenCommand): void {
    const records = this.#commands.get(`${ref}.${commandId}`);
    if (answer === undefined) return;
    if (!answer.ok) {
      if (records !== undefined) fail(`${kind} ${commandId} was refused (${answer.problem.code}) and done`);
      return;
    }
    const leading = records?.find((record) => record.body.kind === LEADING_EVENTS[kind]);
    if (leading === undefined) fail(`${kind} ${commandId} was acknowledged and is not in the log`);
    const { body } = leading;
    const told = answer.output.ticketId;
    if (told !== undefined && (!('ticketId' in body) || body.ticketId !== told))
      fail(`${kind} ${commandId} was acknowledged as ${told}, the log has another ticket`);
    if (told === undefined && answer.output.seq !== records?.at(-1)?.seq)
      fail(`${kind} ${commandId} was acknowledged as event ${answer.output.seq}, the log has another`);
  }
}

/** The same id gets the same answer, before and after a kill. */
export function checkRepeated(repeated: readonly RepeatedAnswer[]): void {
  for (const { command, again } of repeated)
    if (!isDeepStrictEqual(command.answer, again))
      fail(
        `${command.kind} ${command.commandId} was answered ${JSON.stringify(command.answer)} and then ${JSON.stringify(again)}`,
      );
}
