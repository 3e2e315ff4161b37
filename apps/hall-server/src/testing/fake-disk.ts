import { evolveHall, type HallEvent, type HallRecord, newHallState } from '@yichuang/hall';
import type { AppendGroup, AppendResult, Writer } from '@yichuang/journal';
import { type Replayed, rememberRecord } from '../loop/replay.ts';

interface OpenCommit {
  readonly groups: readonly AppendGroup[];
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (cause: Error) => void;
}

/** A journal in memory whose commits end when the test says so. */
export class FakeDisk {
  readonly log: HallRecord[] = [];
  /** Command ids of each commit that was asked for. */
  readonly commits: string[][] = [];
  writersOpened = 0;
  writersClosed = 0;
  /** How often opening still fails. */
  openFailures = 0;
  /** While set, a writer opens only when `finishOpening` is called. */
  holdsOpening = false;
  #finishOpening: () => void = () => {};
  #open: OpenCommit[] = [];

  /** Commits that are out and not ended. */
  get open(): number {
    return this.#open.length;
  }

  finishOpening(): Promise<void> {
    this.#finishOpening();
    return afterPromises();
  }

  async openWriter(): Promise<Writer> {
    if (this.openFailures > 0) {
      this.openFailures -= 1;
      throw new Error('no disk');
    }
    this.writersOpened += 1;
    if (this.holdsOpening)
      await new Promise<void>((resolve) => {
        this.#finishOpening = resolve;
      });
    return {
      openedAt: { seq: this.log.length, hash: '' },
      append: (groups) => {
        this.commits.push(groups.map(({ commandId }) => commandId));
        const { promise, resolve, reject } = Promise.withResolvers<AppendResult>();
        this.#open.push({ groups, resolve, reject });
        return promise;
      },
      close: async () => {
        this.writersClosed += 1;
      },
    };
  }

  /** The oldest commit that is out reaches the disk, and its writer says so. */
  async commit(): Promise<void> {
    await afterPromises();
    const commit = this.#take();
    this.#keep(commit.groups);
    commit.resolve({ firstSeq: 0, lastSeq: this.log.length, hash: '' });
    await afterPromises();
  }

  /** The oldest commit that is out ends in failure, and those behind it with it; `kept` tells whether the disk has it all the same. */
  async fail(kept: boolean): Promise<void> {
    await afterPromises();
    const commit = this.#take();
    if (kept) this.#keep(commit.groups);
    commit.reject(new Error('write failed'));
    for (const { reject } of this.#open.splice(0)) reject(new Error('closed'));
    await afterPromises();
  }

  replay(): Replayed {
    const replayed: Replayed = { tip: newHallState(), committed: newHallState(), answered: new Map() };
    for (const record of this.log) {
      evolveHall(replayed.tip, record);
      evolveHall(replayed.committed, record);
      rememberRecord(replayed.answered, record);
    }
    return replayed;
  }

  #take(): OpenCommit {
    const commit = this.#open.shift();
    if (commit === undefined) throw new Error('no commit is out');
    return commit;
  }

  #keep(groups: readonly AppendGroup[]): void {
    const versions = new Map<string, number>();
    for (const { stream, version } of this.log) versions.set(stream, version);
    for (const { commandId, at, actor, events } of groups) {
      const decidedOn = new Map(versions);
      for (const [index, { stream, expectedVersion, shape, body }] of events.entries()) {
        if (expectedVersion !== (decidedOn.get(stream) ?? 0)) throw new Error(`${stream}: version conflict`);
        const version = (versions.get(stream) ?? 0) + 1;
        versions.set(stream, version);
        const seq = this.log.length + 1;
        this.log.push({ seq, stream, version, commandId, index, at, actor, shape, body: body as HallEvent });
      }
    }
  }
}

/** Lets every promise that is settled already run its course, and what that gave to the loop go on its way. */
export async function afterPromises(): Promise<void> {
  for (const _ of ['promises', 'groups']) await new Promise((resolve) => setImmediate(resolve));
}
