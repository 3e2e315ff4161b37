import type { QueueLoad } from '@yichuang/contract';
import { FIXTURE_NOW } from './fixture-connection.ts';

function load(queueId: string, zoneId: string, waiting: number, low: number | null, high = 0): QueueLoad {
  return {
    queueId,
    zoneId,
    waiting,
    openWindows: low === null ? 0 : 2,
    wait: low === null ? null : { lowMinutes: low, highMinutes: high },
    state: 'open',
    closedFor: null,
    freeAt: null,
  };
}

/** A mixed morning: quiet and crowded queues, one closed, one whose quota is used up, one without a window. */
export const QUEUE_LOADS: QueueLoad[] = [
  load('personal', 'A', 7, 12, 20),
  load('police', 'A', 12, 25, 40),
  load('enterprise', 'B', 0, 0, 0),
  load('tax', 'B', 3, null),
  { ...load('project', 'B', 1, 5, 5), state: 'closed', closedFor: 'systemDown' },
  { ...load('real-estate', 'C', 104, 120, 185), state: 'full', freeAt: FIXTURE_NOW + 3.1 * 3_600_000 },
  load('social', 'C', 4, 6, 11),
  load('fund', 'C', 2, 3, 8),
  load('delivery', 'C', 1, 1, 3),
];
