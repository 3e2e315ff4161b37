import { timingSafeEqual } from 'node:crypto';
import { type Problem, problemOf, type SetUpInput, type SetUpState } from '@yichuang/contract';
import type { Vault } from '@yichuang/vault';
import type { AttemptLimit } from '../doors/attempt-limit.ts';
import type { HallLoop } from '../loop/hall-loop.ts';
import type { Seed } from '../seed/seed-types.ts';
import { setUpHall } from './set-up-hall.ts';

export interface HallFoundingOptions {
  readonly loop: HallLoop;
  readonly vault: Vault;
  readonly attempts: AttemptLimit;
  /** Printed at the start, for whoever stands at the machine. */
  readonly code: string;
  /** What comes with the program; read when it is asked for. */
  readonly shipped?: (() => Promise<Seed>) | undefined;
  readonly timeZone?: string | undefined;
  readonly now: () => number;
  /** Transport time. */
  readonly elapsed: () => number;
  /** Gives what is due by the clock: the first day begins at once. */
  readonly runDue: () => void;
}

const NOT_NEEDED: SetUpState = { needed: false, queues: [], items: 0, departments: 0 };

/** Makes an empty hall a real one, once, by the code printed at the start. */
export class HallFounding {
  readonly #options: HallFoundingOptions;
  #isRunning = false;

  constructor(options: HallFoundingOptions) {
    this.#options = options;
  }

  get isNeeded(): boolean {
    return this.#options.loop.committed.registry.configuration === null;
  }

  async state(): Promise<SetUpState> {
    if (!this.isNeeded) return NOT_NEEDED;
    const { shippedState } = await import('./shipped-hall.ts');
    return shippedState(await this.#shipped());
  }

  async setUp(input: SetUpInput, source: string): Promise<Problem | undefined> {
    if (!this.isNeeded) return problemOf('alreadySetUp');
    const { attempts, elapsed, code } = this.#options;
    if (attempts.isBlocked(source, elapsed())) return problemOf('tooManyAttempts');
    if (!sameText(input.code, code)) {
      attempts.addFailure(source, elapsed());
      return problemOf('wrongSetUpCode');
    }
    // Two forms at once would mix their accounts.
    if (this.#isRunning) return problemOf('unavailable');
    this.#isRunning = true;
    try {
      return await this.#found(input);
    } finally {
      this.#isRunning = false;
    }
  }

  #shipped(): Promise<Seed> {
    const { shipped } = this.#options;
    return shipped === undefined ? Promise.reject(new Error('nothing comes with this server')) : shipped();
  }

  async #found(input: SetUpInput): Promise<Problem | undefined> {
    const { loop, vault, timeZone, now, runDue } = this.#options;
    const { accountsOf, shippedHall } = await import('./shipped-hall.ts');
    const hall = shippedHall(await this.#shipped(), input, timeZone);
    if (!hall.ok) return problemOf('badInput', { faults: [...hall.faults] });
    // What an attempt that broke off has left behind would hold the logins.
    for (const { staffId } of await vault.listStaffNames()) await vault.destroyStaff(staffId);
    const at = now();
    const fault = await setUpHall(loop, vault, {
      attempt: `set-up.${at}`,
      at,
      accounts: accountsOf(input),
      configuration: hall.configuration,
    });
    if (fault === undefined) runDue();
    return fault === undefined ? undefined : problemOf('unavailable', { details: { code: fault.code } });
  }
}

function sameText(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
