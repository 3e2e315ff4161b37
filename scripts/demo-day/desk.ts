import type { ClerkView, CommandInput, CommandKind, CommandOutput, StaffSession } from '@yichuang/contract';
import type { HallConnection } from '@yichuang/hall-client';
import { type Connected, connectStaff } from '@yichuang/testkit';
import type { Signal } from './day-clock.ts';
import type { Floor } from './floor.ts';
import type { Done } from './ledger.ts';

type AtDesk = { readonly commandId: string; readonly windowId: string };
/** Commands that are given at one window. */
export type DeskCommand = { [K in CommandKind]: CommandInput<K> extends AtDesk ? K : never }[CommandKind];

/** A view that was awaited comes with the next push; longer than this something is wrong. */
const VIEW_DEADLINE_MS = 60_000;

/** A window's place of work: one page, at which one clerk sits after the other. */
export class Desk {
  readonly windowId: string;
  readonly floor: Floor;
  /** The page or the people before it have changed. */
  readonly signal: Signal;
  #clerk: Connected<StaffSession> | undefined;
  #view: ClerkView | undefined;
  #leavePage = (): void => {};

  constructor(windowId: string, floor: Floor) {
    this.windowId = windowId;
    this.floor = floor;
    this.signal = floor.room.signalAt(windowId);
  }

  get view(): ClerkView {
    if (this.#view === undefined) throw new Error(`nobody has signed in at ${this.windowId}`);
    return this.#view;
  }

  get connection(): HallConnection {
    if (this.#clerk === undefined) throw new Error(`nobody has signed in at ${this.windowId}`);
    return this.#clerk.connection;
  }

  /** A clerk opens the page of this window; the one before leaves it. */
  async signIn(clerk: Connected<StaffSession>): Promise<void> {
    this.#leavePage();
    this.#clerk = clerk;
    const { windowId } = this;
    await new Promise<void>((resolve) => {
      this.#leavePage = clerk.connection.subscribe({ kind: 'clerk', windowId }, ({ view }) => {
        this.#view = view;
        this.signal.notify();
        resolve();
      });
    });
  }

  /** Signs in with a login of the hall. */
  async signInAs(login: string): Promise<void> {
    await this.signIn(await connectStaff(this.floor.hall, login));
  }

  /** Writes down for colleagues who sits here. */
  sitDown(): void {
    if (this.#clerk !== undefined) this.floor.staffAt.set(this.windowId, this.#clerk.session.staffId);
  }

  give<K extends DeskCommand>(
    kind: K,
    input: Omit<CommandInput<K>, 'commandId' | 'windowId'>,
  ): Promise<Done<CommandOutput<K>>> {
    const whole = { ...input, windowId: this.windowId } as unknown as Omit<CommandInput<K>, 'commandId'>;
    return this.floor.ledger.give(this.connection, kind, whole);
  }

  /** The page as soon as it is so; a fault when it never comes to be. */
  async viewWhen(what: string, isSo: (view: ClerkView) => boolean): Promise<ClerkView> {
    const deadline = performance.now() + VIEW_DEADLINE_MS;
    const { clock } = this.floor;
    while (!isSo(this.view)) {
      if (performance.now() > deadline)
        throw new Error(`window ${this.windowId} never showed ${what}: ${JSON.stringify(this.view.ticket)}`);
      await clock.wait(clock.humanly(0), this.signal.listen);
    }
    return this.view;
  }
}
