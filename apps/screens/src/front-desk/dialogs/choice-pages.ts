/** As many as there are digits to choose by. */
export const CHOICES_PER_PAGE = 9;

/** The page of a list that is shown: the wanted one, or the last when the list has become shorter. */
export function choicePages<T>(
  choices: readonly T[],
  wanted: number,
): { readonly page: number; readonly pages: number; readonly shown: readonly T[] } {
  const pages = Math.max(1, Math.ceil(choices.length / CHOICES_PER_PAGE));
  const page = Math.max(0, Math.min(wanted, pages - 1));
  return { page, pages, shown: choices.slice(page * CHOICES_PER_PAGE, (page + 1) * CHOICES_PER_PAGE) };
}

/** The index one further in a ring of options. */
export function ringStep(index: number, step: 1 | -1, length: number): number {
  return (index + step + length) % length;
}
