import { DeviceGate } from '../app/DeviceGate.tsx';
import { RatingPad } from './RatingPad.tsx';

/** The pad in front of a window: `/rating?window=w01`. */
export function RatingScreen() {
  return (
    // biome-ignore lint/a11y/useValidAriaRole: the role of a device, not an ARIA role
    <DeviceGate role="ratingPad" needs="window" page="rating">
      {(session) => <RatingPad windowId={session.windowId ?? ''} />}
    </DeviceGate>
  );
}
