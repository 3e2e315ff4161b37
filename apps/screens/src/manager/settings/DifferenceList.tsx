import { useTexts } from '@yichuang/ui';
import { EDITOR_TEXTS } from './editor-texts.ts';
import { differencesOf, type SettingsNames } from './settings-leaves.ts';

interface DifferenceListProps {
  readonly parts: readonly { readonly section: string; readonly before: unknown; readonly after: unknown }[];
  readonly names: SettingsNames;
  /** Lines shown; the rest is a number. */
  readonly most: number;
}

/** Changes setting by setting: what it was, what it is. */
export function DifferenceList({ parts, names, most }: DifferenceListProps) {
  const text = useTexts(EDITOR_TEXTS);
  const differences = parts.flatMap(({ section, before, after }) =>
    section === 'notices'
      ? [{ section, label: text('noticeChanged'), before: wordsOf(before), after: wordsOf(after) }]
      : differencesOf(section, before, after, names).map((difference) => ({ section, ...difference })),
  );
  return (
    <ul className="settings-differences">
      {differences.slice(0, most).map(({ section, label, before, after }) => (
        <li key={`${section}/${label}`}>
          <b>{label}</b> {text('beforeAfter', { before: before ?? text('notThere'), after: after ?? text('removed') })}
        </li>
      ))}
      {differences.length > most && <li>{text('more', { count: differences.length - most })}</li>}
    </ul>
  );
}

/** What a notice said, Chinese first. */
function wordsOf(notice: unknown): string | null {
  return typeof notice === 'object' && notice !== null && 'zh' in notice ? String(notice.zh) : null;
}
