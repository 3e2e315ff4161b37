import type { ManagerView } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { useCommand, useConnectionStatus, useHall } from '../../app/hall-context.tsx';
import type { ManagerWindow } from '../floor-plan.ts';
import { ChipField } from '../form/Fields.tsx';
import { Key } from '../form/Key.tsx';
import { useHallNames } from '../manager-names.tsx';
import { PanelProblem } from './Panel.tsx';
import { TEXTS } from './texts.ts';

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((entry) => b.includes(entry));
}

/** What a serviceWindow serves today (潮汐窗口): the queues of the hall with those who wait, its own zone's first. */
export function TidePart({ entry, view }: { readonly entry: ManagerWindow; readonly view: ManagerView }) {
  const text = useTexts(TEXTS);
  const names = useHallNames();
  const { catalogue } = useHall();
  const status = useConnectionStatus();
  const { send, busy, problem } = useCommand('setWindowQueues');
  // Null while untouched, so that the panel follows the hall.
  const [touched, setTouched] = useState<readonly string[] | null>(null);
  const chosen = touched ?? entry.queueIds;
  const bySettings = catalogue.windows.find((place) => place.windowId === entry.windowId)?.queueIds ?? [];
  const ownZoneFirst = view.queues.toSorted(
    (a, b) => Number(b.zoneId === entry.zoneId) - Number(a.zoneId === entry.zoneId),
  );
  const isDisabled = busy || status.kind !== 'online';

  async function set(queueIds: readonly string[]): Promise<void> {
    const result = await send({ windowId: entry.windowId, queueIds });
    if (result?.ok === true) setTouched(null);
  }

  return (
    <div className="panel-part">
      <ChipField
        label={text('tideTitle')}
        chosen={chosen}
        options={ownZoneFirst.map(
          (queue) =>
            [
              queue.queueId,
              queue.waiting === 0
                ? names.queue(queue.queueId)
                : text('tideWaiting', { queue: names.queue(queue.queueId), count: queue.waiting }),
            ] as const,
        )}
        onChange={setTouched}
      />
      <p className="panel-hint">{text(chosen.length === 0 ? 'tideNone' : 'tideHint')}</p>
      <PanelProblem problem={problem} />
      <div className="panel-row">
        <Key
          tone="main"
          isDisabled={isDisabled || chosen.length === 0 || isSameSet(chosen, entry.queueIds)}
          onPress={() => set(chosen)}
        >
          {text('tideSave')}
        </Key>
        {entry.queuesSetForDay && bySettings.length > 0 && (
          <Key isDisabled={isDisabled} onPress={() => set(bySettings)}>
            {text('tideReset')}
          </Key>
        )}
      </div>
    </div>
  );
}
