import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useHall, useHallNow } from '../app/hall-context.tsx';
import { clockTime } from './hall-time.ts';
import { useKiosk } from './kiosk-context.tsx';
import { currentStep } from './kiosk-flow.ts';
import type { KioskPlace } from './kiosk-places.ts';
import { TEXTS } from './texts.ts';

/** Where the helper is open already, or an answer must not be left alone. */
const WITHOUT_HELPER: readonly KioskPlace['kind'][] = ['guideDesk', 'issuing', 'looking', 'ticket'];

/** The top tenth: hall, clock, the helper, language, elder mode (whose helper stands in the foot, within reach). */
export function KioskHeader() {
  const { state, dispatch } = useKiosk();
  const { catalogue } = useHall();
  const { language, setLanguage } = useLanguage();
  const text = useTexts(TEXTS);
  const name = useName();
  const now = useHallNow();
  const hasHelper = !state.isElder && !WITHOUT_HELPER.includes(currentStep(state).place.kind);
  return (
    <header className="kiosk-header">
      <h1 className="kiosk-hall">{name(catalogue.hall)}</h1>
      <time className="kiosk-clock">{clockTime(now, catalogue.hall.timeZone)}</time>
      {hasHelper && (
        <button
          type="button"
          className="kiosk-header-key"
          onClick={() => dispatch({ kind: 'open', place: { kind: 'guideDesk' } })}
        >
          {text('helper')}
        </button>
      )}
      <button
        type="button"
        className="kiosk-header-key"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {text('otherLanguage')}
      </button>
      <button
        type="button"
        className="kiosk-header-key"
        onClick={() => dispatch({ kind: 'elder', isElder: !state.isElder })}
      >
        {text(state.isElder ? 'standardMode' : 'elderMode')}
      </button>
    </header>
  );
}
