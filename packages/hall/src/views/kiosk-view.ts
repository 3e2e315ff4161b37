import { getQueue, type HallState } from '../state.ts';
import { extensionOf, hallHours } from './hall-hours.ts';
import { noticesShown } from './notices-shown.ts';
import { queueLoads } from './queue-loads.ts';

const POPULAR_KEPT = 6;

/** Most asked today first; ties by code, so that the order never flickers. */
function popularItems(state: HallState): string[] {
  return [...state.floor.asked]
    .sort(([codeA, countA], [codeB, countB]) => countB - countA || (codeA < codeB ? -1 : 1))
    .slice(0, POPULAR_KEPT)
    .map(([itemCode]) => itemCode);
}

export function kioskView(state: HallState, at: number) {
  const queue = getQueue(state);
  return {
    ...hallHours(queue, at),
    extension: extensionOf(queue, at),
    queues: queueLoads(state, at),
    popular: popularItems(state),
    notices: noticesShown(state, at),
    takesAppointments: queue.settings.queues.some(({ appointmentsPerSlot }) => appointmentsPerSlot > 0),
  };
}
