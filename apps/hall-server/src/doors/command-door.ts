import { businessDayOf } from '@yichuang/calendar';
import { COMMANDS, type CommandInput, type CommandKind, type Problem, problemOf } from '@yichuang/contract';
import { decideHall, type HallAnswer, type HallCommandBody, type HallState } from '@yichuang/hall';
import { aheadOf, estimateOf, type IssueChannel } from '@yichuang/queueing';
import type { RatingLevel } from '@yichuang/rating';
import { checkCitizenIdNumber, type Vault } from '@yichuang/vault';
import type { CommandOutcome, HallLoop } from '../loop/hall-loop.ts';
import { checkInput } from './input.ts';
import { mayCommand } from './permissions.ts';
import type { Principal } from './principal.ts';
import { problemOfRefusal } from './refusal-problem.ts';

export interface CommandDoorOptions {
  readonly loop: HallLoop;
  readonly vault: Vault;
  readonly now: () => number;
  readonly phoneUrlOf: (ticketId: string) => string;
  readonly fault: (code: string, cause: unknown) => void;
  /** Gives what is due by the clock first: a command at midnight belongs to the new day. */
  readonly runDue: () => void;
}

export type DoorAnswer =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly problem: Problem };
type Translated = HallCommandBody | { readonly problem: Problem };
type Translate<K extends CommandKind> = (
  input: CommandInput<K>,
  principal: Principal,
) => Translated | Promise<Translated>;

function channelOf(principal: Principal): IssueChannel {
  return principal.role === 'kiosk' ? 'kiosk' : 'guideDesk';
}

/** The one way in for commands, whichever door they came through: validate, authorise, translate, ask, translate back. */
export class CommandDoor {
  readonly #options: CommandDoorOptions;
  readonly #translations: { readonly [K in CommandKind]: Translate<K> } = {
    issueTicket: (input, principal) => this.#translateIssue(input, principal),
    cancelTicket: ({ ticketId }, { role }) => ({
      kind: 'cancelTicket',
      ticketId,
      reason: role === 'phone' ? 'citizen' : 'staff',
    }),
    openWindow: ({ windowId }, { staffId }) => ({ kind: 'openWindow', windowId, staffId: staffId ?? '' }),
    pauseWindow: ({ windowId, reason }) => ({ kind: 'pauseWindow', windowId, reason }),
    resumeWindow: ({ windowId }) => ({ kind: 'resumeWindow', windowId }),
    closeWindow: ({ windowId }) => ({ kind: 'closeWindow', windowId }),
    callNext: ({ windowId }) => ({ kind: 'callNext', windowId }),
    recall: ({ windowId, ticketId }) => ({ kind: 'recall', windowId, ticketId }),
    confirmArrival: ({ windowId, ticketId }) => ({ kind: 'confirmArrival', windowId, ticketId }),
    startService: ({ windowId, ticketId }) => ({ kind: 'startService', windowId, ticketId }),
    finishService: ({ windowId, ticketId }) => ({ kind: 'finishService', windowId, ticketId }),
    markNoShow: ({ windowId, ticketId }) => ({ kind: 'markNoShow', windowId, ticketId }),
    submitRating: ({ ratingId, level }, { role, staffId }) => ({
      kind: 'submitRating',
      ratingId,
      level: level as RatingLevel,
      channel: role === 'phone' ? 'phone' : 'pad',
      staffId,
    }),
  };

  constructor(options: CommandDoorOptions) {
    this.#options = options;
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
    const translate = this.#translations[kind] as Translate<CommandKind>;
    const translated = translate(input as CommandInput<CommandKind>, principal);
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

  #submit(id: string, body: Translated, principal: Principal, answer: (result: DoorAnswer) => void): void {
    if ('problem' in body) {
      answer({ ok: false, problem: body.problem });
      return;
    }
    const { loop, now, runDue } = this.#options;
    runDue();
    loop.submit({ id, at: now(), actor: principal.actor, body }, (outcome) => answer(this.#answerOf(outcome)));
  }

  #answerOf(outcome: CommandOutcome): DoorAnswer {
    if (outcome.ok) return { ok: true, output: this.#outputOf(outcome.answer) };
    const { refusal } = outcome;
    const existing =
      refusal.code === 'ticketAlreadyLive' ? findExisting(this.#options.loop.committed, refusal.ticketId) : undefined;
    return existing === undefined ? { ok: false, problem: problemOfRefusal(refusal) } : { ok: true, output: existing };
  }

  #translateIssue(input: CommandInput<'issueTicket'>, principal: Principal): Translated | Promise<Translated> {
    const { itemCode, citizenIdNumber, priorityReason = null } = input;
    const body = { kind: 'issueTicket', itemCode, priorityReason, channel: channelOf(principal) } as const;
    if (citizenIdNumber === undefined) return { ...body, personRef: null };
    const { now, vault, loop } = this.#options;
    const timeZone = loop.committed.queue?.settings.timeZone ?? 'Asia/Shanghai';
    const check = checkCitizenIdNumber(citizenIdNumber, businessDayOf(now(), timeZone));
    if (!check.ok) return { problem: problemOf('badCitizenIdNumber', { details: { reason: check.code } }) };
    // Nobody is written into the vault for a ticket that the hall would not give anyway.
    const without = { id: '', at: now(), actor: principal.actor, body: { ...body, personRef: null } };
    const foreseen = decideHall(loop.committed, without);
    if (!foreseen.ok) return { problem: problemOfRefusal(foreseen.refusal) };
    return vault
      .findOrCreatePerson({ documentKind: 'citizenId', documentNumber: check.number })
      .then(({ personRef }) => ({ ...body, personRef }));
  }

  #outputOf(answer: HallAnswer): unknown {
    if (answer.kind !== 'issued') {
      const { kind: _, ...output } = answer;
      return output;
    }
    const { kind: _, ...output } = answer;
    return { ...output, existing: false, phoneUrl: this.#options.phoneUrlOf(answer.ticketId) };
  }
}

/**
 * The person's first ticket, as it stands now, without its link: a number that was typed in proves nobody, and
 * the link is the right to cancel and to rate.
 */
function findExisting({ queue }: HallState, ticketId: string): unknown {
  const ticket = queue?.tickets.get(ticketId);
  if (queue === null || ticket === undefined) return undefined;
  return {
    ticketId,
    number: ticket.number,
    itemCode: ticket.itemCode,
    queueId: ticket.queueId,
    zoneId: queue.queues.get(ticket.queueId)?.settings.zoneId ?? '',
    ahead: aheadOf(queue, ticketId) ?? 0,
    wait: estimateOf(queue, ticketId),
    issuedAt: ticket.issuedAt,
    existing: true,
    phoneUrl: null,
  };
}

/** The id is the client's own: joined with who sent it, nobody can read another's answer by guessing ids. */
function commandIdOf(principal: Principal, commandId: string): string {
  return `${principal.actor.ref}.${commandId}`;
}
