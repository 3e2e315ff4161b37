import { type Catalogue, PAGES, type PageName, type Problem, type StaffSession } from '@yichuang/contract';
import { fetchCatalogue, type HallConnection, login, openHallConnection } from '@yichuang/hall-client';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { HallProvider, useConnectionStatus } from './hall-context.tsx';
import { PageFrame } from './PageFrame.tsx';
import './staff-gate.css';
import { findStaffSession, forgetStaffSession, keepStaffSession } from './staff-gate-session.ts';
import { TEXTS } from './staff-gate-texts.ts';

const CATALOGUE_RETRY_MS = 1000;
const RELOADED_KEY = 'yichuang.reloaded-for-version';

interface StaffGateProps {
  readonly page: PageName;
  /** Who may open the page; others are asked for another account. */
  readonly roles: readonly StaffSession['role'][];
  readonly children: (session: StaffSession, signOut: () => void) => ReactNode;
}

/** Asks staff to sign in once per page, keeps the session over a reload, and gives the page below a live hall. */
export function StaffGate({ page, roles, children }: StaffGateProps) {
  const [session, setSession] = useState(() => findStaffSession(localStorage, page));
  const [expired, setExpired] = useState(false);
  const catalogue = useCatalogue();

  function accept(next: StaffSession): void {
    keepStaffSession(localStorage, page, next);
    setExpired(false);
    setSession(next);
  }
  function forget(): void {
    forgetStaffSession(localStorage, page);
    setSession(undefined);
  }

  if (session === undefined)
    return <SignIn page={page} catalogue={catalogue.value} expired={expired} onSession={accept} />;
  if (!roles.includes(session.role)) return <WrongRole page={page} session={session} onSignOut={forget} />;
  if (catalogue.value === null) return <PageFrame state={catalogue.failed ? 'offline' : 'loading'} />;
  return (
    <LiveHall
      key={session.token}
      token={session.token}
      catalogue={catalogue.value}
      onSignOut={forget}
      onExpired={() => {
        setExpired(true);
        forget();
      }}
    >
      {children(session, forget)}
    </LiveHall>
  );
}

/** The names of the hall, asked for until they come. */
function useCatalogue(): { readonly value: Catalogue | null; readonly failed: boolean } {
  const [state, setState] = useState<{ value: Catalogue | null; failed: boolean }>({ value: null, failed: false });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    async function load(): Promise<void> {
      const result = await fetchCatalogue(location.origin);
      if (gone) return;
      if (result.ok) setState({ value: result.value, failed: false });
      else {
        setState({ value: null, failed: true });
        timer = setTimeout(load, CATALOGUE_RETRY_MS);
      }
    }
    void load();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, []);
  return state;
}

interface LiveHallProps {
  readonly token: string;
  readonly catalogue: Catalogue;
  readonly onSignOut: () => void;
  readonly onExpired: () => void;
  readonly children: ReactNode;
}

function LiveHall({ token, catalogue, onSignOut, onExpired, children }: LiveHallProps) {
  const [connection, setConnection] = useState<HallConnection | null>(null);
  useEffect(() => {
    const opened = openHallConnection({ baseUrl: location.origin, token });
    setConnection(opened);
    return () => opened.close();
  }, [token]);
  if (connection === null) return <PageFrame state="loading" />;
  return (
    <HallProvider connection={connection} catalogue={catalogue}>
      <RefusalGuard onSignOut={onSignOut} onExpired={onExpired}>
        {children}
      </RefusalGuard>
    </HallProvider>
  );
}

/** Shows the page unless the hall has refused the line for good. */
function RefusalGuard({ onSignOut, onExpired, children }: Pick<LiveHallProps, 'onSignOut' | 'onExpired' | 'children'>) {
  const status = useConnectionStatus();
  const code = status.kind === 'refused' ? status.problem.code : null;
  const latestExpired = useRef(onExpired);
  latestExpired.current = onExpired;
  useEffect(() => {
    if (status.kind === 'online') sessionStorage.removeItem(RELOADED_KEY);
    if (code === 'notAuthenticated') latestExpired.current();
    if (code === 'incompatible' && sessionStorage.getItem(RELOADED_KEY) === null) {
      sessionStorage.setItem(RELOADED_KEY, '1');
      location.reload();
    }
  }, [status.kind, code]);
  return status.kind === 'refused' ? <Stopped problem={status.problem} onSignOut={onSignOut} /> : children;
}

