import { StaffGate } from '../app/StaffGate.tsx';
import { FrontDesk } from './FrontDesk.tsx';

/** `/front-desk`: the clerk's page. */
export function FrontDeskScreen() {
  return (
    <StaffGate page="front-desk" roles={['clerk', 'manager']}>
      {(session, signOut) => <FrontDesk session={session} onSignOut={signOut} />}
    </StaffGate>
  );
}
