import type { HallCommand } from './commands.ts';
import { EVENT_SHAPES, type HallEvent, type HallRecord } from './events.ts';
import { evolveHall } from './evolve.ts';
import type { HallState } from './state.ts';
import { streamOf } from './streams.ts';

/** Gives decided events their place in the log and folds them into the tip. */
export function recordEvents(tip: HallState, command: HallCommand, events: readonly HallEvent[]): HallRecord[] {
  const records: HallRecord[] = [];
  for (const [index, body] of events.entries()) {
    const stream = streamOf(tip, body);
    const record: HallRecord = {
      seq: tip.seq + 1,
      stream,
      version: (tip.versions.get(stream) ?? 0) + 1,
      commandId: command.id,
      index,
      at: command.at,
      actor: command.actor,
      shape: EVENT_SHAPES[body.kind].shape,
      body,
    };
    evolveHall(tip, record);
    records.push(record);
  }
  return records;
}
