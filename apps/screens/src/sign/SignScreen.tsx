import { DeviceGate } from '../app/DeviceGate.tsx';
import { LiveSign } from './LiveSign.tsx';

/** The sign above a window: `/sign?window=w01`. */
export function SignScreen() {
  return (
    // biome-ignore lint/a11y/useValidAriaRole: the role of a device, not an ARIA role
    <DeviceGate role="windowSign" needs="window" page="sign">
      {(session) => <LiveSign windowId={session.windowId ?? ''} />}
    </DeviceGate>
  );
}
