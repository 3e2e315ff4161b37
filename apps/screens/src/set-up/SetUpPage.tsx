import type { Problem, SetUpInput, SetUpState } from '@yichuang/contract';
import type { RequestResult } from '@yichuang/hall-client';
import { useLanguage, useTexts } from '@yichuang/ui';
import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { FaultProvider } from '../manager/form/Fields.tsx';
import { Key } from '../manager/form/Key.tsx';
import { ClerksStep } from './ClerksStep.tsx';
import { AdministratorStep, CodeStep, HallStep, HoursStep, ZonesStep } from './PlainSteps.tsx';
import { SetUpMessage } from './SetUpMessage.tsx';
import { SummaryStep } from './SummaryStep.tsx';
import './set-up.css';
import './set-up-rows.css';
import {
  keepSetUpDraft,
  keptSetUpDraft,
  NO_SECRETS,
  type SetUpDraft,
  type SetUpSecrets,
  setUpCodeOfLink,
  setUpInputOf,
} from './set-up-draft.ts';
import { STEPS, type Step, setUpFaults, stepOfPath } from './set-up-faults.ts';
import type { SetUpStepProps } from './set-up-step.ts';
import { TEXTS } from './texts.ts';
import { WindowsStep } from './WindowsStep.tsx';

const STEP_PARTS: Readonly<Record<Step, (props: SetUpStepProps) => ReactNode>> = {
  code: CodeStep,
  hall: HallStep,
  administrator: AdministratorStep,
  zones: ZonesStep,
  windows: WindowsStep,
  clerks: ClerksStep,
  hours: HoursStep,
  summary: SummaryStep,
};

interface SetUpPageProps {
  readonly state: SetUpState;
  readonly send: (input: SetUpInput) => Promise<RequestResult<unknown>>;
}

/** The steps of a set-up. Faults show once a step was left or sending was tried; a refusal leads to the field that it names. */
export function SetUpPage({ state, send }: SetUpPageProps) {
  const text = useTexts(TEXTS);
  const { language, setLanguage } = useLanguage();
  const [draft, setDraft] = useState<SetUpDraft>(() => ({
    ...keptSetUpDraft(sessionStorage),
    code: setUpCodeOfLink(location.hash),
  }));
  const [secrets, setSecrets] = useState<SetUpSecrets>(NO_SECRETS);
  const [step, setStep] = useState<Step>('code');
  const [left, setLeft] = useState<ReadonlySet<Step>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setSending] = useState(false);
  const [isDone, setDone] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  useEffect(() => {
    // The code of the link stands in its field now, and no longer in the address.
    if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  }, []);
  const faults = useMemo(() => setUpFaults(draft, secrets, state.queues), [draft, secrets, state]);
  const shown = useMemo(() => {
    const sentences = new Map<string, string>();
    for (const { path, key, values } of faults) if (left.has(stepOfPath(path))) sentences.set(path, text(key, values));
    if (problem !== null) for (const { path, ...words } of problem.faults ?? []) sentences.set(path, words[language]);
    if (problem?.code === 'wrongSetUpCode') sentences.set('code', text('codeWrong'));
    return sentences;
  }, [faults, left, problem, language, text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is the reason
  useEffect(() => {
    // Not on opening: the field of the first step has the focus then.
    if (hasMoved.current) heading.current?.focus();
    hasMoved.current = true;
  }, [step]);

  function change(part: Partial<SetUpDraft>): void {
    const next = { ...draft, ...part };
    setDraft(next);
    setProblem(null);
    keepSetUpDraft(sessionStorage, next);
  }
  function changeSecrets(part: Partial<SetUpSecrets>): void {
    setSecrets({ ...secrets, ...part });
    setProblem(null);
  }
  function go(next: Step): void {
    setLeft(new Set([...left, step]));
    setStep(next);
  }
  async function finish(): Promise<void> {
    setLeft(new Set(STEPS));
    const [first] = faults;
    if (first !== undefined) {
      setStep(stepOfPath(first.path));
      return;
    }
    setSending(true);
    const result = await send(setUpInputOf(draft, secrets));
    setSending(false);
    if (result.ok) {
      keepSetUpDraft(sessionStorage, null);
      setDone(true);
      return;
    }
    setProblem(result.problem);
    const named = result.problem.code === 'wrongSetUpCode' ? 'code' : result.problem.faults?.[0]?.path;
    if (named !== undefined) setStep(stepOfPath(named));
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    const next = STEPS[STEPS.indexOf(step) + 1];
    if (next === undefined) {
      if (!isSending) void finish();
    } else if (faults.some(({ path }) => stepOfPath(path) === step)) {
      setLeft(new Set([...left, step]));
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.set-up [aria-invalid="true"]')?.focus());
    } else go(next);
  }

  if (isDone) return <SetUpMessage kind="done" login={draft.administrator.login.trim()} />;
  if (problem?.code === 'alreadySetUp') return <SetUpMessage kind="notNeeded" />;
  const place = STEPS.indexOf(step);
  const Part = STEP_PARTS[step];
  return (
    <FaultProvider faults={shown}>
      <div className="set-up">
        <header className="set-up-head">
          <h1>{text('title')}</h1>
          <button
            type="button"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {text('language')}
          </button>
        </header>
        <nav className="set-up-steps" aria-label={text('steps')}>
          <ol>
            {STEPS.map((entry) => {
              // What the hall refused counts too.
              const paths = new Set([...faults.map(({ path }) => path), ...shown.keys()]);
              const count = [...paths].filter((path) => stepOfPath(path) === entry).length;
              return (
                <li key={entry}>
                  <button type="button" aria-current={entry === step ? 'step' : undefined} onClick={() => go(entry)}>
                    <span>{text(`step_${entry}`)}</span>
                    {entry !== 'summary' && left.has(entry) && (
                      <b className={count === 0 ? 'set-up-good' : 'set-up-bad'}>
                        {count === 0 ? text('stepDone') : text('toMend', { count })}
                      </b>
                    )}
                  </button>
                </li>
              );
            })}
          </ol>
        </nav>
        <form className="set-up-form" onSubmit={submit} noValidate autoComplete="off">
          <div className="set-up-body">
            <p className="set-up-place">{text('stepOf', { step: place + 1, count: STEPS.length })}</p>
            <h2 ref={heading} tabIndex={-1}>
              {text(`step_${step}`)}
            </h2>
            <p className="set-up-lead">
              {text(`lead_${step}`, { items: state.items, departments: state.departments })}
            </p>
            {problem !== null && problem.code !== 'wrongSetUpCode' && (
              <p className="form-problem" role="alert">
                {text('notDone')}：{problem[language]}
                {problem.code === 'unavailable' && ` ${text('kept')}`}
              </p>
            )}
            <Part
              draft={draft}
              secrets={secrets}
              state={state}
              faults={shown}
              change={change}
              changeSecrets={changeSecrets}
              go={go}
            />
          </div>
          <footer className="set-up-foot">
            {step === 'summary' && faults.length > 0 && (
              <button type="button" className="set-up-mend" onClick={finish}>
                {text('mendFirst', { count: faults.length })}
              </button>
            )}
            <span />
            <Key isDisabled={place === 0} onPress={() => go(STEPS[place - 1] ?? 'code')}>
              {text('back')}
            </Key>
            <button type="submit" className="form-key form-key-main" disabled={isSending}>
              {text(step === 'summary' ? (isSending ? 'finishing' : 'finish') : 'next')}
            </button>
          </footer>
        </form>
      </div>
    </FaultProvider>
  );
}
