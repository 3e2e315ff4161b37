import type { SettingsSection } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import { type ReactNode, useMemo, useState } from 'react';
import { useConnectionStatus } from '../../app/hall-context.tsx';
import { FaultProvider } from '../form/Fields.tsx';
import { Key, SureKey } from '../form/Key.tsx';
import { ClassesForm } from './ClassesForm.tsx';
import { ClerksForm } from './ClerksForm.tsx';
import { ConflictPart } from './ConflictPart.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { EDITOR_TEXTS } from './editor-texts.ts';
import { HoursForm } from './HoursForm.tsx';
import { AlarmsForm, AppointmentsForm, CallsForm, NoShowForm } from './NumberForms.tsx';
import { QueuesForm } from './QueuesForm.tsx';
import { type FieldFault, sectionOf } from './read-draft.ts';
import type { SettingsFormProps } from './settings-form-props.ts';
import type { SettingsNames } from './settings-leaves.ts';
import { useSettingsNames } from './settings-names.ts';
import { pageOfSection, SETTINGS_PAGE_NAMES, SETTINGS_PAGES, type SettingsPageName } from './settings-pages.ts';
import './settings.css';
import './settings-tables.css';
import { TEXTS } from './texts.ts';
import { useSettingsDraft } from './use-settings-draft.ts';
import { WindowsForm } from './WindowsForm.tsx';

const FORMS: Readonly<Record<SettingsPageName, (props: SettingsFormProps) => ReactNode>> = {
  hours: HoursForm,
  calls: CallsForm,
  classes: ClassesForm,
  noShow: NoShowForm,
  appointments: AppointmentsForm,
  alarms: AlarmsForm,
  queues: QueuesForm,
  windows: WindowsForm,
  clerkSkills: ClerksForm,
};

/** `/manager?view=settings`: the hall's settings as a form that keeps what is typed until it is saved or given up. */
export function SettingsPage({ presentVersion }: { readonly presentVersion: string }) {
  const text = useTexts(EDITOR_TEXTS);
  const settingsText = useTexts(TEXTS);
  const { language } = useLanguage();
  const editor = useSettingsDraft(presentVersion);
  const { edited, faults, changed } = editor;
  const names = useSettingsNames(edited?.draft ?? null);
  const [page, setPage] = useState<SettingsPageName>('hours');
  const sentences = useMemo(
    () => new Map(faults.map((fault) => [fault.path, text(fault.key, fault.values)])),
    [faults, text],
  );
  if (edited === null)
    return (
      <main className="settings-wait" role="status">
        <p>{editor.failure === null ? text('loading') : `${text('failed')}：${editor.failure[language]}`}</p>
        {editor.failure !== null && (
          <Key tone="main" onPress={editor.load}>
            {text('retry')}
          </Key>
        )}
      </main>
    );
  const Form = FORMS[page];
  return (
    <FaultProvider faults={sentences}>
      <main className="settings">
        <PageList page={page} onPage={setPage} changed={changed} faults={faults} />
        <section className="settings-form" aria-label={settingsText(`page_${page}`)}>
          <h2>{settingsText(`page_${page}`)}</h2>
          <p className="settings-lead">{settingsText(`lead_${page}`)}</p>
          {editor.conflict !== null && (
            <ConflictPart
              base={edited.base}
              draft={edited.draft}
              conflict={editor.conflict}
              names={names}
              onReapply={editor.reapply}
            />
          )}
          <Form draft={edited.draft} names={names} change={editor.change} />
        </section>
        <SaveBar editor={editor} names={names} onPage={setPage} />
      </main>
    </FaultProvider>
  );
}

interface PageListProps {
  readonly page: SettingsPageName;
  readonly onPage: (page: SettingsPageName) => void;
  readonly changed: readonly SettingsSection[];
  readonly faults: readonly FieldFault[];
}

function PageList({ page, onPage, changed, faults }: PageListProps) {
  const text = useTexts(TEXTS);
  return (
    <nav className="settings-pages" aria-label={text('sections')}>
      {SETTINGS_PAGE_NAMES.map((entry) => {
        const sections: readonly SettingsSection[] = SETTINGS_PAGES[entry];
        const count = faults.filter((fault) => pageOfSection(sectionOf(fault.path)) === entry).length;
        return (
          <button
            key={entry}
            type="button"
            aria-current={entry === page ? 'true' : undefined}
            onClick={() => onPage(entry)}
          >
            <span>{text(`page_${entry}`)}</span>
            {count > 0 ? (
              <b className="settings-mark settings-mark-fault">{text('faultMark', { count })}</b>
            ) : (
              sections.some((section) => changed.includes(section)) && (
                <b className="settings-mark">{text('changedMark')}</b>
              )
            )}
          </button>
        );
      })}
    </nav>
  );
}

interface SaveBarProps {
  readonly editor: ReturnType<typeof useSettingsDraft>;
  readonly names: SettingsNames;
  readonly onPage: (page: SettingsPageName) => void;
}

/** What will change, in words, and the key that does it. */
function SaveBar({ editor, names, onPage }: SaveBarProps) {
  const text = useTexts(EDITOR_TEXTS);
  const { language } = useLanguage();
  const status = useConnectionStatus();
  const { edited, faults, changed, problem, settings } = editor;
  const [first] = faults;
  const isCut = status.kind !== 'online';
  if (edited === null || settings === null) return null;
  const { base } = edited;
  function showFirstFault(): void {
    if (first === undefined) return;
    onPage(pageOfSection(sectionOf(first.path)));
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-path="${first.path}"]`)?.focus());
  }
  return (
    <aside className="settings-bar" aria-label={text('save')}>
      <div className="settings-bar-changes" role="status">
        {problem !== null && (
          <div className="form-problem" role="alert">
            {text('notSaved')}：{problem[language]}
            <ProblemList details={problem.details} faults={problem.faults?.map((fault) => fault[language]) ?? []} />
          </div>
        )}
        {changed.length === 0 ? (
          <p className={editor.isSaved ? 'form-done' : 'settings-quiet'}>
            {text(editor.isSaved ? 'saved' : 'noChanges')}
          </p>
        ) : (
          <>
            {isCut && <p className="settings-warn">{text('offlineSave')}</p>}
            {!isCut && editor.hasKept && <p className="settings-quiet">{text('kept')}</p>}
            {faults.length === 0 ? (
              <DifferenceList
                parts={changed.map((section) => ({ section, before: base[section], after: settings[section] }))}
                names={names}
                most={4}
              />
            ) : (
              <button type="button" className="settings-faults" onClick={showFirstFault}>
                {text('faults', { count: faults.length })}
              </button>
            )}
          </>
        )}
      </div>
      <div className="settings-bar-keys">
        {changed.length > 0 && (
          <SureKey sure={text('discardSure')} onPress={editor.discard}>
            {text('discard')}
          </SureKey>
        )}
        <Key
          tone="main"
          isDisabled={changed.length === 0 || faults.length > 0 || editor.isSaving || isCut || editor.conflict !== null}
          onPress={editor.save}
        >
          {text(editor.isSaving ? 'saving' : 'save')}
        </Key>
      </div>
    </aside>
  );
}

/** What the hall lists with its refusal. */
function ProblemList({
  details,
  faults,
}: {
  readonly details: Readonly<Record<string, unknown>> | undefined;
  readonly faults: readonly string[];
}) {
  const contradictions = Array.isArray(details?.contradictions) ? details.contradictions.map(String) : [];
  const lines = [...faults, ...contradictions];
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
