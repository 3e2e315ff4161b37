import type { Level } from './rating-step.ts';

const MOUTHS: Record<Level, string> = {
  5: 'M29 57c4 20 38 20 42 0Z',
  4: 'M31 60c8 13 30 13 38 0',
  3: 'M32 63c10 5 26 5 36 0',
  2: 'M32 70c8-11 28-11 36 0',
  1: 'M30 74c6-19 34-19 40 0',
};
const BROWS: Partial<Record<Level, string>> = { 1: 'M25 35l14-7M75 35l-14-7' };

/** A plain face for a level; all in one colour, so that none is pressed on the person. */
export function Face({ level }: { readonly level: Level }) {
  return (
    <svg className="rating-face" viewBox="0 0 100 100" aria-hidden="true">
      <circle cx="50" cy="50" r="45" fill="none" stroke="currentColor" strokeWidth="5" />
      <circle cx="35" cy="43" r="5" fill="currentColor" />
      <circle cx="65" cy="43" r="5" fill="currentColor" />
      <path
        d={MOUTHS[level]}
        fill={level === 5 ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {BROWS[level] === undefined ? null : (
        <path d={BROWS[level]} fill="none" stroke="currentColor" strokeWidth="5" strokeLinecap="round" />
      )}
    </svg>
  );
}
