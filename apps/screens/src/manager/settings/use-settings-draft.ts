import type { HallSettings, Problem, SettingsSection } from '@yichuang/contract';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAsk, useCommand, useConnectionStatus } from '../../app/hall-context.tsx';
import { onlySections, readDraft } from './read-draft.ts';
import { changedSections, draftOf, rebase, type SettingsDraft } from './settings-draft.ts';
import { findKeptDraft, type KeptDraft, keepDraft } from './settings-keep.ts';

/** Settings that somebody else has put in force while they were edited here. */
export interface SettingsConflict {
  readonly version: string;
  readonly present: HallSettings;
}

/** The settings as they are edited: loaded, kept in the tab, checked, saved on the version they began with, and put anew upon another's changes. */
export function useSettingsDraft(presentVersion: string) {
  const { ask } = useAsk('settings');
  const { send, busy, problem, clearProblem } = useCommand('changeSettings');
  const status = useConnectionStatus();
  const [edited, setEdited] = useState<KeptDraft | null>(() => findKeptDraft(sessionStorage) ?? null);
  const [conflict, setConflict] = useState<SettingsConflict | null>(null);
  const [failure, setFailure] = useState<Problem | null>(null);
  const [isSaved, setSaved] = useState(false);
  const [hasKept] = useState(() => edited !== null);
  const isSaving = useRef(false);
  const latest = useRef({ ask, edited });
  latest.current = { ask, edited };

  const settle = useCallback((next: KeptDraft) => {
    setEdited(next);
    keepDraft(sessionStorage, changedSections(next.base, next.draft).length === 0 ? null : next);
  }, []);

  const load = useCallback(async () => {
    const result = await latest.current.ask({});
    if (result === null) return;
    if (!result.ok) {
      setFailure(result.problem);
      return;
    }
    setFailure(null);
    const { version, settings } = result.output;
    const own = latest.current.edited;
    if (own?.version === version) return;
    if (own === null || changedSections(own.base, own.draft).length === 0)
      settle({ version, base: settings, draft: draftOf(settings) });
    else setConflict({ version, present: settings });
  }, [settle]);

  const isOnline = status.kind === 'online';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version in force is the reason to look again
  useEffect(() => {
    if (isOnline && !isSaving.current) void load();
  }, [isOnline, presentVersion, load]);

  const read = useMemo(() => (edited === null ? null : readDraft(edited.draft)), [edited]);
  const changed = useMemo(() => (edited === null ? [] : changedSections(edited.base, edited.draft)), [edited]);

  function change(part: Partial<SettingsDraft>): void {
    if (edited === null) return;
    setSaved(false);
    clearProblem();
    settle({ ...edited, draft: { ...edited.draft, ...part } });
  }

  async function save(): Promise<void> {
    if (edited === null || read === null || read.faults.length > 0 || changed.length === 0) return;
    isSaving.current = true;
    const sent = onlySections(read.settings, changed);
    const result = await send({ basedOn: edited.version, settings: sent });
    isSaving.current = false;
    if (result === null) return;
    if (result.ok) {
      const base: HallSettings = { ...edited.base, ...onlySections(read.settings, changed) } as HallSettings;
      settle({ version: result.output.version, base, draft: draftOf(base) });
      setSaved(true);
    } else if (result.problem.code === 'settingsChanged') void load();
  }

  function discard(): void {
    if (edited === null) return;
    clearProblem();
    settle({ ...edited, draft: draftOf(edited.base) });
  }

  /** Puts the own changes upon the settings now in force, except the sections given up for the other's. */
  function reapply(givenUp: readonly SettingsSection[]): void {
    if (edited === null || conflict === null) return;
    const { draft } = rebase(edited.base, conflict.present, edited.draft);
    const theirs = draftOf(conflict.present);
    clearProblem();
    setConflict(null);
    settle({
      version: conflict.version,
      base: conflict.present,
      draft: { ...draft, ...Object.fromEntries(givenUp.map((section) => [section, theirs[section]])) },
    });
  }

  return {
    edited,
    conflict,
    failure,
    load,
    faults: read?.faults ?? [],
    settings: read?.settings ?? null,
    changed,
    change,
    save,
    isSaving: busy,
    isSaved,
    hasKept,
    problem: problem?.code === 'settingsChanged' ? null : problem,
    discard,
    reapply,
  };
}
