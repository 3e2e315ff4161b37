import { useName, useTexts } from '@yichuang/ui';
import type { ReactNode } from 'react';
import { Key } from '../manager/form/Key.tsx';
import { TEXTS as SETTINGS_TEXTS } from '../manager/settings/texts.ts';
import type { Step } from './set-up-faults.ts';
import type { SetUpStepProps } from './set-up-step.ts';
import { TEXTS } from './texts.ts';

const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** Everything once more before it is sent, with the first passwords to be written down. */
export function SummaryStep({ draft, secrets, go }: SetUpStepProps) {
  const text = useTexts(TEXTS);
  const settingsText = useTexts(SETTINGS_TEXTS);
  const name = useName();
  const { hall, administrator, zones, windows, clerks, businessHours } = draft;
  const rows: readonly (readonly [step: Step, words: ReactNode])[] = [
    ['hall', [hall.zh, hall.en].filter((part) => part.trim() !== '').join(' · ')],
    [
      'administrator',
      [administrator.displayName, administrator.login].filter((part) => part.trim() !== '').join(' · '),
    ],
    ['zones', zones.map((zone) => text('zoneName', { zone: zone.zoneId, name: name(zone) })).join(settingsText('and'))],
    [
      'windows',
      zones
        .map(({ zoneId }) => ({
          zoneId,
          labels: windows.filter((entry) => entry.zoneId === zoneId).map((entry) => entry.label),
        }))
        .filter(({ labels }) => labels.length > 0)
        .map(({ zoneId, labels }) => (
          <span key={zoneId} className="set-up-line">
            {text('windowsIn', { zone: zoneId, count: labels.length, labels: labels.join(settingsText('and')) })}
          </span>
        )),
    ],
    ['clerks', text('people', { count: clerks.length })],
    [
      'hours',
      WEEK.map((day) => (
        <span key={day} className="set-up-line">
          {settingsText(`day${day}`)}{' '}
          {(businessHours[day] ?? []).map(({ from, to }) => `${from}–${to}`).join(settingsText('and')) ||
            settingsText('restDay')}
        </span>
      )),
    ],
  ];
  return (
    <div className="set-up-rows">
      <dl className="settings-card set-up-summary">
        {rows.map(([step, words]) => (
          <div key={step}>
            <dt>{text(`step_${step}`)}</dt>
            <dd>{words === '' || (Array.isArray(words) && words.length === 0) ? text('notYet') : words}</dd>
            <Key isSmall label={text('changeNamed', { name: text(`step_${step}`) })} onPress={() => go(step)}>
              {text('change')}
            </Key>
          </div>
        ))}
      </dl>
      {clerks.length > 0 && (
        <section className="settings-card">
          <p className="settings-warn">{text('clerkPaper')}</p>
          <table className="settings-table">
            <tbody>
              {clerks.map((clerk, index) => (
                <tr key={clerk.login}>
                  <td>{clerk.displayName}</td>
                  <td>{clerk.login}</td>
                  <td>
                    <code>{secrets.clerks[index]}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
