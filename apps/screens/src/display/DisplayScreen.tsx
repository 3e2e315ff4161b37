import { DeviceGate } from '../app/DeviceGate.tsx';
import { DisplayBoard } from './DisplayBoard.tsx';

/** The board of a zone: `/display?zone=A`, `&voice=1` to lend the zone its voice, `&english=1` for English after Chinese. */
export function DisplayScreen() {
  const query = new URLSearchParams(location.search);
  return (
    // biome-ignore lint/a11y/useValidAriaRole: the role of a device, not an ARIA role
    <DeviceGate role="board" needs="zone" page="display">
      {(session) => (
        <DisplayBoard
          zoneId={session.zoneId ?? ''}
          wantsVoice={query.get('voice') === '1'}
          english={query.get('english') === '1'}
        />
      )}
    </DeviceGate>
  );
}
