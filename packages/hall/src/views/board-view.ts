import { getQueue, type HallState } from '../state.ts';
import { extensionOf } from './hall-hours.ts';
import { noticesShown } from './notices-shown.ts';
import { queueLoads } from './queue-loads.ts';

/** Boards show numbers and windows, never names; undefined when there is no such zone. */
export function boardView(state: HallState, zoneId: string, at: number) {
  if (!state.registry.configuration?.catalogue.zones.some((zone) => zone.zoneId === zoneId)) return undefined;
  const calls = state.floor.calls.get(zoneId) ?? [];
  return {
    zoneId,
    current: calls[0] ?? null,
    recent: calls.slice(1),
    queues: queueLoads(state, at).filter((load) => load.zoneId === zoneId),
    notices: noticesShown(state, at, zoneId),
    extension: extensionOf(getQueue(state), at),
  };
}
