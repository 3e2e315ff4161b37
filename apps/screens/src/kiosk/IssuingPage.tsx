import { useTexts } from '@yichuang/ui';
import { useConnectionStatus } from '../app/hall-context.tsx';
import { TEXTS } from './texts.ts';

/** Between 取号 and the answer: no key, so no second submission; the line repeats the same command by itself. */
export function IssuingPage() {
  const text = useTexts(TEXTS);
  const status = useConnectionStatus();
  return (
    <main className="kiosk-body kiosk-centred" role="status">
      <span className="kiosk-busy" aria-hidden="true" />
      <h2 className="kiosk-question">{text('issuing')}</h2>
      <p className="kiosk-note">{text(status.kind === 'offline' ? 'issuingOffline' : 'issuingNote')}</p>
    </main>
  );
}
