import type { DeviceSession } from '@yichuang/contract';

/** The part of `Storage` that is used. */
export type SessionStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'yichuang.session';

function sessionKey(page: string, place: string | null): string {
  return place === null ? `${PREFIX}.${page}` : `${PREFIX}.${page}.${place}`;
}

function isDeviceSession(value: unknown): value is DeviceSession {
  const session = value as Partial<DeviceSession> | null;
  return typeof session?.token === 'string' && typeof session.deviceId === 'string' && typeof session.role === 'string';
}

/** The kept session of a page at a place; undefined when there is none that can be read. */
export function findDeviceSession(
  storage: SessionStorage,
  page: string,
  place: string | null,
): DeviceSession | undefined {
  const text = storage.getItem(sessionKey(page, place));
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isDeviceSession(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a session, so that the page opens by itself after a power cut. */
export function keepDeviceSession(
  storage: SessionStorage,
  page: string,
  place: string | null,
  session: DeviceSession,
): void {
  storage.setItem(sessionKey(page, place), JSON.stringify(session));
}

/** Drops a session that the hall no longer takes. */
export function forgetDeviceSession(storage: SessionStorage, page: string, place: string | null): void {
  storage.removeItem(sessionKey(page, place));
}

/** The one place at which this browser has this page paired; undefined when there are none or several. */
export function findOnlyPlace(storage: SessionStorage, page: string): string | undefined {
  const prefix = `${PREFIX}.${page}.`;
  const places: string[] = [];
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index);
    if (key?.startsWith(prefix)) places.push(key.slice(prefix.length));
  }
  return places.length === 1 ? places[0] : undefined;
}
