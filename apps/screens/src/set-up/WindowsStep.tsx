import { useName, useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { ChipField, NumberField, SelectField, TextField } from '../manager/form/Fields.tsx';
import { Key } from '../manager/form/Key.tsx';
import { withAt, withoutAt } from '../manager/settings/list-edits.ts';
import { addWindows, type WindowRowDraft } from './set-up-draft.ts';
import type { SetUpStepProps } from './set-up-step.ts';
import { TEXTS } from './texts.ts';

const MOST_WINDOWS = 200;
const KINDS = ['comprehensive', 'delivery'] as const;

export function WindowsStep(props: SetUpStepProps) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { draft, faults, change } = props;
  const { windows } = draft;
  const unserved = props.state.queues.filter((queue) => faults.has(`queues.${queue.queueId}`));
  const noWindows = faults.get('windows');
  return (
    <div className="set-up-rows">
      <QuickWindows {...props} />
      {noWindows !== undefined && <p className="form-problem">{noWindows}</p>}
      {unserved.length > 0 && (
        <p className="form-problem">
          {text('queuesUnserved', { names: unserved.map((queue) => name(queue)).join(' · ') })}
        </p>
      )}
      {windows.length === 0 ? (
        <p className="settings-rest">{text('noWindowsYet')}</p>
      ) : (
        windows.map((entry, index) => (
          <WindowRow
            // biome-ignore lint/suspicious/noArrayIndexKey: the label itself may be edited
            key={index}
            {...props}
            entry={entry}
            path={`windows.${index}`}
            onChange={(part) => change({ windows: withAt(windows, index, { ...entry, ...part }) })}
            onRemove={() => change({ windows: withoutAt(windows, index) })}
          />
        ))
      )}
    </div>
  );
}

/** “12 windows in zone A serving …” in one go. */
function QuickWindows({ draft, state, change }: SetUpStepProps) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { zones, windows } = draft;
  const [zoneId, setZoneId] = useState(zones[0]?.zoneId ?? 'A');
  const [count, setCount] = useState('4');
  const [kind, setKind] = useState<WindowRowDraft['kind']>('comprehensive');
  const [queueIds, setQueueIds] = useState<readonly string[]>([]);
  const wanted = Number(count.trim().normalize('NFKC'));
  const isRight = Number.isInteger(wanted) && wanted >= 1 && windows.length + wanted <= MOST_WINDOWS;
  return (
    <fieldset className="settings-card set-up-quick" aria-label={text('quickTitle')}>
      <div className="settings-row">
        <SelectField
          path="quick.zoneId"
          label={text('quickZone')}
          value={zoneId}
          options={zones.map(
            (zone) => [zone.zoneId, text('zoneName', { zone: zone.zoneId, name: name(zone) })] as const,
          )}
          onChange={setZoneId}
        />
        <NumberField
          path="quick.count"
          label={text('quickCount')}
          unit={text('quickUnit')}
          value={count}
          onChange={setCount}
        />
        <SelectField
          path="quick.kind"
          label={text('kind')}
          value={kind}
          options={KINDS.map((entry) => [entry, text(`kind_${entry}`)] as const)}
          onChange={(value) => setKind(value as WindowRowDraft['kind'])}
        />
      </div>
      <ChipField
        label={text('quickQueues')}
        chosen={queueIds}
        options={state.queues.map((queue) => [queue.queueId, name(queue)] as const)}
        onChange={setQueueIds}
      />
      <div className="settings-row">
        <Key
          tone="main"
          isDisabled={!isRight || queueIds.length === 0}
          onPress={() => change({ windows: addWindows(windows, wanted, { zoneId, kind, queueIds }) })}
        >
          {text('quickAdd')}
        </Key>
        <Key onPress={() => setQueueIds(state.queues.map((queue) => queue.queueId))}>{text('allQueues')}</Key>
        {queueIds.length === 0 && <span className="settings-rest">{text('quickNone')}</span>}
      </div>
    </fieldset>
  );
}

interface WindowRowProps extends SetUpStepProps {
  readonly entry: WindowRowDraft;
  readonly path: string;
  readonly onChange: (part: Partial<WindowRowDraft>) => void;
  readonly onRemove: () => void;
}

function WindowRow({ draft, state, faults, entry, path, onChange, onRemove }: WindowRowProps) {
  const text = useTexts(TEXTS);
  const name = useName();
  const label = text('windowNumber', { label: entry.label });
  const zoneIds = draft.zones.map((zone) => zone.zoneId);
  const queueFault = faults.get(`${path}.queueIds`);
  return (
    <fieldset className="settings-card set-up-window" aria-label={label}>
      <TextField
        path={`${path}.label`}
        label={text('label')}
        width="digit"
        maxLength={4}
        value={entry.label}
        onChange={(value) => onChange({ label: value })}
      />
      <SelectField
        path={`${path}.zoneId`}
        label={text('zone')}
        value={entry.zoneId}
        options={[...new Set([entry.zoneId, ...zoneIds])].map((zoneId) => [zoneId, zoneId] as const)}
        onChange={(zoneId) => onChange({ zoneId })}
      />
      <SelectField
        path={`${path}.kind`}
        label={text('kind')}
        value={entry.kind}
        options={KINDS.map((kind) => [kind, text(`kind_${kind}`)] as const)}
        onChange={(kind) => onChange({ kind: kind as WindowRowDraft['kind'] })}
      />
      <div className="set-up-window-queues">
        <ChipField
          label={text('queues')}
          chosen={entry.queueIds}
          options={state.queues.map((queue) => [queue.queueId, name(queue)] as const)}
          onChange={(queueIds) => onChange({ queueIds })}
        />
        {queueFault !== undefined && <span className="form-fault">{queueFault}</span>}
      </div>
      <Key isSmall label={text('removeNamed', { name: label })} onPress={onRemove}>
        {text('remove')}
      </Key>
    </fieldset>
  );
}
