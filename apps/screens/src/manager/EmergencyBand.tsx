import type { ManagerView } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import { useEffect, useRef } from 'react';
import { useCommand, useConnectionStatus, useHall } from '../app/hall-context.tsx';
import { timeOfDay, wholeMinutes } from '../app/staff-durations.ts';
import { AlarmSign } from './AlarmSign.tsx';
import './emergency-band.css';
import { playEmergencyTone } from './emergency-tone.ts';
import { useHallNames } from './manager-names.tsx';
import { TEXTS } from './texts.ts';

type Emergency = ManagerView['windows'][number] & { readonly emergencySince: number };

function isEmergency(entry: ManagerView['windows'][number]): entry is Emergency {
  return entry.emergencySince !== null;
}

interface EmergencyBandProps {
  readonly view: ManagerView;
  readonly now: number;
  readonly onShow: (windowId: string) => void;
}

/** Every window that calls for help, over the whole width of every page of the manager, with one tone for each new call. */
export function EmergencyBand({ view, now, onShow }: EmergencyBandProps) {
  const emergencies = view.windows.filter(isEmergency).toSorted((a, b) => a.emergencySince - b.emergencySince);
  const calls = emergencies.map((entry) => `${entry.windowId}@${entry.emergencySince}`).join(' ');
  const heard = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const present = new Set(calls === '' ? [] : calls.split(' '));
    if ([...present].some((call) => !heard.current.has(call))) playEmergencyTone();
    heard.current = present;
  }, [calls]);
  return (
    <div className="floor-emergencies" role="alert">
      {emergencies.map((entry) => (
        <EmergencyRow key={entry.windowId} entry={entry} now={now} onShow={onShow} />
      ))}
    </div>
  );
}

function EmergencyRow({
  entry,
  now,
  onShow,
}: { readonly entry: Emergency } & Pick<EmergencyBandProps, 'now' | 'onShow'>) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const names = useHallNames();
  const status = useConnectionStatus();
  const { send, busy, problem } = useCommand('settleEmergency');
  return (
    <section className="floor-emergency" aria-label={text('emergencyAt', { label: entry.label })}>
      <AlarmSign />
      <div>
        <strong>{text('emergencyAt', { label: entry.label })}</strong>
        <span>
          {text('zoneLetter', { zone: entry.zoneId })} {names.zone(entry.zoneId)}
          {entry.staffId !== null && ` · ${names.staff(entry.staffId)}`}
          {entry.number !== null && ` · ${text('alarmNumber', { number: entry.number })}`}
          {' · '}
          {text('since', {
            time: timeOfDay(entry.emergencySince, catalogue.hall.timeZone),
            count: wholeMinutes(now - entry.emergencySince),
          })}
        </span>
        {problem !== null && <em>{problem[language]}</em>}
      </div>
      <button type="button" onClick={() => onShow(entry.windowId)}>
        {text('showWindow')}
      </button>
      <button
        type="button"
        className="floor-emergency-settle"
        disabled={busy || status.kind !== 'online'}
        aria-label={`${text('emergencyAt', { label: entry.label })} ${text('settled')}`}
        onClick={() => send({ windowId: entry.windowId })}
      >
        {text('settled')}
      </button>
    </section>
  );
}
