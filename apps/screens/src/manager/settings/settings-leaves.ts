import { minuteText } from '../form/clock-time.ts';
import { TEXTS, type TextKey } from './texts.ts';

/** What the words of settings need from the page: its texts and the names of the hall. */
export interface SettingsNames {
  readonly text: (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly queue: (queueId: string) => string;
  readonly zone: (zoneId: string) => string;
  readonly serviceWindow: (windowId: string) => string;
  readonly staff: (staffId: string) => string;
  readonly group: (code: string) => string;
  readonly className: (classId: string) => string;
}

/** One setting in words: where it stands, and what it says. */
interface Leaf {
  readonly label: string;
  readonly value: string;
}

/** A setting that changed; `null`: it was or is not there. */
export interface Difference {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Row = Readonly<Record<string, unknown>>;
type Leaves = Map<string, Leaf>;

const MINUTE_MS = 60_000;
const DAY_KEYS = ['day0', 'day1', 'day2', 'day3', 'day4', 'day5', 'day6'] as const satisfies readonly TextKey[];

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldLabel(names: SettingsNames, field: string): string {
  const key = `field_${field}`;
  return Object.hasOwn(TEXTS, key) ? names.text(key as TextKey) : field;
}

function durationText(names: SettingsNames, durationMs: number): string {
  if (durationMs !== 0 && durationMs < MINUTE_MS) return names.text('secondsValue', { count: durationMs / 1000 });
  return names.text('minutesValue', { count: Math.round((durationMs / MINUTE_MS) * 100) / 100 });
}

function spanText(span: unknown): string {
  const [from, to] = Array.isArray(span) ? span : [0, 0];
  return `${minuteText(Number(from))}–${minuteText(Number(to))}`;
}

function quotaText(names: SettingsNames, quota: unknown): string {
  if (!isRow(quota)) return '';
  const channels = Array.isArray(quota.channels) ? quota.channels : [];
  const through =
    channels.length === 0
      ? names.text('channelAll')
      : channels.map((channel) => names.text(`channel_${channel}` as TextKey)).join(names.text('and'));
  return names.text('quotaValue', {
    span: spanText([quota.fromMinute, quota.toMinute]),
    through,
    limit: Number(quota.limit),
  });
}

function preferencesText(names: SettingsNames, preferences: Row): string {
  return Object.entries(preferences)
    .map(([queueId, preference]) => `${names.queue(queueId)} ${Number(preference)}`)
    .join(names.text('and'));
}

/** Fields whose value is not a plain number, word or duration. */
const FIELD_WORDS: Readonly<Record<string, (names: SettingsNames, value: unknown) => string>> = {
  quotas: (names, value) =>
    Array.isArray(value) && value.length > 0
      ? value.map((quota) => quotaText(names, quota)).join(names.text('and'))
      : names.text('none'),
  queueIds: (names, value) =>
    Array.isArray(value) && value.length > 0
      ? value.map((queueId) => names.queue(String(queueId))).join(names.text('and'))
      : names.text('none'),
  preferences: (names, value) =>
    isRow(value) && Object.keys(value).length > 0 ? preferencesText(names, value) : names.text('preferencesEven'),
  zoneId: (names, value) => names.zone(String(value)),
  kind: (names, value) => names.text(value === 'delivery' ? 'kind_delivery' : 'kind_comprehensive'),
  classId: (names, value) => names.className(String(value)),
  returnRule: (names, value) => names.text(`rule_${String(value)}` as TextKey),
  autoCallAfterMs: (names, value) => (value === null ? names.text('never') : durationText(names, Number(value))),
};

function valueText(names: SettingsNames, field: string, value: unknown): string {
  const words = FIELD_WORDS[field];
  if (words !== undefined) return words(names, value);
  if (typeof value === 'boolean') return names.text(value ? 'yes' : 'no');
  if (typeof value === 'number' && field.endsWith('Ms')) return durationText(names, value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function addFields(leaves: Leaves, names: SettingsNames, row: Row, at: string, whose: string, idField?: string): void {
  for (const [field, value] of Object.entries(row)) {
    if (field === idField) continue;
    const label = fieldLabel(names, field);
    leaves.set(`${at}.${field}`, {
      label: whose === '' ? label : `${whose} · ${label}`,
      value: valueText(names, field, value),
    });
  }
}

/** Lists: the field that tells their rows apart, and how a row is named. */
const LISTS: Readonly<Record<string, { readonly idField: string; readonly whose: keyof SettingsNames }>> = {
  queues: { idField: 'queueId', whose: 'queue' },
  windows: { idField: 'windowId', whose: 'serviceWindow' },
  classes: { idField: 'classId', whose: 'className' },
  priorityGroups: { idField: 'code', whose: 'group' },
};

function leavesOf(section: string, value: unknown, names: SettingsNames): Leaves {
  const leaves: Leaves = new Map();
  const list = LISTS[section];
  if (section === 'businessHours' && Array.isArray(value)) {
    for (const [day, spans] of value.entries()) {
      const words =
        Array.isArray(spans) && spans.length > 0 ? spans.map(spanText).join(names.text('and')) : names.text('restDay');
      leaves.set(String(day), { label: names.text(DAY_KEYS[day] ?? 'day0'), value: words });
    }
  } else if (list !== undefined && Array.isArray(value)) {
    for (const row of value) {
      if (!isRow(row)) continue;
      const rowId = String(row[list.idField]);
      addFields(leaves, names, row, rowId, (names[list.whose] as (rowId: string) => string)(rowId), list.idField);
    }
  } else if (section === 'clerkSkills' && isRow(value)) {
    for (const [staffId, skills] of Object.entries(value))
      leaves.set(staffId, { label: names.staff(staffId), value: isRow(skills) ? preferencesText(names, skills) : '' });
  } else if (isRow(value)) {
    addFields(leaves, names, value, section, '');
  } else if (value !== undefined && value !== null) {
    leaves.set(section, { label: fieldLabel(names, section), value: valueText(names, section, value) });
  }
  return leaves;
}

/** What changed in a section, setting by setting, in the reader's words. */
export function differencesOf(
  section: string,
  before: unknown,
  after: unknown,
  names: SettingsNames,
): readonly Difference[] {
  const [old, present] = [leavesOf(section, before, names), leavesOf(section, after, names)];
  const paths = [...present.keys(), ...[...old.keys()].filter((path) => !present.has(path))];
  return paths.flatMap((path) => {
    const [was, is] = [old.get(path), present.get(path)];
    if (was?.value === is?.value) return [];
    return [{ label: is?.label ?? was?.label ?? path, before: was?.value ?? null, after: is?.value ?? null }];
  });
}
