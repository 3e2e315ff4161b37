import { type Problem, problemOf } from '@yichuang/contract';
import type { CommandOutcome } from '../loop/hall-loop.ts';

type Refusal = Extract<CommandOutcome, { ok: false }>['refusal'];

const NAMELESS: ReadonlySet<string> = new Set(['ticketNotAtWindow', 'appointmentAlreadyBooked']);

/** A refusal on its way out: its code from the one catalogue, its numbers as details; what was sent in is never sent back. */
export function problemOfRefusal(refusal: Refusal): Problem {
  const { code, ...details } = refusal;
  // An unknown code is whatever somebody typed, perhaps an ID number in the wrong field.
  // Whose booking it is, is nobody's business who only knows an ID number.
  return code.startsWith('unknown') || NAMELESS.has(code) || Object.keys(details).length === 0
    ? problemOf(code)
    : problemOf(code, { details });
}
