import { type CheckedInput, COMMANDS, type CommandKind, type Problem, problemOf } from '@yichuang/contract';
import type { HallAnswer } from '@yichuang/hall';
import type { Vault } from '@yichuang/vault';
import type { CommandOutcome, HallLoop } from '../loop/hall-loop.ts';
import { newAppointmentCode } from './appointment-translations.ts';
import { TRANSLATIONS } from './command-translations.ts';
import { checkInput } from './input.ts';
import { mayCommand } from './permissions.ts';
import type { Principal } from './principal.ts';
import { problemOfRefusal } from './refusal-problem.ts';
import { existingTicket } from './ticket-entry.ts';
import type { GuessLimit, Translate, Translated, TranslationTools } from './translation.ts';

/** Another six digits for an appointment, so often; one of a thousand is taken when a thousand are booked for a day. */
const CODES_TRIED = 8;

export interface CommandDoorOptions {
  readonly loop: HallLoop;
  readonly vault: Vault;
  readonly now: () => number;
  readonly guesses: GuessLimit;
  readonly phoneUrlOf: (ticketId: string) => string;
  readonly fault: (code: string, cause: unknown) => void;
  /** Gives what is due by the clock first: a command at midnight belongs to the new day. */
  readonly runDue: () => void;
  /** Six digits for an appointment; by chance unless a test draws them. */
  readonly newCode?: () => string;
}

export type DoorAnswer =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly problem: Problem };

/** The one way in for commands, whichever door they came through: validate, authorise, translate, ask, translate back. */
export class CommandDoor {
  readonly #options: CommandDoorOptions;
  readonly #tools: TranslationTools;

  constructor(options: CommandDoorOptions) {
    this.#options = options;
    const { loop, vault, now, guesses, newCode = newAppointmentCode } = options;
    this.#tools = { vault, now, guesses, newCode, state: () => loop.committed };
  }

  /** Answers after the commit; never throws for anything a client can send. */
  give(kind: CommandKind, rawInput: unknown, principal: Principal, answer: (result: DoorAnswer) => void): void {
    const checked = checkInput(COMMANDS[kind].input, rawInput);
    if (!checked.ok) {
      answer(checked);
      return;
    }
    const input = checked.value;
    const id = commandIdOf(principal, input.commandId);
    const settle = (outcome: CommandOutcome) => answer(this.#answerOf(outcome));
    // Before the permission: a retry gets the answer of the first try, also when its own effect ended the permission.
    if (this.#options.loop.attend(id, kind, settle)) return;
    if (!mayCommand(principal, kind, input, this.#options.loop.committed)) {
      answer({ ok: false, problem: problemOf('notAllowed') });
      return;
    }
    const translate = TRANSLATIONS[kind] as Translate<CommandKind>;
    const translated = translate(input as CheckedInput<CommandKind>, principal, this.#tools);
    if (translated instanceof Promise)
      translated.then(
        (body) => this.#submit(id, body, principal, answer),
        (cause: unknown) => {
          this.#options.fault('vaultFault', cause);
          answer({ ok: false, problem: problemOf('unavailable') });
        },
      );
    else this.#submit(id, translated, principal, answer);
  }

  #submit(
    id: string,
    body: Translated,
    principal: Principal,
    answer: (result: DoorAnswer) => void,
    codesTried = 1,
  ): void {
    if ('problem' in body) {
      answer({ ok: false, problem: body.problem });
      return;
    }
    const { loop, now, runDue } = this.#options;
    runDue();
    loop.submit({ id, at: now(), actor: principal.actor, body }, (outcome) => {
      const isCodeTaken = !outcome.ok && outcome.refusal.code === 'appointmentCodeTaken';
      if (isCodeTaken && body.kind === 'bookAppointment' && codesTried < CODES_TRIED)
        this.#submit(id, { ...body, code: this.#tools.newCode() }, principal, answer, codesTried + 1);
      else answer(this.#answerOf(outcome));
    });
  }

  #answerOf(outcome: CommandOutcome): DoorAnswer {
    if (outcome.ok) return { ok: true, output: this.#outputOf(outcome.answer) };
    const { refusal } = outcome;
    // The person's first ticket, as it stands now.
    const existing = refusal.code === 'ticketAlreadyLive' ? this.#findExisting(refusal.ticketId) : undefined;
    return existing === undefined ? { ok: false, problem: problemOfRefusal(refusal) } : { ok: true, output: existing };
  }

  #findExisting(ticketId: string): unknown {
    const { queue } = this.#options.loop.committed;
    const ticket = queue?.tickets.get(ticketId);
    return queue === null || ticket === undefined ? undefined : existingTicket(queue, ticket);
  }

  #outputOf(answer: HallAnswer): unknown {
    const { kind, ...output } = answer;
    if (answer.kind !== 'issued') return output;
    return { ...output, existing: false, phoneUrl: this.#options.phoneUrlOf(answer.ticketId) };
  }
}

/** The id is the client's own: joined with who sent it, nobody can read another's answer by guessing ids. */
function commandIdOf(principal: Principal, commandId: string): string {
  return `${principal.actor.ref}.${commandId}`;
}
