import { useTexts } from '@yichuang/ui';
import { CheckField, ChoiceField, NumberField } from '../form/Fields.tsx';
import type { SettingsFormProps } from './settings-form-props.ts';
import { TEXTS, type TextKey } from './texts.ts';

interface NumberRow<F extends string> {
  readonly field: F;
  readonly label: TextKey;
  readonly unit: TextKey;
}

interface NumberRowsProps<F extends string> {
  readonly section: string;
  readonly rows: readonly NumberRow<F>[];
  readonly values: Readonly<Record<F, string>>;
  readonly onChange: (part: Partial<Record<F, string>>) => void;
}

/** Numbers under one another, each with its unit. */
function NumberRows<F extends string>({ section, rows, values, onChange }: NumberRowsProps<F>) {
  const text = useTexts(TEXTS);
  return rows.map(({ field, label, unit }) => (
    <NumberField
      key={field}
      path={`${section}.${field}`}
      label={text(label)}
      unit={text(unit)}
      value={values[field]}
      onChange={(value) => onChange({ [field]: value } as Partial<Record<F, string>>)}
    />
  ));
}

export function CallsForm({ draft, change }: SettingsFormProps) {
  const text = useTexts(TEXTS);
  const { calls } = draft;
  function set(part: Partial<typeof calls>): void {
    change({ calls: { ...calls, ...part } });
  }
  return (
    <div className="settings-fields">
      <NumberRows
        section="calls"
        values={calls}
        onChange={set}
        rows={[
          { field: 'recallMinimumGap', label: 'field_recallMinimumGapMs', unit: 'unitSeconds' },
          { field: 'recallCap', label: 'field_recallCap', unit: 'unitTimes' },
          {
            field: 'maximumConsecutivePriorityCalls',
            label: 'field_maximumConsecutivePriorityCalls',
            unit: 'unitNumbers',
          },
        ]}
      />
      <CheckField
        path="calls.callsByItself"
        label={text('field_callsByItself')}
        value={calls.callsByItself}
        onChange={(callsByItself) =>
          set({ callsByItself, autoCallAfter: calls.autoCallAfter === '' ? '60' : calls.autoCallAfter })
        }
      />
      {calls.callsByItself && (
        <NumberRows
          section="calls"
          values={calls}
          onChange={set}
          rows={[{ field: 'autoCallAfter', label: 'field_autoCallAfterMs', unit: 'unitSeconds' }]}
        />
      )}
    </div>
  );
}

const RULES = ['void', 'afterNumbers', 'head'] as const;

export function NoShowForm({ draft, change }: SettingsFormProps) {
  const text = useTexts(TEXTS);
  const { noShow } = draft;
  function set(part: Partial<typeof noShow>): void {
    change({ noShow: { ...noShow, ...part } });
  }
  return (
    <div className="settings-fields">
      <ChoiceField
        label={text('field_returnRule')}
        value={noShow.returnRule}
        options={RULES.map((rule) => [rule, text(`rule_${rule}`)] as const)}
        onChange={(returnRule) => set({ returnRule })}
      />
      <NumberRows
        section="noShow"
        values={noShow}
        onChange={set}
        rows={[
          ...(noShow.returnRule === 'afterNumbers'
            ? ([{ field: 'numbers', label: 'field_numbers', unit: 'unitNumbers' }] as const)
            : []),
          ...(noShow.returnRule === 'void'
            ? []
            : ([{ field: 'returns', label: 'field_returns', unit: 'unitTimes' }] as const)),
          { field: 'callsNeeded', label: 'field_callsNeeded', unit: 'unitTimes' },
          { field: 'undoWithin', label: 'field_undoWithinMs', unit: 'unitMinutes' },
        ]}
      />
    </div>
  );
}

export function AppointmentsForm({ draft, change }: SettingsFormProps) {
  const { appointments } = draft;
  return (
    <div className="settings-fields">
      <NumberRows
        section="appointments"
        values={appointments}
        onChange={(part) => change({ appointments: { ...appointments, ...part } })}
        rows={[
          { field: 'slotMinutes', label: 'field_slotMinutes', unit: 'unitMinutes' },
          { field: 'bookAheadDays', label: 'field_bookAheadDays', unit: 'unitDays' },
          { field: 'checkInEarly', label: 'field_checkInEarlyMs', unit: 'unitMinutes' },
          { field: 'lateGrace', label: 'field_lateGraceMs', unit: 'unitMinutes' },
          { field: 'lateHeadStart', label: 'field_lateHeadStartMs', unit: 'unitMinutes' },
        ]}
      />
    </div>
  );
}

export function AlarmsForm({ draft, change }: SettingsFormProps) {
  const { alarms } = draft;
  return (
    <div className="settings-fields">
      <NumberRows
        section="alarms"
        values={alarms}
        onChange={(part) => change({ alarms: { ...alarms, ...part } })}
        rows={[
          { field: 'waitLimit', label: 'field_waitLimitMs', unit: 'unitMinutes' },
          { field: 'lineLimit', label: 'field_lineLimit', unit: 'unitPeople' },
          { field: 'idleWhileWaiting', label: 'field_idleWhileWaitingMs', unit: 'unitMinutes' },
          { field: 'serviceLimit', label: 'field_serviceLimitMs', unit: 'unitMinutes' },
          { field: 'suspensionLimit', label: 'field_suspensionLimitMs', unit: 'unitMinutes' },
        ]}
      />
    </div>
  );
}
