import { useTexts } from '@yichuang/ui';
import { CheckField, TimeField } from '../form/Fields.tsx';
import { Key } from '../form/Key.tsx';
import { EDITOR_TEXTS } from './editor-texts.ts';
import { withAt, withoutAt } from './list-edits.ts';
import type { SettingsDraft, SpanDraft } from './settings-draft.ts';
import type { SettingsFormProps } from './settings-form-props.ts';
import { TEXTS } from './texts.ts';

/** Monday first, as people here read a week. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;
const WEEKDAYS = [1, 2, 3, 4, 5];
const MOST_SPANS = 4;

interface WeekFieldsProps {
  readonly days: SettingsDraft['businessHours'];
  /** Path of the days, e.g. `businessHours`. */
  readonly path: string;
  readonly onChange: (days: SettingsDraft['businessHours']) => void;
}

/** The spans of each day of the week. */
export function WeekFields({ days, path, onChange }: WeekFieldsProps) {
  const text = useTexts(EDITOR_TEXTS);
  const settingsText = useTexts(TEXTS);
  function setDay(day: number, spans: readonly SpanDraft[]): void {
    onChange(withAt(days, day, spans));
  }
  return (
    <div className="settings-week">
      {WEEK.map((day) => {
        const spans = days[day] ?? [];
        const name = settingsText(`day${day}`);
        return (
          <fieldset key={day} className="settings-day" aria-label={name}>
            <strong>{name}</strong>
            {spans.length === 0 && <span className="settings-rest">{settingsText('restDay')}</span>}
            {spans.map((span, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: spans have no other name than their place
              <div key={index} className="settings-span">
                <TimeField
                  isBare
                  path={`${path}.${day}.${index}.from`}
                  label={`${name} ${text('from')}`}
                  value={span.from}
                  onChange={(from) => setDay(day, withAt(spans, index, { ...span, from }))}
                />
                <span>–</span>
                <TimeField
                  isBare
                  path={`${path}.${day}.${index}.to`}
                  label={`${name} ${text('to')}`}
                  value={span.to}
                  onChange={(to) => setDay(day, withAt(spans, index, { ...span, to }))}
                />
                <Key
                  isSmall
                  label={text('removeNamed', { name: `${name} ${span.from}–${span.to}` })}
                  onPress={() => setDay(day, withoutAt(spans, index))}
                >
                  ✕
                </Key>
              </div>
            ))}
            {spans.length < MOST_SPANS && (
              <Key
                isSmall
                label={`${name} ${text('addSpan')}`}
                onPress={() =>
                  setDay(day, [...spans, spans.length === 0 ? { from: '09:00', to: '12:00' } : { from: '', to: '' }])
                }
              >
                {text('addSpan')}
              </Key>
            )}
            {day === 1 && (
              <Key
                isSmall
                onPress={() =>
                  onChange(days.map((before, place) => (WEEKDAYS.includes(place) ? (days[1] ?? []) : before)))
                }
              >
                {text('copyToWeekdays')}
              </Key>
            )}
          </fieldset>
        );
      })}
    </div>
  );
}

export function HoursForm({ draft, change }: SettingsFormProps) {
  const settingsText = useTexts(TEXTS);
  return (
    <>
      <CheckField
        path="openAllHours"
        label={settingsText('field_openAllHours')}
        value={draft.openAllHours}
        onChange={(openAllHours) => change({ openAllHours })}
      />
      <WeekFields
        path="businessHours"
        days={draft.businessHours}
        onChange={(businessHours) => change({ businessHours })}
      />
    </>
  );
}
