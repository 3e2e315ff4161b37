export type { BusinessHours } from '@yichuang/calendar';
export { type Alarm, type AlarmLimits, alarmsOf } from './alarms.ts';
export { allowedAtWindow, type WindowAction } from './allowed-at-window.ts';
export { type AppointmentSlot, slotsOf } from './appointment-slots.ts';
export { findAppointmentByCode, refusalToCheckIn } from './appointments.ts';
export { changeSettings, contradictionsOfChange } from './change-settings.ts';
export { checkCounts } from './check-counts.ts';
export type {
  BookingChannel,
  CancelReason,
  ChosenCallReason,
  PauseReason,
  QueueCloseReason,
  QueueCommand,
  QueueCommandKind,
  SuspensionKind,
  TransferReason,
} from './commands.ts';
export { decideQueue } from './decide-queue.ts';
export type { CommandOf, EventOf, QueueDecision } from './decision.ts';
export { isAnybodyWaitingFor, type NextCall, nextInOrder } from './dispatch.ts';
export type { CallReason, ExpiryReason, QueueEvent, QueueEventKind } from './events.ts';
export { evolveQueue } from './evolve-queue.ts';
export { waitingSinceOf } from './longest-wait.ts';
export { newQueueState } from './new-queue-state.ts';
export { refusalToReturn } from './no-show-commands.ts';
export { type QueueLoad, queueOverview } from './queue-overview.ts';
export { QueueingFault, type QueueingFaultCode } from './queueing-fault.ts';
export { refusalByQuota } from './quotas.ts';
export type { Decision, QueueRefusal, QueueRefusalCode } from './refusals.ts';
export { absenceOddsOf, meanItemMsOf, meanServiceMsOf } from './service-times.ts';
export type {
  AppointmentSettings,
  NoShowSettings,
  QueueingSettings,
  QueueSettings,
  QuotaSettings,
  ServiceWindowSettings,
  TicketClassSettings,
} from './settings.ts';
export { contradictionsOf } from './settings-contradictions.ts';
export { preferenceAt } from './skills.ts';
export type { Appointment, DayCounts, Queue, QueueState, ServiceWindow, ServiceWindowStatus } from './state.ts';
export { getQueue, getServiceWindow, getTicket } from './state-lookup.ts';
export { refusalToResume } from './suspend-commands.ts';
export {
  type IssueChannel,
  type ItemOrder,
  type Suspension,
  type Ticket,
  type TicketItem,
  type TicketService,
  type TicketState,
  type Transfer,
  type TransferTarget,
  ticketNumberOf,
} from './ticket.ts';
export { APPOINTMENT, findClassIdOfGroup, getTicketClass, ORDINARY } from './ticket-classes.ts';
export { clocksOf, presentServiceMs, type TicketClocks } from './ticket-clocks.ts';
export { refusalToCancel } from './ticket-commands.ts';
export type { TicketLine } from './ticket-line.ts';
export { nextTicketState, TICKET_TRANSITIONS, type TicketInput } from './ticket-transitions.ts';
export { aheadOf, estimateForNewcomer, estimateOf } from './wait-estimate.ts';
export { type WaitFacts, type WaitRange, type WorkAhead, waitRange } from './wait-range.ts';
export { queuesLeftUncovered } from './window-cover.ts';
export type { WindowCommandKind } from './window-rules.ts';
