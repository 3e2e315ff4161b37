import type { QueueCommand, QueueCommandKind } from './commands.ts';
import { decideCloseDay, decideOpenDay } from './day-commands.ts';
import type { CommandOf, QueueDecision } from './decision.ts';
import { decideIssueTicket } from './issue-ticket.ts';
import type { QueueState } from './state.ts';
import {
  decideCancelTicket,
  decideConfirmArrival,
  decideFinishService,
  decideMarkNoShow,
  decideRecall,
  decideStartService,
} from './ticket-commands.ts';
import {
  decideCallNext,
  decideCloseWindow,
  decideOpenWindow,
  decidePauseWindow,
  decideResumeWindow,
} from './window-commands.ts';

const DECIDERS: { readonly [K in QueueCommandKind]: (state: QueueState, command: CommandOf<K>) => QueueDecision } = {
  openDay: decideOpenDay,
  closeDay: decideCloseDay,
  issueTicket: decideIssueTicket,
  cancelTicket: decideCancelTicket,
  openWindow: decideOpenWindow,
  pauseWindow: decidePauseWindow,
  resumeWindow: decideResumeWindow,
  closeWindow: decideCloseWindow,
  callNext: decideCallNext,
  recall: decideRecall,
  confirmArrival: decideConfirmArrival,
  startService: decideStartService,
  finishService: decideFinishService,
  markNoShow: decideMarkNoShow,
};

/** Decides a command on the state and changes nothing: the events to append, or why not. */
export function decideQueue(state: QueueState, command: QueueCommand): QueueDecision {
  // The table's type pairs kind and command; the compiler cannot follow the pair through an index.
  const decide = DECIDERS[command.kind] as (state: QueueState, command: QueueCommand) => QueueDecision;
  return decide(state, command);
}
