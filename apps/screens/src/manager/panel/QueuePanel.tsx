import { type ManagerView, QUEUE_CLOSE_REASONS } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { useCommand, useConnectionStatus, useHall } from '../../app/hall-context.tsx';
import { timeOfDay, wholeMinutes } from '../../app/staff-durations.ts';
import { WindowStateSign } from '../../app/WindowStateSign.tsx';
import { alarmsOfQueue, type ManagerQueue } from '../floor-plan.ts';
import { ChoiceField } from '../form/Fields.tsx';
import { Key } from '../form/Key.tsx';
import { useHallNames } from '../manager-names.tsx';
import type { Selection } from '../selection.ts';
import { Panel, PanelAlarms, PanelFacts, PanelProblem } from './Panel.tsx';
import { TEXTS } from './texts.ts';

interface QueuePanelProps {
  readonly queue: ManagerQueue;
  readonly view: ManagerView;
  readonly now: number;
  readonly onSelect: (selection: Selection | null) => void;
}

/** One line: how long, how full, who serves it; tickets for it stopped and given again. */
export function QueuePanel({ queue, view, now, onSelect }: QueuePanelProps) {
  const text = useTexts(TEXTS);
  const names = useHallNames();
  const { catalogue } = useHall();
  const { wait, longestSinceAt } = queue;
  const serving = view.windows.filter((entry) => entry.queueIds.includes(queue.queueId));

  function stateText(): string {
    if (queue.state === 'closed') return text('queueClosed', { reason: text(queue.closedFor ?? 'other') });
    if (queue.state === 'open') return text('queueOpen');
    if (queue.freeAt === null) return text('queueFull');
    return text('queueFullUntil', { time: timeOfDay(queue.freeAt, catalogue.hall.timeZone) });
  }

  return (
    <Panel
      title={text('queueTitle', { prefix: queue.prefix, name: names.queue(queue.queueId) })}
      under={names.zone(queue.zoneId)}
      onBack={() => onSelect(null)}
    >
      <PanelAlarms alarms={alarmsOfQueue(view.alarms, queue.queueId)} now={now} />
      <PanelFacts
        facts={[
          [text('queueState'), stateText()],
          [text('waiting'), queue.waiting === 0 ? text('nobodyWaits') : text('people', { count: queue.waiting })],
          [
            text('longest'),
            longestSinceAt === null || queue.waiting === 0
              ? null
              : text('minutes', { count: wholeMinutes(now - longestSinceAt) }),
          ],
          [
            text('range'),
            wait === null ? text('unknown') : text('rangeValue', { low: wait.lowMinutes, high: wait.highMinutes }),
          ],
          [text('servedToday'), text('people', { count: queue.served })],
        ]}
      />
      <div className="panel-part">
        <h3>{text('serves')}</h3>
        <div className="panel-row">
          {serving.map((entry) => (
            <Key key={entry.windowId} isSmall onPress={() => onSelect({ kind: 'serviceWindow', id: entry.windowId })}>
              <WindowStateSign state={entry.state} /> {text('windowTitle', { label: entry.label })}{' '}
              {text(`state_${entry.state}`)}
            </Key>
          ))}
          {serving.length === 0 && <p className="panel-hint">{text('nobody')}</p>}
        </div>
        <p className="panel-hint">{text('servesHint')}</p>
      </div>
      <QueueActs key={queue.state} queue={queue} />
    </Panel>
  );
}

function QueueActs({ queue }: { readonly queue: ManagerQueue }) {
  const text = useTexts(TEXTS);
  const status = useConnectionStatus();
  const [reason, setReason] = useState<(typeof QUEUE_CLOSE_REASONS)[number] | null>(null);
  const close = useCommand('closeQueue');
  const reopen = useCommand('reopenQueue');
  const isCut = status.kind !== 'online';
  const { queueId } = queue;
  if (queue.state === 'closed')
    return (
      <div className="panel-acts">
        <Key tone="main" isDisabled={isCut || reopen.busy} onPress={() => reopen.send({ queueId })}>
          {text('reopenQueue')}
        </Key>
        <PanelProblem problem={reopen.problem} />
      </div>
    );
  return (
    <div className="panel-part">
      <ChoiceField
        label={text('closeTitle')}
        value={reason}
        options={QUEUE_CLOSE_REASONS.map((entry) => [entry, text(entry)] as const)}
        onChange={setReason}
      />
      <p className="panel-hint">{text(reason === null ? 'closeFirst' : 'closeHint')}</p>
      <PanelProblem problem={close.problem} />
      <Key isDisabled={reason === null || isCut || close.busy} onPress={() => close.send({ queueId, reason })}>
        {text('closeQueue')}
      </Key>
    </div>
  );
}
