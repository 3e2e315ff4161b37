import { createHmac, randomBytes } from 'node:crypto';
import { businessDayOf } from '@yichuang/calendar';
import { type CheckedInput, type CommandKind, type Problem, problemOf } from '@yichuang/contract';
import { decideHall, type HallCommandBody, type HallState } from '@yichuang/hall';
import { checkCitizenIdNumber, type Vault } from '@yichuang/vault';
import { AttemptLimit } from './attempt-limit.ts';
import type { Principal } from './principal.ts';
import { problemOfRefusal } from './refusal-problem.ts';

/** What translations and look-ups may look at. */
export interface LookUpTools {
  readonly vault: Vault;
  readonly now: () => number;
  /** Durable state. */
  readonly state: () => HallState;
  readonly guesses: GuessLimit;
}

export interface TranslationTools extends LookUpTools {
  /** Six digits by chance for an appointment. */
  readonly newCode: () => string;
}

export type Refused = { readonly problem: Problem };
export type Translated = HallCommandBody | Refused;

/** Makes the hall's own command of what came in: references in place of personal data, ids made here. */
export type Translate<K extends CommandKind> = (
  input: CheckedInput<K>,
  principal: Principal,
  tools: TranslationTools,
) => Translated | Promise<Translated>;

const GUESSES_AT_ONE_PERSON = 10;
const HOUR = 60 * 60_000;

/** Counts wrong codes and ID numbers of those who stand before a public screen, so that nobody tries them all. */
export class GuessLimit {
  readonly #attempts: AttemptLimit;
  /** At the codes of one person, from however many sessions. */
  readonly #atPerson = new AttemptLimit(GUESSES_AT_ONE_PERSON, HOUR);
  /** The number itself is not kept. */
  readonly #key = randomBytes(32);
  /** Transport time, never scaled. */
  readonly #elapsed: () => number;

  constructor(attempts: AttemptLimit, elapsed: () => number) {
    this.#attempts = attempts;
    this.#elapsed = elapsed;
  }

  /** Counted before it is known whether the guess is right: many at once count too. The problem when there were too many. */
  begin({ role, actor }: Principal): Problem | undefined {
    if (role !== 'kiosk' && role !== 'visitor') return undefined;
    if (this.#attempts.isBlocked(actor.ref, this.#elapsed())) return problemOf('tooManyAttempts');
    this.#attempts.addFailure(actor.ref, this.#elapsed());
    return undefined;
  }

  /** The same for a visitor who names a person: new sessions cost nothing. Known and unknown persons count alike. */
  beginAt(citizenIdNumber: string, principal: Principal): Problem | undefined {
    const person = this.#personKey(citizenIdNumber);
    if (principal.role !== 'visitor') return this.begin(principal);
    if (this.#atPerson.isBlocked(person, this.#elapsed())) return problemOf('tooManyAttempts');
    const tooMany = this.begin(principal);
    if (tooMany === undefined) this.#atPerson.addFailure(person, this.#elapsed());
    return tooMany;
  }

  wasRight({ role, actor }: Principal, citizenIdNumber?: string): void {
    if (role === 'kiosk' || role === 'visitor') this.#attempts.takeBack(actor.ref);
    if (role === 'visitor' && citizenIdNumber !== undefined) this.#atPerson.takeBack(this.#personKey(citizenIdNumber));
  }

  #personKey(citizenIdNumber: string): string {
    return createHmac('sha256', this.#key).update(citizenIdNumber).digest('base64url');
  }
}

/** The day at the hall's clock. */
export function dayAt(state: HallState, at: number) {
  return businessDayOf(at, state.queue?.settings.timeZone ?? 'Asia/Shanghai');
}

/** The number as the vault takes it, or why it is none. */
export function checkedIdNumber(text: string, { state, now }: LookUpTools): { readonly number: string } | Refused {
  const check = checkCitizenIdNumber(text, dayAt(state(), now()));
  return check.ok
    ? { number: check.number }
    : { problem: problemOf('badCitizenIdNumber', { details: { reason: check.code } }) };
}

/** What the hall would refuse anyway, before anything is written into the vault for it. */
export function foreseenRefusal(
  body: HallCommandBody,
  { actor }: Principal,
  tools: TranslationTools,
): Refused | undefined {
  const decision = decideHall(tools.state(), { id: '', at: tools.now(), actor, body });
  return decision.ok ? undefined : { problem: problemOfRefusal(decision.refusal) };
}

/** A field that must be there for this giver. */
export function missingField(path: string): Refused {
  return {
    problem: problemOf('badInput', { faults: [{ path, zh: '请填写这一项', en: 'This field is needed.' }] }),
  };
}

type WithPerson = Extract<HallCommandBody, { readonly personRef: string | null }>;

/** With the reference of the person whose number was given; without a number the body stays as it is. */
export function withPerson<B extends WithPerson>(
  body: B,
  citizenIdNumber: string | undefined,
  principal: Principal,
  tools: TranslationTools,
): Translated | Promise<Translated> {
  if (citizenIdNumber === undefined) return body;
  const checked = checkedIdNumber(citizenIdNumber, tools);
  if ('problem' in checked) return checked;
  // Nobody is written into the vault for what the hall would not give anyway.
  const refused = foreseenRefusal(body, principal, tools);
  if (refused !== undefined) return refused;
  return tools.vault
    .findOrCreatePerson({ documentKind: 'citizenId', documentNumber: checked.number })
    .then(({ personRef }) => ({ ...body, personRef }));
}
