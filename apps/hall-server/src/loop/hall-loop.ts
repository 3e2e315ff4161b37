import {
  answerOf,
  decideHall,
  evolveHall,
  type HallAnswer,
  type HallCommand,
  type HallCommandKind,
  type HallRecord,
  type HallRefusal,
  type HallState,
  recordEvents,
} from '@yichuang/hall';
import type { AppendGroup, Writer } from '@yichuang/journal';
import { type Replayed, rememberRecord } from './replay.ts';

/**
 * What a command came to. `unavailable`: nothing was done; `outcomeUnknown`: only asking again under the same id tells;
 * `commandIdReused`: the id stands for something else.
 */
export type CommandOutcome =
  | { readonly ok: true; readonly answer: HallAnswer }
  | { readonly ok: false; readonly refusal: HallRefusal | { readonly code: DoorCode } };
type DoorCode = 'unavailable' | 'outcomeUnknown' | 'commandIdReused';

/** Told of what is durable, and of nothing else. */
export interface HallListener {
  /** After each commit, in the order of the log, after the answers. */
  committed(records: readonly HallRecord[], state: HallState): void;
  /** The state was rebuilt from the log after a failed commit. */
  rebuilt(state: HallState): void;
  fault(code: string, cause: unknown): void;
}

export interface HallLoopOptions {
  readonly openWriter: () => Promise<Writer>;
  readonly replay: () => Replayed;
  readonly listener: HallListener;
  /** Waits before the writer is opened again after a failure; transport time. */
  readonly pause: (ms: number) => Promise<void>;
}

type Settle = (outcome: CommandOutcome) => void;

interface Decided {
  readonly command: HallCommand;
  readonly records: readonly HallRecord[];
  readonly settles: Settle[];
  /** Refusals that read this command's events and so wait for its commit. */
  readonly refusals: { readonly settle: Settle; readonly refusal: HallRefusal }[];
}

const REOPEN_PAUSE_MS = 1000;

function groupOf({ command, records }: Decided): AppendGroup {
  const first = new Map<string, number>();
  for (const { stream, version } of records) if (!first.has(stream)) first.set(stream, version - 1);
  return {
    commandId: command.id,
    at: command.at,
    actor: command.actor,
    events: records.map(({ stream, shape, body }) => ({
      stream,
      expectedVersion: first.get(stream) ?? 0,
      shape,
      body,
    })),
  };
}

/** The one writer of a hall: decides against the tip, commits in groups, answers only what is durable. */
export class HallLoop {
  /** Made when it is first needed, after the doors are open; until then nothing has been decided. */
  #tip: HallState | undefined;
  #makeTip: () => HallState;
  #committed: HallState;
  #answered: Map<string, HallRecord[]>;
  readonly #open = new Map<string, Decided>();
  readonly #options: HallLoopOptions;
  #writer: Writer | undefined;
  #decided: Decided[] = [];
  /** Groups on their way to the disk, oldest first; the writer joins those that wait for it into one commit. */
  readonly #writing: (readonly Decided[])[] = [];
  #isFlushDue = false;
  #closed = false;
  #recovering = false;
  readonly #resting: (() => void)[] = [];

  constructor(options: HallLoopOptions, writer: Writer, replayed: Replayed) {
    this.#options = options;
    this.#writer = writer;
    this.#makeTip = () => replayed.tip;
    this.#committed = replayed.committed;
    this.#answered = replayed.answered;
  }

  /** Durable state: all that views, queries and answers may show. */
  get committed(): HallState {
    return this.#committed;
  }

  /** Everything decided, committed or not: for the timers' question what is due. */
  get tip(): HallState {
    this.#tip ??= this.#makeTip();
    return this.#tip;
  }

  get available(): boolean {
    return this.#writer !== undefined && !this.#closed;
  }

  ask(command: HallCommand): Promise<CommandOutcome> {
    return new Promise((resolve) => this.submit(command, resolve));
  }

  /** Decides at once; `settle` is called after the commit of everything that the decision read. */
  submit(command: HallCommand, settle: Settle): void {
    if (this.attend(command.id, command.body.kind, settle)) return;
    if (!this.available) {
      settle(refused('unavailable'));
      return;
    }
    const decision = decideHall(this.tip, command);
    if (!decision.ok) {
      const last = this.#decided.at(-1) ?? this.#writing.at(-1)?.at(-1);
      if (last === undefined) settle(decision);
      else last.refusals.push({ settle, refusal: decision.refusal });
      return;
    }
    const decided: Decided = {
      command,
      records: recordEvents(this.tip, command, decision.events),
      settles: [settle],
      refusals: [],
    };
    this.#open.set(command.id, decided);
    this.#decided.push(decided);
    this.#flushAfterTurn();
  }

