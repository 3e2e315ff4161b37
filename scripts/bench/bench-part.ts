import type { Figure } from './figures.ts';

/** One part of the benches, runnable alone. */
export interface BenchPart {
  readonly name: string;
  /** Figures of `rounds` rounds; `say` shows one line of progress. */
  run(options: { readonly rounds: number; readonly say: (line: string) => void }): Promise<readonly Figure[]>;
}
