import type { BusyLevel } from './busy-level.ts';

const PERSONS: Readonly<Record<BusyLevel | 'closed' | 'full', number>> = {
  quiet: 1,
  some: 2,
  crowded: 3,
  unknown: 0,
  closed: 0,
  full: 0,
};

/** One, two or three people beside the word; a bar where no ticket can be had: shape tells it as well as colour. */
export function LevelSign({ level }: { readonly level: keyof typeof PERSONS }) {
  const persons = PERSONS[level];
  return (
    <svg className="busy-sign" viewBox="0 0 48 24" width="2em" height="1em" aria-hidden="true">
      {persons === 0 ? (
        <path d="M14 9.5h20v5h-20z" fill="currentColor" />
      ) : (
        [0, 1, 2].map((place) => (
          <path
            key={place}
            d={`M${8 + place * 16} 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM${2 + place * 16} 22a6 9 0 0 1 12 0z`}
            fill={place < persons ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="1.5"
          />
        ))
      )}
    </svg>
  );
}
