import type { Announcement, BoardView, CallEntry } from '@yichuang/contract';

/** How long a call counts as new on a board (ms): it stands out, and leaves only when it was to be seen. */
export const NEW_CALL_MS = 20_000;
/** A view keeps the present call and five before it. */
const KEPT_BY_VIEW = 6;
const REMEMBERED = 60;

/** What a board remembers of the calls that reached it, by view or announcement. */
export interface CallMemory {
  /** announcementId -> when this page first had it, by its own clock; what it found when it opened counts as old. */
  readonly seenAt: ReadonlyMap<string, number>;
  /** Newest first; views keep only six, and come a little later. */
  readonly announced: readonly CallEntry[];
}

/** A call as the board shows it. */
export interface ShownCall {
  readonly call: CallEntry;
  readonly isNew: boolean;
}

export const NO_CALLS: CallMemory = { seenAt: new Map(), announced: [] };

/** The calls of a view, newest first. */
export function callsOf({ current, recent }: BoardView): CallEntry[] {
  return current === null ? [...recent] : [current, ...recent];
}

/** Remembers the calls of a view; `seenAt` is −Infinity for the first one. */
export function noteView(memory: CallMemory, view: BoardView, seenAt: number): CallMemory {
  const noted = notedAt(memory, callsOf(view), seenAt);
  return noted === memory.seenAt ? memory : { ...memory, seenAt: noted };
}

/** Remembers an announced call. */
export function noteAnnouncement(memory: CallMemory, call: Announcement, seenAt: number): CallMemory {
  if (memory.announced.some(({ announcementId }) => announcementId === call.announcementId)) return memory;
  return {
    seenAt: notedAt(memory, [call], seenAt),
    announced: [call, ...memory.announced].slice(0, REMEMBERED),
  };
}

function notedAt({ seenAt }: CallMemory, calls: readonly CallEntry[], at: number): ReadonlyMap<string, number> {
  const unknown = calls.filter(({ announcementId }) => !seenAt.has(announcementId));
  if (unknown.length === 0) return seenAt;
  const entries = [...seenAt, ...unknown.map(({ announcementId }) => [announcementId, at] as const)];
  return new Map(entries.slice(-REMEMBERED));
}

/**
 * All calls to show, newest first: those announced since the view was made, those of the view, and those that a burst
 * pushed out of it before they had their time. A call that the hall took back is in none of them.
 */
export function shownCalls(memory: CallMemory, view: BoardView, viewAt: number, now: number): ShownCall[] {
  const kept = callsOf(view);
  const isNew = ({ announcementId }: CallEntry) =>
    now - (memory.seenAt.get(announcementId) ?? Number.NEGATIVE_INFINITY) < NEW_CALL_MS;
  const ahead = memory.announced.filter((call) => call.at > viewAt && !includesCall(kept, call));
  const oldest = kept.at(-1);
  const pushedOut = memory.announced.filter(
    (call) =>
      kept.length >= KEPT_BY_VIEW &&
      oldest !== undefined &&
      call.at <= oldest.at &&
      !includesCall(kept, call) &&
      isNew(call),
  );
  const numbers = new Set<string>();
  const shown: ShownCall[] = [];
  for (const call of [...ahead, ...kept, ...pushedOut]) {
    if (numbers.has(call.number)) continue;
    numbers.add(call.number);
    shown.push({ call, isNew: isNew(call) });
  }
  return shown;
}

function includesCall(calls: readonly CallEntry[], { announcementId }: CallEntry): boolean {
  return calls.some((other) => other.announcementId === announcementId);
}

/** Numbers that the hall took back between two views (cancelled, suspended, sent on): gone, and not merely pushed out by newer ones. */
export function takenBack(before: BoardView, after: BoardView): string[] {
  const kept = callsOf(after);
  const oldest = kept.at(-1);
  return callsOf(before)
    .filter(({ number }) => kept.every((call) => call.number !== number))
    .filter(({ at }) => kept.length < KEPT_BY_VIEW || oldest === undefined || at > oldest.at)
    .map(({ number }) => number);
}