/** The page when the hall refuses the line: what happened and what to do. */
export function Stopped({ problem, onSignOut }: { readonly problem: Problem; readonly onSignOut: () => void }) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  return (
    <main className="staff-gate">
      <section className="staff-gate-card">
        <h1>{text('stopped')}</h1>
        <p className="staff-gate-problem" role="alert">
          {problem[language]}
        </p>
        <div className="staff-gate-row">
          <button type="button" className="staff-gate-key" onClick={() => location.reload()}>
            {text('reload')}
          </button>
          <button type="button" className="staff-gate-key staff-gate-key-quiet" onClick={onSignOut}>
            {text('signOut')}
          </button>
        </div>
      </section>
    </main>
  );
}

function WrongRole({
  page,
  session,
  onSignOut,
}: {
  readonly page: PageName;
  readonly session: StaffSession;
  readonly onSignOut: () => void;
}) {
  const text = useTexts(TEXTS);
  const name = useName();
  return (
    <main className="staff-gate">
      <section className="staff-gate-card">
        <p className="staff-gate-problem" role="alert">
          {text('wrongRole', { name: session.displayName, page: name(PAGES[page]) })}
        </p>
        <button type="button" className="staff-gate-key" onClick={onSignOut}>
          {text('otherAccount')}
        </button>
      </section>
    </main>
  );
}

interface SignInProps {
  readonly page: PageName;
  readonly catalogue: Catalogue | null;
  readonly expired: boolean;
  readonly onSession: (session: StaffSession) => void;
}

/** The sign-in form; what was typed stays after a refusal, except the password, which is selected for typing anew. */
export function SignIn({ page, catalogue, expired, onSession }: SignInProps) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const loginField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const loginName = loginField.current?.value.trim() ?? '';
    const password = passwordField.current?.value ?? '';
    if (loginName === '' || password === '') {
      setFault(text(loginName === '' ? 'loginMissing' : 'passwordMissing'));
      (loginName === '' ? loginField : passwordField).current?.focus();
      return;
    }
    setBusy(true);
    setFault(null);
    const result = await login(location.origin, { login: loginName, password });
    setBusy(false);
    if (result.ok) onSession(result.value);
    else {
      setFault(result.problem[language]);
      passwordField.current?.select();
    }
  }

  function watchCapsLock(event: KeyboardEvent): void {
    setCapsLock(event.getModifierState('CapsLock'));
  }

  return (
    <main className="staff-gate">
      <form className="staff-gate-card" onSubmit={submit} noValidate>
        <header className="staff-gate-head">
          <p>{name(catalogue?.hall)}</p>
          <h1>{name(PAGES[page])}</h1>
        </header>
        {expired && fault === null && (
          <p className="staff-gate-notice" role="status">
            {text('expired')}
          </p>
        )}
        <label className="staff-gate-field">
          <span>{text('login')}</span>
          {/* biome-ignore lint/a11y/noAutofocus: the page has this one task */}
          <input ref={loginField} name="login" autoComplete="username" autoCapitalize="none" autoFocus maxLength={64} />
        </label>
        <label className="staff-gate-field">
          <span>{text('password')}</span>
          <input
            ref={passwordField}
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            maxLength={200}
            onKeyDown={watchCapsLock}
            onKeyUp={watchCapsLock}
          />
        </label>
        <div className="staff-gate-under">
          <label className="staff-gate-check">
            <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
            <span>{text('showPassword')}</span>
          </label>
          {capsLock && <span className="staff-gate-caps">{text('capsLock')}</span>}
        </div>
        <p className={fault === null ? 'staff-gate-problem staff-gate-hidden' : 'staff-gate-problem'} role="alert">
          {fault}
        </p>
        <button type="submit" className="staff-gate-key" disabled={busy}>
          {text(busy ? 'signingIn' : 'signIn')}
        </button>
      </form>
    </main>
  );
}
