import { useTexts } from '@yichuang/ui';
import { SelectField } from '../form/Fields.tsx';
import { EDITOR_TEXTS } from './editor-texts.ts';
import type { SkillDraft } from './settings-draft.ts';

const USUAL = [
  ['1', 'preferenceMain'],
  ['0.5', 'preferenceAlso'],
  ['0.2', 'preferenceHelp'],
] as const;

interface SkillCellProps {
  readonly path: string;
  readonly label: string;
  readonly queueId: string;
  readonly skills: readonly SkillDraft[];
  readonly onChange: (skills: readonly SkillDraft[]) => void;
}

/** How gladly one queue is served: not, mainly, also, or to help out; another number that stands there already stays to be chosen. */
export function SkillCell({ path, label, queueId, skills, onChange }: SkillCellProps) {
  const text = useTexts(EDITOR_TEXTS);
  const present = skills.find((skill) => skill.queueId === queueId)?.preference ?? '';
  const isUsual = present === '' || USUAL.some(([value]) => value === present);
  function set(preference: string): void {
    if (preference === '') onChange(skills.filter((skill) => skill.queueId !== queueId));
    else if (present === '') onChange([...skills, { queueId, preference }]);
    else onChange(skills.map((skill) => (skill.queueId === queueId ? { queueId, preference } : skill)));
  }
  return (
    <SelectField
      isBare
      tone={present === '' ? 'quiet' : 'strong'}
      path={`${path}.${queueId}`}
      label={label}
      value={present}
      options={[
        ['', text('notServed')],
        ...USUAL.map(([value, key]) => [value, text(key)] as const),
        ...(isUsual ? [] : ([[present, present]] as const)),
      ]}
      onChange={set}
    />
  );
}
