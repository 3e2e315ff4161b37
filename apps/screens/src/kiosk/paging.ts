/** One page of a list, with what the page keys need. */
export interface Page<T> {
  readonly entries: readonly T[];
  /** From 0; a number that no longer exists becomes the last one. */
  readonly index: number;
  readonly count: number;
}

/** At most six choices a page, two for elders. */
export function choicesPerPage(isElder: boolean): number {
  return isElder ? 2 : 6;
}

/** Cuts one page out of a list; an empty list has one empty page. */
export function pageOf<T>(all: readonly T[], wantedIndex: number, size: number): Page<T> {
  const count = Math.max(1, Math.ceil(all.length / size));
  const index = Math.min(Math.max(0, wantedIndex), count - 1);
  return { entries: all.slice(index * size, (index + 1) * size), index, count };
}
