import { useLanguage, useTexts } from '@yichuang/ui';
import { useEffect, useRef } from 'react';
import { useHall } from '../../app/hall-context.tsx';
import { timeOfDay } from '../../app/staff-durations.ts';
import { dayOf } from '../form/clock-time.ts';
import { Key } from '../form/Key.tsx';
import { useAnswer } from '../use-answer.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { EDITOR_TEXTS } from './editor-texts.ts';
import { useSettingsNames } from './settings-names.ts';
import './settings.css';

const MOST_LINES = 30;

/** `/manager?view=history`: who changed which setting when, newest first; asked anew when new settings come into force. */
export function HistoryPage({ presentVersion }: { readonly presentVersion: string }) {
  const text = useTexts(EDITOR_TEXTS);
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const { value, problem, reload } = useAnswer('settingsHistory', {});
  const names = useSettingsNames(null);
  const { timeZone } = catalogue.hall;
  const shown = useRef(presentVersion);
  useEffect(() => {
    if (shown.current === presentVersion) return;
    shown.current = presentVersion;
    void reload();
  }, [presentVersion, reload]);
  if (value === null)
    return (
      <main className="settings-wait" role="status">
        <p>{problem === null ? text('loading') : `${text('historyFailed')}：${problem[language]}`}</p>
        {problem !== null && (
          <Key tone="main" onPress={reload}>
            {text('retry')}
          </Key>
        )}
      </main>
    );
  return (
    <main className="settings-history">
      <h2>{text('historyTitle')}</h2>
      {value.changes.length === 0 && (
        <div className="settings-wait">
          <p>{text('historyEmpty')}</p>
          <p className="settings-lead">{text('historyEmptyMore')}</p>
        </div>
      )}
      <ol>
        {value.changes.map(({ at, by, sections }) => (
          <li key={`${at}/${by}`}>
            <div className="settings-history-when">
              <strong>{timeOfDay(at, timeZone)}</strong>
              <time>{dayOf(at, timeZone)}</time>
              <span>{text('byName', { name: names.staff(by) })}</span>
            </div>
            {sections.every(
              ({ section, before }) => section !== 'notices' && (before === null || before === undefined),
            ) ? (
              <p>{text('historyFirst')}</p>
            ) : (
              <DifferenceList parts={sections} names={names} most={MOST_LINES} />
            )}
          </li>
        ))}
      </ol>
    </main>
  );
}
