import { ERRORS, type ErrorCode, type ManagerView } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { useCommand, useConnectionStatus, useHall } from '../../app/hall-context.tsx';
import { timeOfDay } from '../../app/staff-durations.ts';
import { Key, SureKey } from '../form/Key.tsx';
import { useHallNames } from '../manager-names.tsx';
import { PanelProblem } from '../panel/Panel.tsx';
import { CloseDayDialog } from './CloseDayDialog.tsx';
import './day.css';
import { ExtendForm } from './ExtendForm.tsx';
import { TEXTS } from './texts.ts';

/** The day's hours with their acts, its appointments and ratings, and its end. */
export function DayPart({ view }: { readonly view: ManagerView }) {
  const text = useTexts(TEXTS);
  return (
    <div className="day-scroll day-stack">
      <HoursCard view={view} />
      <FigureCard
        title={text('appointments')}
        figures={[
          [text('booked'), view.appointments.booked, false],
          [text('checkedIn'), view.appointments.checkedIn, false],
          [text('late'), view.appointments.late, view.appointments.late > 0],
        ]}
      />
      <FigureCard
        title={text('ratings')}
        figures={[
          [text('invited'), view.ratings.invited, false],
          [text('rated'), view.ratings.rated, false],
          [text('bad'), view.ratings.bad, view.ratings.bad > 0],
        ]}
      />
      <EndOfDay view={view} />
    </div>
  );
}

function FigureCard({
  title,
  figures,
}: {
  readonly title: string;
  readonly figures: readonly (readonly [name: string, count: number, isBad: boolean])[];
}) {
  return (
    <section className="day-card" aria-label={title}>
      <h2>{title}</h2>
      <div className="day-figures">
        {figures.map(([name, count, isBad]) => (
          <div key={name} className={isBad ? 'floor-count floor-count-bad' : 'floor-count'}>
            <strong>{count}</strong>
            <span>{name}</span>
          </div>
        ))}
      </div>
    </section>
  );
}

/** Why an act may not be done now; undefined when it may or when the hall does not say. */
function useActHindrance(view: ManagerView, command: string): string | undefined {
  const { language } = useLanguage();
  const action = view.allowedActions.find((entry) => entry.command === command);
  if (action === undefined || action.allowed) return undefined;
  return ERRORS[(action.code ?? 'notAllowed') as ErrorCode]?.[language] ?? ERRORS.notAllowed[language];
}

function HoursCard({ view }: { readonly view: ManagerView }) {
  const text = useTexts(TEXTS);
  const names = useHallNames();
  const { catalogue } = useHall();
  const status = useConnectionStatus();
  const end = useCommand('endExtension');
  const [isExtending, setExtending] = useState(false);
  const hindrance = useActHindrance(view, 'extendHours');
  const { extension } = view;
  function clock(at: number): string {
    return timeOfDay(at, catalogue.hall.timeZone);
  }
  function hoursText(): string {
    if (!view.open) {
      return view.opensAt === null
        ? text('closedNow')
        : `${text('closedNow')} · ${text('opensAt', { time: clock(view.opensAt) })}`;
    }
    return view.closesAt === null ? text('openNow') : text('openUntil', { time: clock(view.closesAt) });
  }
  return (
    <section className="day-card" aria-label={text('hours')}>
      <h2>{text('hours')}</h2>
      <p className="day-words">{hoursText()}</p>
      {extension !== null && (
        <p className="day-extension">
          <b>{text('extended', { time: clock(extension.until) })}</b>{' '}
          {extension.queueIds === null ? text('extendedAll') : extension.queueIds.map(names.queue).join(' · ')}
        </p>
      )}
      <PanelProblem problem={end.problem} />
      {isExtending ? (
        <ExtendForm view={view} onDone={() => setExtending(false)} />
      ) : (
        <div className="panel-row">
          <Key isDisabled={status.kind !== 'online' || hindrance !== undefined} onPress={() => setExtending(true)}>
            {text(extension === null ? 'extend' : 'extendAgain')}
          </Key>
          {extension !== null && (
            <SureKey
              sure={text('endExtensionSure')}
              isDisabled={end.busy || status.kind !== 'online'}
              onPress={() => end.send({})}
            >
              {text('endExtension')}
            </SureKey>
          )}
        </div>
      )}
      {hindrance !== undefined && <p className="day-hint">{hindrance}</p>}
    </section>
  );
}

function EndOfDay({ view }: { readonly view: ManagerView }) {
  const text = useTexts(TEXTS);
  const status = useConnectionStatus();
  const [isOpen, setOpen] = useState(false);
  const hindrance = useActHindrance(view, 'closeDay');
  return (
    <section className="day-card" aria-label={text('closeDayTitle')}>
      <Key isDisabled={status.kind !== 'online' || hindrance !== undefined} onPress={() => setOpen(true)}>
        {text('closeDay')}
      </Key>
      {hindrance !== undefined && <p className="day-hint">{hindrance}</p>}
      {isOpen && <CloseDayDialog view={view} onClose={() => setOpen(false)} />}
    </section>
  );
}
