import type { HallSettings, SettingsSection } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { ChoiceField } from '../form/Fields.tsx';
import { Key } from '../form/Key.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { EDITOR_TEXTS } from './editor-texts.ts';
import { rebase, type SettingsDraft } from './settings-draft.ts';
import type { SettingsNames } from './settings-leaves.ts';
import { pageOfSection } from './settings-pages.ts';
import { TEXTS } from './texts.ts';
import type { SettingsConflict } from './use-settings-draft.ts';

interface ConflictPartProps {
  readonly base: HallSettings;
  readonly draft: SettingsDraft;
  readonly conflict: SettingsConflict;
  readonly names: SettingsNames;
  readonly onReapply: (givenUp: readonly SettingsSection[]) => void;
}

/** Somebody else has saved meanwhile: what they changed, and where both touched the same, whose is to stand. */
export function ConflictPart({ base, draft, conflict, names, onReapply }: ConflictPartProps) {
  const text = useTexts(EDITOR_TEXTS);
  const settingsText = useTexts(TEXTS);
  const [givenUp, setGivenUp] = useState<readonly SettingsSection[]>([]);
  const { theirs, both } = rebase(base, conflict.present, draft);
  return (
    <section className="settings-conflict" role="alert" aria-label={text('changedTitle')}>
      <h3>{text('changedTitle')}</h3>
      <p>{text('changedLead')}</p>
      <DifferenceList
        parts={theirs.map((section) => ({ section, before: base[section], after: conflict.present[section] }))}
        names={names}
        most={12}
      />
      {both.length > 0 && <p>{text('bothLead')}</p>}
      {both.map((section) => (
        <ChoiceField
          key={section}
          label={settingsText(`page_${pageOfSection(section)}`)}
          value={givenUp.includes(section) ? 'theirs' : 'mine'}
          options={[
            ['mine', text('keepMine')],
            ['theirs', text('takeTheirs')],
          ]}
          onChange={(whose) =>
            setGivenUp(whose === 'theirs' ? [...givenUp, section] : givenUp.filter((entry) => entry !== section))
          }
        />
      ))}
      <Key tone="main" onPress={() => onReapply(givenUp)}>
        {text('reapply')}
      </Key>
    </section>
  );
}
