import type { HallRecord } from '@yichuang/hall';
import type { LogVerdict } from './check-log.ts';
import { MINUTE } from './day-clock.ts';
import type { TicketTrace } from './trace-tickets.ts';

/** Minutes that a class waited for its first call. */
export interface WaitFigures {
  readonly classId: string;
  readonly calls: number;
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
  readonly longest: number;
}

/** What the day came to, from its log alone. */
export interface DayFigures {
  readonly events: number;
  readonly kinds: ReadonlyMap<string, number>;
  readonly issued: number;
  /** Of them, in extended hours. */
  readonly extended: number;
  readonly byChannel: ReadonlyMap<string, number>;
  readonly served: number;
  readonly noShow: number;
  readonly cancelled: number;
  readonly expired: ReadonlyMap<string, number>;
  readonly checkIns: ReadonlyMap<string, number>;
  readonly waits: readonly WaitFigures[];
  /** Tickets with a range whose wait lay within it, below it, above it. */
  readonly range: { readonly told: number; readonly within: number; readonly shorter: number; readonly longer: number };
  readonly windows: readonly {
    readonly windowId: string;
    readonly openMs: number;
    readonly serviceMs: number;
    readonly services: number;
  }[];
  readonly ratings: { readonly invited: number; readonly rated: number; readonly mean: number };
}

function tally<T>(list: Iterable<T>, nameOf: (each: T) => string | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of list) {
    const name = nameOf(each);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** The figures of a checked log. */
export function figuresOf({ records, traces }: LogVerdict): DayFigures {
  const tickets = [...traces.tickets.values()];
  const endings = tally(tickets, ({ endings: all }) => all.at(-1));
  const expired = [...endings].filter(([name]) => name.startsWith('expired '));
  return {
    events: records.length,
    kinds: tally(records, ({ body }) => body.kind),
    issued: tickets.length,
    extended: tickets.filter(({ issued }) => issued.extended).length,
    byChannel: tally(tickets, ({ issued }) => issued.channel),
    served: endings.get('ServiceFinished') ?? 0,
    noShow: endings.get('TicketMarkedNoShow') ?? 0,
    cancelled: endings.get('TicketCancelled') ?? 0,
    expired: new Map(expired.map(([name, count]) => [name.slice('expired '.length), count])),
    checkIns: tally(records, ({ body }) => (body.kind === 'AppointmentCheckedIn' ? body.timing : undefined)),
    waits: waitsOf(tickets),
    range: rangeOf(tickets),
    windows: windowsOf(records, tickets),
    ratings: ratingsOf(records),
  };
}

/** From the issue, for an appointment before its slot from the slot on; null before the first call. */
function waitOf({ issued, firstCalledAt }: TicketTrace): number | null {
  if (firstCalledAt === null) return null;
  return Math.max(0, firstCalledAt - Math.max(issued.at, issued.appointmentId === null ? issued.at : issued.rankAt));
}

function waitsOf(tickets: readonly TicketTrace[]): WaitFigures[] {
  const classes = Map.groupBy(
    tickets.filter(({ issued }) => issued.channel !== 'window'),
    ({ issued }) => issued.classId,
  );
  return [...classes].map(([classId, ofClass]) => {
    const waits = ofClass.map(waitOf).filter((wait) => wait !== null);
    const minutes = waits.map((wait) => wait / MINUTE).sort((one, other) => one - other);
    const quantile = (share: number) => minutes[Math.min(minutes.length - 1, Math.floor(minutes.length * share))] ?? 0;
    const sum = minutes.reduce((total, each) => total + each, 0);
    return {
      classId,
      calls: minutes.length,
      mean: minutes.length === 0 ? 0 : sum / minutes.length,
      p50: quantile(0.5),
      p90: quantile(0.9),
      longest: minutes.at(-1) ?? 0,
    };
  });
}

function rangeOf(tickets: readonly TicketTrace[]): DayFigures['range'] {
  let [told, shorter, longer] = [0, 0, 0];
  for (const { issued, firstCalledAt } of tickets) {
    if (issued.estimate === null || firstCalledAt === null) continue;
    told += 1;
    const minutes = (firstCalledAt - issued.at) / MINUTE;
    if (minutes < issued.estimate.lowMinutes) shorter += 1;
    // The range is told in whole minutes.
    if (minutes > issued.estimate.highMinutes + 1) longer += 1;
  }
  return { told, within: told - shorter - longer, shorter, longer };
}

/** Open without pauses, and in service. */
function windowsOf(records: readonly HallRecord[], tickets: readonly TicketTrace[]): DayFigures['windows'] {
  const open = new Map<string, number>();
  const since = new Map<string, number>();
  for (const { body, at } of records) {
    if (body.kind === 'WindowOpened' || body.kind === 'WindowResumed') since.set(body.windowId, at);
    if (body.kind !== 'WindowPaused' && body.kind !== 'WindowClosed') continue;
    open.set(body.windowId, (open.get(body.windowId) ?? 0) + at - (since.get(body.windowId) ?? at));
    since.delete(body.windowId);
  }
  const services = tickets.flatMap(({ stretches }) => stretches.filter(({ phase }) => phase === 'service'));
  const byWindow = Map.groupBy(services, ({ windowId }) => windowId ?? '');
  return [...open]
    .map(([windowId, openMs]) => {
      const here = byWindow.get(windowId) ?? [];
      return {
        windowId,
        openMs,
        serviceMs: here.reduce((sum, { from, to }) => sum + to - from, 0),
        services: here.length,
      };
    })
    .sort((one, other) => one.windowId.localeCompare(other.windowId));
}

function ratingsOf(records: readonly HallRecord[]): DayFigures['ratings'] {
  let [invited, rated, sum] = [0, 0, 0];
  for (const { body } of records) {
    if (body.kind === 'RatingInvited') invited += 1;
    if (body.kind !== 'RatingGiven') continue;
    rated += 1;
    sum += body.level;
  }
  return { invited, rated, mean: rated === 0 ? 0 : sum / rated };
}
