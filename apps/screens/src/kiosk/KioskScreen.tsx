import { DeviceGate } from '../app/DeviceGate.tsx';
import { KioskPage } from './KioskPage.tsx';

/** `/kiosk`: takes tickets; `?print=1` when a ticket printer stands behind the browser. */
export function KioskScreen() {
  const prints = new URLSearchParams(location.search).get('print') === '1';
  return (
    // biome-ignore lint/a11y/useValidAriaRole: the role of a device, not an ARIA role
    <DeviceGate role="kiosk" needs="none" page="kiosk">
      {() => <KioskPage prints={prints} />}
    </DeviceGate>
  );
}
