import type { Catalogue, ManagerView } from '@yichuang/contract';

export type ManagerWindow = ManagerView['windows'][number];
export type ManagerQueue = ManagerView['queues'][number];
export type Alarm = ManagerView['alarms'][number];

/** One zone of the hall with what stands in it, in the order of the catalogue. */
export interface ZonePlan {
  readonly zone: Catalogue['zones'][number];
  readonly windows: readonly ManagerWindow[];
  readonly queues: readonly ManagerQueue[];
  readonly waiting: number;
  readonly openWindows: number;
}

/** The floor by zones; windows and lines keep the order in which the hall names them. */
export function floorPlan(
  catalogue: Pick<Catalogue, 'zones'>,
  view: Pick<ManagerView, 'windows' | 'queues'>,
): readonly ZonePlan[] {
  return catalogue.zones.map((zone) => {
    const windows = view.windows.filter((entry) => entry.zoneId === zone.zoneId);
    const queues = view.queues.filter((entry) => entry.zoneId === zone.zoneId);
    return {
      zone,
      windows,
      queues,
      waiting: queues.reduce((sum, queue) => sum + queue.waiting, 0),
      openWindows: windows.filter((entry) => entry.state !== 'closed').length,
    };
  });
}

/** People to draw for a line: as many figures as fit, the rest as a number; `+1` is never written where one more figure fits. */
export function lineFigures(waiting: number, most: number): { readonly figures: number; readonly more: number } {
  return waiting <= most ? { figures: waiting, more: 0 } : { figures: most - 1, more: waiting - most + 1 };
}

const LINES_WIDTH = 880;
const MOST_LINES_ABREAST = 4;
const FIGURE_WIDTH = 18;
const LINE_MARGIN = 72;

/** Figures that have room in each of some lines abreast, on a screen of 1440 px. */
export function figureRoom(lines: number): number {
  const abreast = Math.min(Math.max(lines, 1), MOST_LINES_ABREAST);
  return Math.floor((LINES_WIDTH / abreast - LINE_MARGIN) / FIGURE_WIDTH);
}

/** Alarms that belong on a window: those that name it. */
export function alarmsOfWindow(alarms: readonly Alarm[], windowId: string): readonly Alarm[] {
  return alarms.filter((alarm) => alarm.windowId === windowId);
}

/** Alarms that belong on a line: those that name it and no window. */
export function alarmsOfQueue(alarms: readonly Alarm[], queueId: string): readonly Alarm[] {
  return alarms.filter((alarm) => alarm.windowId === null && alarm.queueId === queueId);
}
