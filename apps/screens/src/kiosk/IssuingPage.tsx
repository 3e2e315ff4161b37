import { useTexts } from '@yichuang/ui';
import { useConnectionStatus } from '../app/hall-context.tsx';
import { KioskFoot } from './KioskFoot.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { currentStep } from './kiosk-flow.ts';
import type { HallAct } from './kiosk-places.ts';
import { TEXTS } from './texts.ts';

const ACTS = { issue: 'issuing', checkIn: 'checkingIn', returnTicket: 'returning' } as const satisfies Record<
  HallAct,
  keyof typeof TEXTS
>;

/** Between 取号 and the answer: no key, so no second submission; the line repeats the same command by itself. */
export function IssuingPage() {
  const { place } = currentStep(useKiosk().state);
  const text = useTexts(TEXTS);
  const isOffline = useConnectionStatus().kind === 'offline';
  const act = place.kind === 'issuing' ? place.act : 'issue';
  return (
    <main className="kiosk-body kiosk-centred" role="status">
      <span className="kiosk-busy" aria-hidden="true" />
      <h2 className="kiosk-question">{text(isOffline ? 'issuingOffline' : ACTS[act])}</h2>
      <p className="kiosk-note">{text(isOffline ? 'issuingOfflineNote' : 'issuingNote')}</p>
    </main>
  );
}

/** While a number is looked up; nothing is lost by leaving. */
export function LookingPage() {
  const text = useTexts(TEXTS);
  const isOffline = useConnectionStatus().kind === 'offline';
  return (
    <>
      <main className="kiosk-body kiosk-centred" role="status">
        <span className="kiosk-busy" aria-hidden="true" />
        <h2 className="kiosk-question">{text('looking')}</h2>
        {isOffline && <p className="kiosk-note">{text('lookingOffline')}</p>}
      </main>
      <KioskFoot />
    </>
  );
}
