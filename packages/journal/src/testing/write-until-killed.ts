import { BatchWriter } from '../batch-writer.ts';
import { ticketReadModels } from './ticket-projection.ts';

// A process of its own: writes batches of three for ever and says each sequence number that it may acknowledge.
const writer = new BatchWriter(process.argv[2] as string, ticketReadModels);

function writeOne(): void {
  const commandId = `command-${writer.openedAt.seq}-${process.hrtime.bigint()}`;
  const events = [0, 1, 2].map((index) => ({
    stream: 'day/2026-03-02',
    shape: 2,
    body: { kind: 'ticketIssued', ticketId: `${commandId}/${index}`, number: 'A001' },
  }));
  const result = writer.append([{ commandId, at: 1_772_400_000_000, actor: { kind: 'device', ref: 'k' }, events }]);
  process.stdout.write(`${result.lastSeq}\n`);
  setImmediate(writeOne);
}
writeOne();
