import { getQueue, type HallState } from '../state.ts';
import { extensionOf, hallHours } from './hall-hours.ts';
import { noticesShown } from './notices-shown.ts';
import { queueLoads } from './queue-loads.ts';

/** How busy the hall is, for anybody who thinks of coming. */
export function busyView(state: HallState, at: number) {
  const queue = getQueue(state);
  return {
    ...hallHours(queue, at),
    extension: extensionOf(queue, at),
    queues: queueLoads(state, at),
    notices: noticesShown(state, at),
    byHour: [...state.floor.issuedByHour]
      .sort(([one], [other]) => one - other)
      .map(([hour, issued]) => ({ hour, issued })),
  };
}
