import { StaffGate } from '../app/StaffGate.tsx';
import { Manager } from './Manager.tsx';

/** `/manager`: the hall's floor for those who run it. */
export function ManagerScreen() {
  return (
    <StaffGate page="manager" roles={['manager']}>
      {(session, signOut) => <Manager session={session} onSignOut={signOut} />}
    </StaffGate>
  );
}
