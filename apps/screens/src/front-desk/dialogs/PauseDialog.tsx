import { PAUSE_REASONS } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { useHall } from '../../app/hall-context.tsx';
import { timeOfDay } from '../../app/staff-durations.ts';
import { PAUSE_RETURNS, type PauseReason, pauseReturnAt } from '../planned-return.ts';
import type { Desk } from '../use-desk.ts';
import { Choices } from './Choices.tsx';
import { DialogPanel } from './DialogPanel.tsx';
import { OptionRow } from './OptionRow.tsx';
import { DIALOG_TEXTS } from './texts.ts';

/** Why the window pauses and until when; when people would be left without a window, it asks once more. */
export function PauseDialog({ desk }: { readonly desk: Desk }) {
  const text = useTexts(DIALOG_TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  const { timeZone } = catalogue.hall;
  const [index, setIndex] = useState(0);
  const [asked, setAsked] = useState<PauseReason | null>(null);
  const choice = PAUSE_RETURNS[index] ?? null;
  const enabled = !desk.offline && desk.busyAct === null && desk.stateOf('pauseWindow').enabled;

  function pause(reason: PauseReason, uncovered: boolean): void {
    const backAt = pauseReturnAt(reason, choice, desk.now);
    setAsked(reason);
    void desk.give('pauseWindow', 'pauseWindow', {
      windowId: desk.view.windowId,
      reason,
      uncovered,
      ...(backAt === null ? {} : { backAt }),
    });
  }

  const { refusal } = desk;
  if (asked !== null && refusal?.act === 'pauseWindow' && refusal.problem.code === 'queueUncovered') {
    const uncovered = (refusal.problem.details?.queueIds as readonly string[] | undefined) ?? [];
    const queues = uncovered.map((queueId) =>
      name(
        catalogue.queues.find((queue) => queue.queueId === queueId),
        queueId,
      ),
    );
    return (
      <DialogPanel desk={desk} act="pauseWindow" title={text('pauseWhy')}>
        <p className="desk-dialog-say desk-dialog-alarm">{text('uncoveredQueues', { queues: queues.join('、') })}</p>
        <Choices
          label={text(asked)}
          enabled={enabled}
          firstDigit={8}
          choices={[
            { id: 'stay', label: text('stay'), onChoose: desk.leave },
            { id: 'leave', label: text('leaveAnyway'), onChoose: () => pause(asked, true) },
          ]}
        />
      </DialogPanel>
    );
  }

  function noteOf(reason: PauseReason): string {
    const backAt = pauseReturnAt(reason, choice, desk.now);
    return backAt === null ? text('returnUnknown') : text('returnAtTime', { time: timeOfDay(backAt, timeZone) });
  }
  return (
    <DialogPanel desk={desk} act="pauseWindow" title={text('pauseWhy')}>
      <OptionRow
        label={text('plannedReturn')}
        keys="horizontal"
        index={index}
        onIndex={setIndex}
        options={PAUSE_RETURNS.map((minutes) =>
          minutes === 'usual'
            ? text('returnUsual')
            : minutes === null
              ? text('returnOpen')
              : text('returnIn', { count: minutes }),
        )}
      />
      <Choices
        label={text('pauseWhy')}
        enabled={enabled}
        choices={PAUSE_REASONS.map((reason) => ({
          id: reason,
          label: text(reason),
          note: noteOf(reason),
          onChoose: () => pause(reason, false),
        }))}
      />
    </DialogPanel>
  );
}
