import type { HallSettings } from '@yichuang/contract';
import type { SettingsDraft } from './settings-draft.ts';

const KEPT = 'yichuang.manager.settings';

/** What is kept over a reload: the settings that were edited, their version, and the form as typed. */
export interface KeptDraft {
  readonly version: string;
  readonly base: HallSettings;
  readonly draft: SettingsDraft;
}

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The form kept in this tab; undefined when there is none that can be read. */
export function findKeptDraft(storage: DraftStorage): KeptDraft | undefined {
  try {
    const value = JSON.parse(storage.getItem(KEPT) ?? 'null') as Partial<KeptDraft> | null;
    const isWhole =
      typeof value?.version === 'string' && Array.isArray(value.base?.queues) && value.draft !== undefined;
    return isWhole ? (value as KeptDraft) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the form, or forgets it (null) once it is saved or given up. */
export function keepDraft(storage: DraftStorage, kept: KeptDraft | null): void {
  try {
    if (kept === null) storage.removeItem(KEPT);
    else storage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // Storage may be switched off or full: the page itself still holds what was typed.
  }
}
