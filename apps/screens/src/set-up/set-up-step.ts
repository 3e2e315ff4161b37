import type { SetUpState } from '@yichuang/contract';
import type { FieldFaults } from '../manager/form/Fields.tsx';
import type { SetUpDraft, SetUpSecrets } from './set-up-draft.ts';
import type { Step } from './set-up-faults.ts';

/** What each step of the set-up gets. */
export interface SetUpStepProps {
  readonly draft: SetUpDraft;
  readonly secrets: SetUpSecrets;
  readonly state: SetUpState;
  /** Sentences shown now, for faults that belong to no single field. */
  readonly faults: FieldFaults;
  readonly change: (part: Partial<SetUpDraft>) => void;
  readonly changeSecrets: (part: Partial<SetUpSecrets>) => void;
  readonly go: (step: Step) => void;
}
