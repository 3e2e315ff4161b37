import { StaffGate } from '../app/StaffGate.tsx';
import { GuideDesk } from './GuideDesk.tsx';

/** `/guide-desk`: for those who cannot use a kiosk, and for nobody to be forgotten. */
export function GuideDeskScreen() {
  return (
    <StaffGate page="guide-desk" roles={['guide']}>
      {(session, signOut) => <GuideDesk session={session} onSignOut={signOut} />}
    </StaffGate>
  );
}
