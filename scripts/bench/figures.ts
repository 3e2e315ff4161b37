/** What a ratio should be; without either bound it is shown for information. */
export interface Aim {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** One line of the table: the median over the rounds of a ratio taken inside each round. */
export interface Figure {
  readonly part: string;
  readonly name: string;
  /** One value per round. */
  readonly rounds: readonly number[];
  readonly unit?: string;
  readonly aim?: Aim;
  /** The absolute values behind the ratio. */
  readonly absolute: string;
}

/** Middle value; NaN for no values. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Nearest-rank percentile, `share` in 0 … 1; NaN for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A rate or duration with three digits that matter. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(3);
}

/** Whether the median meets the aim; `''` where there is none. */
export function verdictOf({ rounds, aim }: Figure): 'ok' | 'missed' | '' {
  const value = median(rounds);
  if (aim === undefined) return '';
  const low = aim.atLeast === undefined || value >= aim.atLeast;
  const high = aim.atMost === undefined || value <= aim.atMost;
  return low && high ? 'ok' : 'missed';
}

function aimText(aim: Aim | undefined): string {
  if (aim === undefined) return '';
  return aim.atLeast === undefined ? `<= ${aim.atMost}` : `>= ${aim.atLeast}`;
}

/** The table as lines of text. */
export function tableOf(figures: readonly Figure[]): string[] {
  const heading = ['part', 'figure', 'median', 'lowest … highest', 'aim', '', 'absolute'];
  const rows = figures.map((figure) => [
    figure.part,
    figure.name,
    `${short(median(figure.rounds))}${figure.unit === undefined ? 'x' : ` ${figure.unit}`}`,
    `${short(Math.min(...figure.rounds))} … ${short(Math.max(...figure.rounds))}`,
    aimText(figure.aim),
    verdictOf(figure),
    figure.absolute,
  ]);
  const widths = heading.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [heading, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
