import type { ManagerView } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { useCommand, useConnectionStatus, useHall } from '../../app/hall-context.tsx';
import { dayOf, findMinuteOfDay, instantOf, minuteOf, minuteText } from '../form/clock-time.ts';
import { ChipField, FaultProvider, TimeField } from '../form/Fields.tsx';
import { Key } from '../form/Key.tsx';
import { useHallNames } from '../manager-names.tsx';
import { PanelProblem } from '../panel/Panel.tsx';
import { TEXTS } from './texts.ts';

const STEP_MINUTES = 30;
const LAST_MINUTE = 1440;

/** Until when tickets are still taken today, and for which queues. */
export function ExtendForm({ view, onDone }: { readonly view: ManagerView; readonly onDone: () => void }) {
  const text = useTexts(TEXTS);
  const names = useHallNames();
  const { catalogue, connection } = useHall();
  const status = useConnectionStatus();
  const { timeZone } = catalogue.hall;
  const { send, busy, problem } = useCommand('extendHours');
  const [until, setUntil] = useState(() => {
    const end = minuteOf(view.extension?.until ?? view.closesAt ?? connection.hallNow(), timeZone);
    const next = Math.ceil((end + 1) / STEP_MINUTES) * STEP_MINUTES;
    return minuteText(Math.min(next, LAST_MINUTE));
  });
  const [queueIds, setQueueIds] = useState<readonly string[]>(view.extension?.queueIds ?? []);
  const [fault, setFault] = useState<string | null>(null);

  async function extend(): Promise<void> {
    const minute = findMinuteOfDay(until);
    const now = connection.hallNow();
    const at = minute === undefined ? 0 : instantOf(dayOf(now, timeZone), minute, timeZone);
    if (minute === undefined || at <= now) {
      setFault(
        minute === undefined ? text('extendTime') : text('extendLater', { time: minuteText(minuteOf(now, timeZone)) }),
      );
      return;
    }
    const result = await send({ until: at, ...(queueIds.length === 0 ? {} : { queueIds }) });
    if (result?.ok === true) onDone();
  }

  return (
    <FaultProvider faults={new Map(fault === null ? [] : [['extend.until', fault]])}>
      <div className="day-form">
        <TimeField
          path="extend.until"
          label={text('extendTitle')}
          value={until}
          onChange={(value) => {
            setUntil(value);
            setFault(null);
          }}
        />
        <ChipField
          label={text('extendQueues')}
          chosen={queueIds}
          options={view.queues.map(({ queueId }) => [queueId, names.queue(queueId)] as const)}
          onChange={setQueueIds}
        />
        <PanelProblem problem={problem} />
        <div className="panel-row">
          <Key tone="main" isDisabled={busy || status.kind !== 'online'} onPress={extend}>
            {text('extendNow')}
          </Key>
          <Key onPress={onDone}>{text('cancel')}</Key>
        </div>
      </div>
    </FaultProvider>
  );
}
