import { candidatesFor, goesBefore, indexOf } from './call-candidates.ts';
import type { ChosenCallReason } from './commands.ts';
import type { CallReason } from './events.ts';
import { preferenceAt } from './skills.ts';
import type { QueueState, ServiceWindow } from './state.ts';
import type { Ticket } from './ticket.ts';
import { getTicketClass } from './ticket-classes.ts';

/** A call that the index did not decide; `chosenFor` is given with `chosen` alone. */
export interface ChosenCall {
  readonly rule: Extract<CallReason['rule'], 'chosen' | 'resumed' | 'continued' | 'walkIn'>;
  readonly chosenFor: ChosenCallReason | null;
  readonly at: number;
}

/** The reason of a call that somebody chose, with the same numbers; for a chosen number also whom the index would have called. */
export function reasonForChosen(
  state: QueueState,
  serviceWindow: ServiceWindow,
  ticket: Pick<Ticket, 'number' | 'classId' | 'queueId' | 'rankAt' | 'directedTo'>,
  { rule, chosenFor, at }: ChosenCall,
): CallReason {
  const ticketClass = getTicketClass(state.settings, ticket.classId);
  const isOfCommonLine = ticket.directedTo === null && serviceWindow.queueIds.includes(ticket.queueId);
  const preference = isOfCommonLine ? preferenceAt(state, serviceWindow, ticket.queueId) : 1;
  const { waitedMs, index } = indexOf(ticketClass, preference, ticket.rankAt, at);
  const { classId, slope, headStartMs } = ticketClass;
  const runnerUp = rule === 'chosen' ? findBestBut(state, serviceWindow, ticket.number, at) : null;
  return { rule, chosenFor, classId, index, slope, headStartMs, preference, waitedMs, runnerUp };
}

function findBestBut(
  state: QueueState,
  serviceWindow: ServiceWindow,
  number: string,
  at: number,
): CallReason['runnerUp'] {
  const others = candidatesFor(state, serviceWindow, at).filter(({ ticket }) => ticket.number !== number);
  const [first, ...rest] = others;
  if (first === undefined) return null;
  const best = rest.reduce((leader, other) => (goesBefore(other, leader, 'index') ? other : leader), first);
  return { number: best.ticket.number, index: best.index };
}