  /** Settles a command that was given before, now or after its commit; false when its id is new. */
  attend(commandId: string, kind: HallCommandKind, settle: Settle): boolean {
    const answered = this.#answered.get(commandId);
    if (answered !== undefined) {
      settle(this.#outcomeOf(kind, answered));
      return true;
    }
    const open = this.#open.get(commandId);
    open?.settles.push((outcome) => settle(outcome.ok ? this.#outcomeOf(kind, open.records) : outcome));
    return open !== undefined;
  }

  #outcomeOf(kind: HallCommandKind, records: readonly HallRecord[]): CommandOutcome {
    const answer = answerOf(this.#committed, kind, records);
    return answer === undefined ? refused('commandIdReused') : { ok: true, answer };
  }

  /** Everything that came in with the same turn of the event loop goes to the writer as one group. */
  #flushAfterTurn(): void {
    if (this.#isFlushDue) return;
    this.#isFlushDue = true;
    setImmediate(() => {
      this.#isFlushDue = false;
      this.#flush();
    });
  }

  /** Groups do not wait for each other's commits: the writer finds the next one lying there, without a trip between threads. */
  #flush(): void {
    const writer = this.#writer;
    if (writer === undefined || this.#decided.length === 0) return;
    const group = this.#decided;
    this.#decided = [];
    this.#writing.push(group);
    writer.append(group.map(groupOf)).then(
      () => this.#onCommitted(group),
      (cause: unknown) => this.#onFailed(writer, cause),
    );
  }

  #onCommitted(batch: readonly Decided[]): void {
    this.#writing.shift();
    const committed: HallRecord[] = [];
    for (const { records } of batch)
      for (const record of records) {
        evolveHall(this.#committed, record);
        rememberRecord(this.#answered, record);
        committed.push(record);
      }
    for (const decided of batch) {
      this.#open.delete(decided.command.id);
      const outcome = this.#outcomeOf(decided.command.body.kind, decided.records);
      for (const settle of decided.settles) this.#settle(settle, outcome);
      for (const { settle, refusal } of decided.refusals) this.#settle(settle, { ok: false, refusal });
    }
    this.#tell(() => this.#options.listener.committed(committed, this.#committed));
    this.#rest();
  }

  /** Whether the disk has it is not known: the log is read again, and it answers. */
  async #onFailed(broken: Writer, cause: unknown): Promise<void> {
    // The groups behind the one that failed fail with it.
    if (broken !== this.#writer) return;
    const unsure = [...this.#writing.flat(), ...this.#decided];
    this.#writing.length = 0;
    this.#decided = [];
    this.#recovering = true;
    this.#writer = undefined;
    this.#tell(() => this.#options.listener.fault('commitFailed', cause));
    await broken.close().catch(() => {});
    const isReadAgain = await this.#reopen();
    const durable: HallRecord[] = [];
    for (const { command, settles, refusals } of unsure) {
      this.#open.delete(command.id);
      const records = this.#answered.get(command.id);
      if (isReadAgain) durable.push(...(records ?? []));
      const outcome =
        records === undefined
          ? refused(isReadAgain ? 'unavailable' : 'outcomeUnknown')
          : this.#outcomeOf(command.body.kind, records);
      for (const settle of settles) this.#settle(settle, outcome);
      // A refusal that read events which may be lost says nothing true any more.
      for (const { settle } of refusals) this.#settle(settle, refused('unavailable'));
    }
    // Calls that the disk had after all are announced like any other.
    if (durable.length > 0) this.#tell(() => this.#options.listener.committed(durable, this.#committed));
    this.#tell(() => this.#options.listener.rebuilt(this.#committed));
    this.#recovering = false;
    this.#rest();
  }

  /** Opens a new writer and reads the log again, however long it takes; false when the loop was closed meanwhile. */
  async #reopen(): Promise<boolean> {
    while (!this.#closed) {
      let writer: Writer | undefined;
      try {
        writer = await this.#options.openWriter();
        const replayed = this.#options.replay();
        this.#tip = undefined;
        this.#makeTip = () => replayed.tip;
        this.#committed = replayed.committed;
        this.#answered = replayed.answered;
        this.#writer = writer;
        return true;
      } catch (cause) {
        // An open writer keeps the journal locked.
        await writer?.close().catch(() => {});
        this.#tell(() => this.#options.listener.fault('reopenFailed', cause));
        await this.#options.pause(REOPEN_PAUSE_MS);
      }
    }
    return false;
  }

  /** What is told to the outside must not break the loop. */
  #tell(act: () => void): void {
    try {
      act();
    } catch (cause) {
      this.#options.listener.fault('listenerFault', cause);
    }
  }

  #settle(settle: Settle, outcome: CommandOutcome): void {
    this.#tell(() => settle(outcome));
  }

  #rest(): void {
    if (this.#recovering || this.#writing.length > 0 || this.#decided.length > 0) return;
    for (const rested of this.#resting.splice(0)) rested();
  }

  /** Takes nothing new, waits for what is decided, then closes the journal. */
  async close(): Promise<void> {
    this.#closed = true;
    await new Promise<void>((resolve) => {
      this.#resting.push(resolve);
      this.#rest();
    });
    const writer = this.#writer;
    this.#writer = undefined;
    await writer?.close();
  }
}

function refused(code: DoorCode): CommandOutcome {
  return { ok: false, refusal: { code } };
}
