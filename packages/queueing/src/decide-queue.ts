import { decideBookAppointment, decideCancelAppointment, decideCheckInAppointment } from './appointments.ts';
import { decideCallNext, decideCallTicket, decideServeWalkIn } from './call-commands.ts';
import type { QueueCommand, QueueCommandKind } from './commands.ts';
import { decideCloseDay, decideOpenDay } from './day-commands.ts';
import type { CommandOf, QueueDecision } from './decision.ts';
import { decideCloseQueue, decideEndExtension, decideExtendHours, decideReopenQueue } from './hours-commands.ts';
import { decideIssueTicket } from './issue-ticket.ts';
import { decideMarkNoShow, decideReturnTicket, decideUndoNoShow } from './no-show-commands.ts';
import type { QueueState } from './state.ts';
import { decideResumeTicket, decideSuspendTicket } from './suspend-commands.ts';
import {
  decideCancelTicket,
  decideConfirmArrival,
  decideFinishService,
  decideMarkInaccurate,
  decideRecall,
  decideStartService,
} from './ticket-commands.ts';
import { decideTakeBackTransfer, decideTransferTicket } from './transfer-commands.ts';
import {
  decideCloseWindow,
  decideOpenWindow,
  decidePauseWindow,
  decideRaiseEmergency,
  decideResumeWindow,
  decideSettleEmergency,
  decideSetWindowQueues,
  decideTakeOverWindow,
} from './window-commands.ts';

const DECIDERS: { readonly [K in QueueCommandKind]: (state: QueueState, command: CommandOf<K>) => QueueDecision } = {
  openDay: decideOpenDay,
  closeDay: decideCloseDay,
  issueTicket: decideIssueTicket,
  cancelTicket: decideCancelTicket,
  returnTicket: decideReturnTicket,
  markInaccurate: decideMarkInaccurate,
  openWindow: decideOpenWindow,
  pauseWindow: decidePauseWindow,
  resumeWindow: decideResumeWindow,
  closeWindow: decideCloseWindow,
  takeOverWindow: decideTakeOverWindow,
  callNext: decideCallNext,
  callTicket: decideCallTicket,
  serveWalkIn: decideServeWalkIn,
  recall: decideRecall,
  confirmArrival: decideConfirmArrival,
  startService: decideStartService,
  finishService: decideFinishService,
  markNoShow: decideMarkNoShow,
  undoNoShow: decideUndoNoShow,
  suspendTicket: decideSuspendTicket,
  resumeTicket: decideResumeTicket,
  transferTicket: decideTransferTicket,
  takeBackTransfer: decideTakeBackTransfer,
  setWindowQueues: decideSetWindowQueues,
  raiseEmergency: decideRaiseEmergency,
  settleEmergency: decideSettleEmergency,
  closeQueue: decideCloseQueue,
  reopenQueue: decideReopenQueue,
  extendHours: decideExtendHours,
  endExtension: decideEndExtension,
  bookAppointment: decideBookAppointment,
  cancelAppointment: decideCancelAppointment,
  checkInAppointment: decideCheckInAppointment,
};

/** Decides a command on the state and changes nothing: the events to append, or why not. */
export function decideQueue(state: QueueState, command: QueueCommand): QueueDecision {
  // The table's type pairs kind and command; the compiler cannot follow the pair through an index.
  const decide = DECIDERS[command.kind] as (state: QueueState, command: QueueCommand) => QueueDecision;
  return decide(state, command);
}
