import type { QueueCommand, QueueCommandKind } from './commands.ts';
import type { QueueEvent, QueueEventKind } from './events.ts';
import type { Decision, QueueRefusal } from './refusals.ts';

export type QueueDecision = Decision<QueueEvent, QueueRefusal>;
export type CommandOf<K extends QueueCommandKind> = Extract<QueueCommand, { kind: K }>;
export type EventOf<K extends QueueEventKind> = Extract<QueueEvent, { kind: K }>;

/** The command is carried out by these events. */
export function accept(...events: QueueEvent[]): QueueDecision {
  return { ok: true, events };
}

/** The command is not carried out, for this reason. */
export function refuse(refusal: QueueRefusal): QueueDecision {
  return { ok: false, refusal };
}
