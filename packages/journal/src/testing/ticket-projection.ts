import type { RecordedEvent, RowChange } from '@yichuang/hall';
import type { ReadModels } from '../journal.ts';

/** A body of the two kinds that the tests write. */
export type TicketBody =
  | { readonly kind: 'ticketIssued'; readonly ticketId: string; readonly number: string }
  | { readonly kind: 'ticketCalled'; readonly ticketId: string; readonly windowId: string };

function project(event: RecordedEvent<TicketBody>): readonly RowChange[] {
  const { body } = event;
  if (body.kind === 'ticketIssued') {
    const row = { ticketId: body.ticketId, number: body.number, issuedAt: event.at, windowId: null };
    return [{ op: 'insert', table: 'ticket', row }];
  }
  if (body.kind === 'ticketCalled') {
    return [{ op: 'update', table: 'ticket', key: { ticketId: body.ticketId }, values: { windowId: body.windowId } }];
  }
  return [];
}

/** One table of tickets. */
export const ticketReadModels: ReadModels = {
  tables: [
    {
      table: 'ticket',
      columns: { ticketId: 'TEXT', number: 'TEXT', issuedAt: 'INTEGER', windowId: 'TEXT' },
      key: ['ticketId'],
    },
  ],
  project,
};
