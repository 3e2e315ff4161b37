export type QueueingFaultCode =
  | 'badSettings'
  | 'unknownTicketInState'
  | 'unknownQueueInState'
  | 'unknownWindowInState'
  | 'unknownClassInState'
  | 'impossibleTransition';

/** A fault, never an expected refusal: settings that contradict themselves, or an event that cannot follow on the state. */
export class QueueingFault extends Error {
  readonly code: QueueingFaultCode;

  constructor(code: QueueingFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'QueueingFault';
    this.code = code;
  }
}
