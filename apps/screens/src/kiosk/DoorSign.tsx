const SIGNS = {
  lifeEvent: 'M24 23a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM8 42c1-9 7-14 16-14s15 5 16 14',
  department: 'M6 42h36M9 42V20M39 42V20M18 42V27M30 42V27M5 19 24 6l19 13Z',
  search: 'M20 34a14 14 0 1 0 0-28 14 14 0 0 0 0 28ZM30 30l12 12',
  visit: 'M8 10h32v32H8ZM8 19h32M16 5v9M32 5v9M16 31l6 6 11-12',
  guide: 'M6 8h36v26H22l-9 8v-8H6ZM18.500 17a5.500 5 0 1 1 8.500 4c-2 1.300-3 2-3 3.500M24 28.500v.1',
} as const;
export type DoorSignName = keyof typeof SIGNS;

/** A large line drawing for those who do not read the small print. */
export function DoorSign({ name }: { readonly name: DoorSignName }) {
  return (
    <svg className="kiosk-door-sign" viewBox="0 0 48 48" aria-hidden="true">
      <path d={SIGNS[name]} />
    </svg>
  );
}
