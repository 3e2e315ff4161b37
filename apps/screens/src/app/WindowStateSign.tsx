/** State of a serviceWindow as one sign, always next to its word: shape tells it as well as colour. */
export type WindowState = 'closed' | 'open' | 'paused' | 'called' | 'serving';

const SHAPES: Readonly<Record<WindowState, string>> = {
  // a bar, an empty ring, two bars, sound waves, a person
  closed: 'M3 10h18v4H3z',
  open: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12z',
  paused: 'M5 3h5v18H5zM14 3h5v18h-5z',
  called: 'M3 9v6h4l6 5V4L7 9zm12.5-1.8 1.6-1.9a8.500 8.500 0 0 1 0 13.400l-1.600-1.900a6 6 0 0 0 0-9.600z',
  serving: 'M12 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM3 22a9 9 0 0 1 18 0z',
};

export function WindowStateSign({ state }: { readonly state: WindowState }) {
  return (
    <svg
      className="window-state-sign"
      viewBox="0 0 24 24"
      width="1em"
      height="1em"
      fill="currentColor"
      aria-hidden="true"
    >
      <path d={SHAPES[state]} />
    </svg>
  );
}
