import { randomUUID } from 'node:crypto';
import { type DoorKind, isBrokenLine, type Line, type LineAnswer, openLine } from '../bench/lines.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A command as its client remembers it; without `answer` it is still open. */
export interface GivenCommand {
  readonly commandId: string;
  readonly kind: string;
  readonly input: Readonly<Record<string, unknown>>;
  answer?: LineAnswer;
}

/** Somebody who gives commands as fast as they are answered, and remembers every one of them. */
export interface CrashClient {
  /** Actor reference: joined with the command id it is the id in the log. */
  readonly ref: string;
  readonly given: readonly GivenCommand[];
  /** Gives the open command again, and two answered ones; the answers to those must be the old ones. */
  settle(url: string): Promise<RepeatedAnswer[]>;
  /** Works until the hall is gone; `acknowledged` is called at each answer. */
  work(url: string, acknowledged: () => void): Promise<void>;
}

/** What a command that had been answered was answered the second time. */
export interface RepeatedAnswer {
  readonly command: GivenCommand;
  readonly again: LineAnswer;
}

interface Desk {
  readonly windowId: string;
  ticketId: string | null;
  started: boolean;
}

type NextCommand = () => { readonly kind: string; readonly input: Record<string, unknown> };

const REPEATED = 2;

function kioskCommands(items: readonly string[], random: SeededRandom): NextCommand {
  return () => ({ kind: 'issueTicket', input: { itemCodes: [random.pick(items)] } });
}

function clerkCommands(desk: Desk, random: SeededRandom): NextCommand {
  return () => {
    const { windowId, ticketId } = desk;
    if (ticketId === null) return { kind: 'callNext', input: { windowId } };
    const kind = desk.started ? 'finishService' : random.below(5) === 0 ? 'markNoShow' : 'startService';
    return { kind, input: { windowId, ticketId } };
  };
}

/** A desk knows what it does from the answers alone, as a page without views would. */
function noteAtDesk(desk: Desk, { kind, answer }: GivenCommand): void {
  if (answer === undefined || !answer.ok) return;
  if (kind === 'callNext') desk.ticketId = String(answer.output.ticketId);
  else if (kind === 'startService') desk.started = true;
  else {
    desk.ticketId = null;
    desk.started = false;
  }
}

function newClient(
  person: { readonly ref: string; readonly token: string },
  door: DoorKind,
  random: SeededRandom,
  next: NextCommand,
  note: (command: GivenCommand) => void,
): CrashClient {
  const given: GivenCommand[] = [];

  async function answer(line: Line, command: GivenCommand): Promise<void> {
    command.answer = await line.command(command.kind, { ...command.input, commandId: command.commandId });
    note(command);
  }

  return {
    ref: person.ref,
    given,
    async settle(url) {
      const line = await openLine(door, url, person.token);
      const last = given.at(-1);
      if (last !== undefined && last.answer === undefined) await answer(line, last);
      const repeated: RepeatedAnswer[] = [];
      const accepted = given.filter((command) => command.answer?.ok);
      for (let turn = 0; turn < REPEATED && accepted.length > 0; turn += 1) {
        // The newest was closest to the kill; the other may be any.
        const command = turn === 0 ? accepted[accepted.length - 1] : random.pick(accepted);
        if (command === undefined) continue;
        const again = await line.command(command.kind, { ...command.input, commandId: command.commandId });
        repeated.push({ command, again });
      }
      line.close();
      return repeated;
    },
    async work(url, acknowledged) {
      try {
        const line = await openLine(door, url, person.token);
        for (;;) {
          const command: GivenCommand = { commandId: randomUUID().replaceAll('-', ''), ...next() };
          given.push(command);
          await answer(line, command);
          acknowledged();
        }
      } catch (cause) {
        if (!isBrokenLine(cause)) throw cause;
        // The hall was killed; what it did not answer is given again later.
      }
    },
  };
}

export function newKiosk(
  person: { readonly ref: string; readonly token: string },
  door: DoorKind,
  items: readonly string[],
  random: SeededRandom,
): CrashClient {
  return newClient(person, door, random, kioskCommands(items, random), () => {});
}

export function newClerk(
  person: { readonly ref: string; readonly token: string; readonly windowId: string },
  door: DoorKind,
  random: SeededRandom,
): CrashClient {
  const desk: Desk = { windowId: person.windowId, ticketId: null, started: false };
  return newClient(person, door, random, clerkCommands(desk, random), (command) => noteAtDesk(desk, command));
}
