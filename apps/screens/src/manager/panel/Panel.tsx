import type { ManagerAlarm, Problem } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import type { ReactNode } from 'react';
import { useHall } from '../../app/hall-context.tsx';
import { timeOfDay, wholeMinutes } from '../../app/staff-durations.ts';
import { AlarmSign } from '../AlarmSign.tsx';
import { byUrgency } from '../alarm-order.ts';
import { Key } from '../form/Key.tsx';
import { TEXTS as FLOOR_TEXTS } from '../texts.ts';
import './panel.css';
import { TEXTS } from './texts.ts';

interface PanelProps {
  readonly title: string;
  readonly under: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** The side while something of the floor is pressed. */
export function Panel({ title, under, onBack, children }: PanelProps) {
  const text = useTexts(TEXTS);
  return (
    <section className="panel" aria-label={title}>
      <header>
        <div>
          <h2>{title}</h2>
          <p>{under}</p>
        </div>
        <Key onPress={onBack} isSmall>
          {text('back')} <kbd>Esc</kbd>
        </Key>
      </header>
      <div className="panel-body">{children}</div>
    </section>
  );
}

/** Facts in two columns; what is null is left out. */
export function PanelFacts({ facts }: { readonly facts: readonly (readonly [name: string, value: string | null])[] }) {
  return (
    <dl className="panel-facts">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** The alarms of the thing that is pressed. */
export function PanelAlarms({ alarms, now }: { readonly alarms: readonly ManagerAlarm[]; readonly now: number }) {
  const text = useTexts(FLOOR_TEXTS);
  const { catalogue } = useHall();
  if (alarms.length === 0) return null;
  return (
    <ul className="panel-alarms">
      {byUrgency(alarms).map((alarm) => (
        <li key={`${alarm.code}/${alarm.number}`}>
          <AlarmSign />
          <span>
            <b>
              {text(alarm.code)}
              {alarm.number !== null && ` · ${text('alarmNumber', { number: alarm.number })}`}
            </b>{' '}
            {text('since', {
              time: timeOfDay(alarm.sinceAt, catalogue.hall.timeZone),
              count: wholeMinutes(now - alarm.sinceAt),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Why the hall refused, in words. */
export function PanelProblem({ problem }: { readonly problem: Problem | null }) {
  const { language } = useLanguage();
  if (problem === null) return null;
  return (
    <p className="form-problem" role="alert">
      {problem[language]}
    </p>
  );
}
