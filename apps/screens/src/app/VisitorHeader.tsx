import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useEffect, useState } from 'react';
import { dataAge } from '../my-ticket/data-age.ts';
import { useConnectionStatus, useHall } from './hall-context.tsx';
import { TEXTS } from './visitor-texts.ts';
import './visitor.css';

const AGE_RENEWED_MS = 10_000;

/** The head of a public page: the hall, the other language, and how old the page is while the line is down. */
export function VisitorHeader() {
  const text = useTexts(TEXTS);
  const name = useName();
  const { language, setLanguage } = useLanguage();
  const { catalogue } = useHall();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <>
      <header className="visitor-header">
        <strong>{name(catalogue.hall)}</strong>
        <button
          type="button"
          className="visitor-language"
          lang={other === 'zh' ? 'zh-CN' : 'en'}
          onClick={() => setLanguage(other)}
        >
          {text('otherLanguage')}
        </button>
      </header>
      <VisitorOffline />
    </>
  );
}

function VisitorOffline() {
  const text = useTexts(TEXTS);
  const status = useConnectionStatus();
  const [, setTick] = useState(0);
  useEffect(() => {
    if (status.kind !== 'offline') return;
    const timer = setInterval(() => setTick((tick) => tick + 1), AGE_RENEWED_MS);
    return () => clearInterval(timer);
  }, [status.kind]);
  if (status.kind !== 'offline') return null;
  const { key, values } = dataAge(Date.now() - status.since);
  return (
    <p className="visitor-offline" role="alert">
      {text('offlineAge', { age: text(key, values) })}
    </p>
  );
}
