import type { DeviceSession } from '@yichuang/contract';
import { type ReactNode, useEffect, useState } from 'react';
import { DeviceHall } from './DeviceHall.tsx';
import { DevicePairing } from './DevicePairing.tsx';
import { type DeviceNeed, readDevicePlace, readPairingCode, withDevicePlace } from './device-place.ts';
import { findDeviceSession, findOnlyPlace, forgetDeviceSession, keepDeviceSession } from './device-session-store.ts';

interface Standing {
  readonly place: string | null;
  readonly session: DeviceSession | undefined;
  /** Code of the address, used once. */
  readonly code: string | null;
}

/**
 * Lets a screen without a person in: by its kept session, by `#pair=CODE`, or by the pairing page.
 * Below it there is a live connection and the catalogue (`useHall`).
 */
export function DeviceGate({
  role,
  needs,
  page,
  children,
}: {
  readonly role: DeviceSession['role'];
  readonly needs: DeviceNeed;
  /** Name under which the session is kept, with the place: `yichuang.session.<page>.<place>`. */
  readonly page: string;
  readonly children: (session: DeviceSession) => ReactNode;
}) {
  const [standing, setStanding] = useState<Standing>(() => {
    const named = readDevicePlace(needs, location.search);
    const place = named ?? (needs === 'none' ? null : (findOnlyPlace(localStorage, page) ?? null));
    return { place, session: findDeviceSession(localStorage, page, place), code: readPairingCode(location.hash) };
  });

  useEffect(() => {
    // The code is a secret of the hall: not in the history, not on a photograph of the screen.
    if (readPairingCode(location.hash) !== null)
      history.replaceState(null, '', `${location.pathname}${location.search}`);
  }, []);

  function enter(session: DeviceSession, place: string | null): void {
    keepDeviceSession(localStorage, page, place, session);
    history.replaceState(null, '', `${location.pathname}${withDevicePlace(needs, location.search, place)}`);
    setStanding({ place, session, code: null });
  }

  function forget(): void {
    forgetDeviceSession(localStorage, page, standing.place);
    setStanding({ ...standing, session: undefined });
  }

  if (standing.session === undefined)
    return (
      <DevicePairing role={role} needs={needs} knownPlace={standing.place} knownCode={standing.code} onPaired={enter} />
    );
  const { session } = standing;
  return (
    <DeviceHall key={session.token} session={session} onForgotten={forget}>
      {children(session)}
    </DeviceHall>
  );
}
