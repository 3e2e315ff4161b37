import type { CommandInput } from '@yichuang/contract';

export type PauseReason = CommandInput<'pauseWindow'>['reason'];

const MINUTE_MS = 60_000;

/** Minutes that a pause of each reason usually takes; null: nobody can say. */
const USUAL_MINUTES: Readonly<Record<PauseReason, number | null>> = {
  break: 10,
  meal: 45,
  meeting: 60,
  paperwork: 15,
  equipment: null,
  other: null,
};

/** Choices of a planned return of a pause: `usual` is that of the reason, null leaves it open. */
export const PAUSE_RETURNS: readonly (number | 'usual' | null)[] = ['usual', null, 5, 15, 30, 60, 90];

/** Choices of an expected return of a suspended ticket, in minutes; null leaves it open. */
export const SUSPENSION_RETURNS: readonly (number | null)[] = [null, 15, 30, 60, 120, 240];

/** When somebody comes back who leaves now, as a whole minute (epoch ms); null when left open. */
export function returnAt(choice: number | null, now: number): number | null {
  return choice === null ? null : Math.ceil((now + choice * MINUTE_MS) / MINUTE_MS) * MINUTE_MS;
}

/** The planned return of a pause for a reason under the choice made. */
export function pauseReturnAt(reason: PauseReason, choice: number | 'usual' | null, now: number): number | null {
  return returnAt(choice === 'usual' ? USUAL_MINUTES[reason] : choice, now);
}
