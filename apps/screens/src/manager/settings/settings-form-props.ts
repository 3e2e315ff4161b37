import type { SettingsDraft } from './settings-draft.ts';
import type { SettingsNames } from './settings-leaves.ts';

/** What each page of the settings gets. */
export interface SettingsFormProps {
  readonly draft: SettingsDraft;
  readonly names: SettingsNames;
  readonly change: (part: Partial<SettingsDraft>) => void;
}
