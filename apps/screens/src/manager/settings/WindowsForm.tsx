import { useTexts } from '@yichuang/ui';
import { useHall } from '../../app/hall-context.tsx';
import { SelectField, TextField } from '../form/Fields.tsx';
import { Key } from '../form/Key.tsx';
import { EDITOR_TEXTS } from './editor-texts.ts';
import { freeId, withAt, withoutAt } from './list-edits.ts';
import { SkillCell } from './SkillCell.tsx';
import type { WindowDraft } from './settings-draft.ts';
import type { SettingsFormProps } from './settings-form-props.ts';
import { TEXTS } from './texts.ts';

export function WindowsForm({ draft, names, change }: SettingsFormProps) {
  const text = useTexts(EDITOR_TEXTS);
  const settingsText = useTexts(TEXTS);
  const { catalogue } = useHall();
  const { windows, queues } = draft;
  const unserved = queues.filter(
    (queue) => !windows.some((entry) => entry.skills.some((skill) => skill.queueId === queue.queueId)),
  );
  function set(index: number, entry: WindowDraft): void {
    change({ windows: withAt(windows, index, entry) });
  }
  function add(): void {
    const last = windows.at(-1);
    const labels = windows.map((entry) => Number(entry.label)).filter(Number.isFinite);
    const added: WindowDraft = {
      windowId: freeId(
        'w',
        windows.map((entry) => entry.windowId),
      ),
      zoneId: last?.zoneId ?? catalogue.zones[0]?.zoneId ?? '',
      label: String(Math.max(0, ...labels) + 1),
      kind: 'comprehensive',
      skills: [],
    };
    change({ windows: [...windows, added] });
  }
  return (
    <>
      {unserved.length > 0 && (
        <p className="settings-warn" role="status">
          {text('unserved', { queues: unserved.map((queue) => names.queue(queue.queueId)).join(settingsText('and')) })}
        </p>
      )}
      <div className="settings-wide">
        <table className="settings-table settings-matrix">
          <thead>
            <tr>
              <th>{settingsText('field_label')}</th>
              <th>{settingsText('field_zoneId')}</th>
              <th>{settingsText('field_kind')}</th>
              {queues.map((queue) => (
                <th key={queue.queueId}>{names.queue(queue.queueId)}</th>
              ))}
              <th />
            </tr>
          </thead>
          <tbody>
            {windows.map((entry, index) => {
              const path = `windows.${index}`;
              const name = names.serviceWindow(entry.windowId);
              return (
                <tr key={entry.windowId}>
                  <td>
                    <TextField
                      isBare
                      path={`${path}.label`}
                      label={`${name} ${settingsText('field_label')}`}
                      width="digit"
                      maxLength={4}
                      value={entry.label}
                      onChange={(label) => set(index, { ...entry, label })}
                    />
                  </td>
                  <td>
                    <SelectField
                      isBare
                      path={`${path}.zoneId`}
                      label={`${name} ${settingsText('field_zoneId')}`}
                      value={entry.zoneId}
                      options={catalogue.zones.map(({ zoneId }) => [zoneId, zoneId] as const)}
                      onChange={(zoneId) => set(index, { ...entry, zoneId })}
                    />
                  </td>
                  <td>
                    <SelectField
                      isBare
                      path={`${path}.kind`}
                      label={`${name} ${settingsText('field_kind')}`}
                      value={entry.kind}
                      options={(['comprehensive', 'delivery'] as const).map(
                        (kind) => [kind, settingsText(`kind_${kind}`)] as const,
                      )}
                      onChange={(kind) => set(index, { ...entry, kind: kind as WindowDraft['kind'] })}
                    />
                  </td>
                  {queues.map((queue) => (
                    <td key={queue.queueId}>
                      <SkillCell
                        path={`${path}.skills`}
                        label={`${name} ${names.queue(queue.queueId)}`}
                        queueId={queue.queueId}
                        skills={entry.skills}
                        onChange={(skills) => set(index, { ...entry, skills })}
                      />
                    </td>
                  ))}
                  <td>
                    <Key
                      isSmall
                      label={text('removeNamed', { name })}
                      isDisabled={windows.length === 1}
                      onPress={() => change({ windows: withoutAt(windows, index) })}
                    >
                      ✕
                    </Key>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Key isSmall onPress={add}>
        {text('addWindow')}
      </Key>
    </>
  );
}
