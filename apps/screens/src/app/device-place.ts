/** What a page needs to know about where it stands before it can be paired. */
export type DeviceNeed = 'none' | 'zone' | 'window';

const PLACE_PARAMETER = { none: null, zone: 'zone', window: 'window' } as const;

/** The place named in the address (`?zone=A`, `?window=w01`); null without one, or when the page needs none. */
export function readDevicePlace(need: DeviceNeed, search: string): string | null {
  const parameter = PLACE_PARAMETER[need];
  const place = parameter === null ? null : new URLSearchParams(search).get(parameter);
  return place === '' ? null : place;
}

/** The query with the place in it, so that a reload finds the same session again. */
export function withDevicePlace(need: DeviceNeed, search: string, place: string | null): string {
  const parameter = PLACE_PARAMETER[need];
  if (parameter === null || place === null) return search;
  const query = new URLSearchParams(search);
  query.set(parameter, place);
  return `?${query}`;
}

/** The code of `#pair=CODE`; null without one. */
export function readPairingCode(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('pair') || null;
}
