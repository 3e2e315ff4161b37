import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useHall, useHallNow } from '../app/hall-context.tsx';
import { clockTime } from './hall-time.ts';
import { useKiosk } from './kiosk-context.tsx';
import { TEXTS } from './texts.ts';

/** The top tenth: hall, clock, language, elder mode. */
export function KioskHeader() {
  const { state, dispatch } = useKiosk();
  const { catalogue } = useHall();
  const { language, setLanguage } = useLanguage();
  const text = useTexts(TEXTS);
  const name = useName();
  const now = useHallNow();
  return (
    <header className="kiosk-header">
      <h1 className="kiosk-hall">{name(catalogue.hall)}</h1>
      <time className="kiosk-clock">{clockTime(now, catalogue.hall.timeZone)}</time>
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
