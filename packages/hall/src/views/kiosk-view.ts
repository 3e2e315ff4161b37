import { isOpenAt, nextOpening } from '@yichuang/calendar';
import { getQueue, type HallState } from '../state.ts';
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
  const { businessHours, timeZone, openAllHours } = queue.settings;
  const open = queue.dayOpen && (openAllHours || isOpenAt(at, businessHours, timeZone));
  return {
    open,
    opensAt: open ? null : nextOpening(at, businessHours, timeZone),
    queues: queueLoads(state, at),
    popular: popularItems(state),
  };
}
