/** A list with one entry replaced. */
export function withAt<T>(list: readonly T[], index: number, entry: T): readonly T[] {
  return list.map((before, place) => (place === index ? entry : before));
}

/** A list without one entry. */
export function withoutAt<T>(list: readonly T[], index: number): readonly T[] {
  return list.filter((_, place) => place !== index);
}

/** The first of `stem1`, `stem2`, … that is not taken. */
export function freeId(stem: string, taken: readonly string[]): string {
  let count = taken.length + 1;
  while (taken.includes(`${stem}${count}`)) count += 1;
  return `${stem}${count}`;
}
