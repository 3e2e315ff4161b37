import type { HallEvent, HallRecord } from './events.ts';
import type { Projections } from './projection.ts';
import type { ReadModelTable, RowChange } from './rows.ts';

/** One row per step of a ticket that can happen more than once: services, suspensions, transfers, missed calls, returns. */
export const STEP_TABLE: ReadModelTable = {
  table: 'ticket_step',
  key: ['seq'],
  columns: {
    seq: 'INTEGER',
    ticket_id: 'TEXT',
    at: 'INTEGER',
    /** Kind of the event. */
    step: 'TEXT',
    window_id: 'TEXT',
    staff_id: 'TEXT',
    item_code: 'TEXT',
    /** The code that goes with the step: ending, kind, reason, or which service. */
    detail: 'TEXT',
  },
};

interface Step {
  readonly windowId?: string;
  readonly staffId?: string;
  readonly itemCode?: string;
  readonly detail?: string;
}

type StepEvent = Extract<HallEvent, { ticketId: string }>;

function step({ body, seq }: HallRecord, { windowId, staffId, itemCode, detail }: Step): RowChange {
  return {
    op: 'insert',
    table: 'ticket_step',
    row: {
      seq,
      ticket_id: (body as StepEvent).ticketId,
      at: body.at,
      step: body.kind,
      window_id: windowId ?? null,
      staff_id: staffId ?? null,
      // The first shape of `ServiceStarted` did not say which.
      item_code: itemCode || null,
      detail: detail ?? null,
    },
  };
}

export const STEP_ROWS: Projections = {
  ServiceStarted: ({ windowId, itemCode }, record) => step(record, { windowId, itemCode }),
  ServiceFinished: ({ windowId, ending, accurate }, record) =>
    step(record, { windowId, detail: accurate ? ending : 'inaccurate' }),
  TicketMovedOn: ({ windowId, itemCode, why }, record) => step(record, { windowId, itemCode, detail: why }),
  TicketSuspended: ({ windowId, staffId, suspensionKind }, record) =>
    step(record, { windowId, staffId, detail: suspensionKind }),
  TicketResumed: ({ windowId, staffId, present }, record) =>
    step(record, { windowId, staffId, detail: present ? 'present' : 'called' }),
  TicketTransferred: ({ windowId, staffId, reason }, record) => step(record, { windowId, staffId, detail: reason }),
  TransferTakenBack: ({ windowId }, record) => step(record, { windowId }),
  TicketMarkedNoShow: ({ windowId }, record) => step(record, { windowId }),
  NoShowUndone: ({ windowId }, record) => step(record, { windowId }),
  TicketReturned: (_, record) => step(record, {}),
  TicketExpired: ({ reason }, record) => step(record, { detail: reason }),
  ServiceMarkedInaccurate: ({ service }, record) => step(record, { detail: String(service) }),
};
