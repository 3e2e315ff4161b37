import { useTexts } from '@yichuang/ui';
import { DoorSign } from './DoorSign.tsx';
import { KioskFoot } from './KioskFoot.tsx';
import { TEXTS } from './texts.ts';

/** For who is not sure or wants a person: what to do, and that it costs and needs nothing. */
export function GuideDeskPage() {
  const text = useTexts(TEXTS);
  return (
    <>
      <main className="kiosk-body kiosk-centred kiosk-guide">
        <DoorSign name="guide" />
        <h2 className="kiosk-question">{text('guideTitle')}</h2>
        <ol className="kiosk-card">
          <li>{text('guideStepSay')}</li>
          <li>{text('guideStepTicket')}</li>
        </ol>
        <p className="kiosk-note">{text('guideStepFree')}</p>
      </main>
      <KioskFoot />
    </>
  );
}
