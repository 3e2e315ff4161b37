import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedEvent } from '@yichuang/hall';
import { onTestFinished } from 'vitest';
import type { AppendGroup, NewEvent } from '../journal.ts';
import { ticketReadModels } from './ticket-projection.ts';

export { ticketReadModels };

/** Path of a journal in a fresh folder that goes away with the test. */
export function freshJournalPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'journal.db');
}

/** A command that issues `count` tickets in the day's stream. */
export function issueTickets(commandId: string, count = 1, more: Partial<NewEvent> = {}): AppendGroup {
  const events = Array.from({ length: count }, (_, index) => ({
    stream: 'day/2026-03-02',
    shape: 2,
    body: { kind: 'ticketIssued', ticketId: `${commandId}/${index}`, number: 'A001' },
    ...more,
  }));
  return { commandId, at: 1_772_400_000_000, actor: { kind: 'device', ref: 'kiosk-1' }, events };
}

/** A command that calls a ticket to a window. */
export function callTicket(commandId: string, ticketId: string, windowId: string): AppendGroup {
  const body = { kind: 'ticketCalled', ticketId, windowId };
  return {
    commandId,
    at: 1_772_400_060_000,
    actor: { kind: 'staff', ref: 'clerk-7' },
    events: [{ stream: 'day/2026-03-02', shape: 1, body } satisfies NewEvent],
  };
}

/** The chain position of events, for short expectations. */
export function seqsOf(events: readonly RecordedEvent[]): number[] {
  return events.map((event) => event.seq);
}
