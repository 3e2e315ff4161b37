import { useLanguage, useTexts } from '@yichuang/ui';
import { TEXTS } from './texts.ts';

/** Switches between Chinese and English. */
export function LanguageKey() {
  const { language, setLanguage } = useLanguage();
  const text = useTexts(TEXTS);
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="my-ticket-language"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => setLanguage(other)}
    >
      {text('otherLanguage')}
    </button>
  );
}
