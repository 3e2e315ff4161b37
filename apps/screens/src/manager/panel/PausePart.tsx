import { PAUSE_REASONS } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { type useCommand, useConnectionStatus, useHall } from '../../app/hall-context.tsx';
import { ChoiceField } from '../form/Fields.tsx';
import { Key } from '../form/Key.tsx';
import { PanelProblem } from './Panel.tsx';
import { TEXTS } from './texts.ts';

const LENGTHS = ['0', '10', '15', '30', '60'] as const;
const MINUTE_MS = 60_000;

interface PausePartProps {
  readonly command: ReturnType<typeof useCommand<'pauseWindow'>>;
  readonly windowId: string;
  readonly onDone: () => void;
}

/** Reason and planned return of a pause; where people would wait with too few windows it warns, and lets the manager insist. */
export function PausePart({ command, windowId, onDone }: PausePartProps) {
  const text = useTexts(TEXTS);
  const { connection } = useHall();
  const status = useConnectionStatus();
  const [reason, setReason] = useState<(typeof PAUSE_REASONS)[number]>('break');
  const [length, setLength] = useState<(typeof LENGTHS)[number]>('15');
  const isUncovered = command.problem?.code === 'queueUncovered';

  async function pause(uncovered: boolean): Promise<void> {
    const backAt = length === '0' ? {} : { backAt: Math.round(connection.hallNow()) + Number(length) * MINUTE_MS };
    const result = await command.send({ windowId, reason, ...backAt, uncovered });
    if (result?.ok === true) onDone();
  }

  return (
    <div className="panel-part">
      <ChoiceField
        label={text('pauseTitle')}
        value={reason}
        options={PAUSE_REASONS.map((entry) => [entry, text(entry)] as const)}
        onChange={setReason}
      />
      <ChoiceField
        label={text('pauseLength')}
        value={length}
        options={LENGTHS.map((entry) => [entry, text(`length_${entry}`)] as const)}
        onChange={setLength}
      />
      <PanelProblem problem={command.problem} />
      <div className="panel-row">
        <Key
          tone={isUncovered ? 'danger' : 'main'}
          isDisabled={command.busy || status.kind !== 'online'}
          onPress={() => pause(isUncovered)}
        >
          {text(isUncovered ? 'pauseAnyway' : 'pauseNow')}
        </Key>
        <Key onPress={onDone}>{text('cancel')}</Key>
      </div>
    </div>
  );
}
