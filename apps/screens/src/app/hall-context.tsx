import type {
  Announcement,
  Audience,
  AudienceKind,
  Catalogue,
  CommandKind,
  Problem,
  QueryInput,
  QueryKind,
  ViewMessage,
} from '@yichuang/contract';
import type { CommandResult, ConnectionStatus, HallConnection, QueryResult } from '@yichuang/hall-client';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';

interface HallValue {
  readonly connection: HallConnection;
  readonly catalogue: Catalogue;
}

const HallContext = createContext<HallValue | null>(null);

/** Gives the screens below one live connection and the names of the hall; the gallery hands in a fixture. */
export function HallProvider({ children, ...value }: HallValue & { readonly children: ReactNode }) {
  return <HallContext value={value}>{children}</HallContext>;
}

export function useHall(): HallValue {
  const value = useContext(HallContext);
  if (value === null) throw new Error('useHall outside HallProvider');
  return value;
}

export function useConnectionStatus(): ConnectionStatus {
  const { connection } = useHall();
  const [status, setStatus] = useState(connection.status);
  useEffect(() => {
    setStatus(connection.status);
    return connection.onStatus(setStatus);
  }, [connection]);
  return status;
}

/** The newest view of an audience, null while loading; the last one stays while the line is down. */
export function useView<K extends AudienceKind>(
  audience: Extract<Audience, { kind: K }>,
  options: { readonly canSpeak?: boolean } = {},
): { readonly message: ViewMessage<K> | null; readonly problem: Problem | null } {
  const { connection } = useHall();
  const [state, setState] = useState<{ message: ViewMessage<K> | null; problem: Problem | null }>({
    message: null,
    problem: null,
  });
  const key = JSON.stringify(audience);
  const canSpeak = options.canSpeak ?? false;
  // biome-ignore lint/correctness/useExhaustiveDependencies: key stands for the audience's content
  useEffect(() => {
    setState({ message: null, problem: null });
    return connection.subscribe<K>(audience, (message) => setState({ message, problem: null }), {
      canSpeak,
      onProblem: (problem) => setState((before) => ({ ...before, problem })),
    });
  }, [connection, key, canSpeak]);
  return state;
}

/** Calls the listener once per announcement id. */
export function useAnnouncements(listener: (announcement: Announcement) => void): void {
  const { connection } = useHall();
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const seen = new Set<string>();
    return connection.onAnnouncement((announcement) => {
      if (seen.has(announcement.announcementId)) return;
      seen.add(announcement.announcementId);
      if (seen.size > 500) seen.delete(seen.values().next().value as string);
      latest.current(announcement);
    });
  }, [connection]);
}

export function useVoiceOwner(): boolean {
  const { connection } = useHall();
  const [owner, setOwner] = useState(false);
  useEffect(() => connection.onVoice(setOwner), [connection]);
  return owner;
}

/** One command at a time: `busy` while unanswered, `problem` of the last refusal. */
export function useCommand<K extends CommandKind>(kind: K) {
  const { connection } = useHall();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function send(input: Parameters<HallConnection['command']>[1]): Promise<CommandResult<K> | null> {
    if (busy) return null;
    setBusy(true);
    setProblem(null);
    const result = await connection.command(kind, input as Parameters<typeof connection.command<K>>[1]);
    setBusy(false);
    if (!result.ok) setProblem(result.problem);
    return result;
  }
  return { send, busy, problem, clearProblem: () => setProblem(null) };
}

/** One question at a time: `busy` while unanswered, `problem` of the last refusal. The answer is the caller's to keep. */
export function useAsk<K extends QueryKind>(kind: K) {
  const { connection } = useHall();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const asking = useRef(false);
  const ask = useCallback(
    async (input: QueryInput<K>): Promise<QueryResult<K> | null> => {
      if (asking.current) return null;
      asking.current = true;
      setBusy(true);
      setProblem(null);
      const result = await connection.ask(kind, input);
      asking.current = false;
      setBusy(false);
      if (!result.ok) setProblem(result.problem);
      return result;
    },
    [connection, kind],
  );
  return { ask, busy, problem, clearProblem: () => setProblem(null) };
}

/** Hall time (epoch ms), renewed once a second; the server's clock, not the device's. */
export function useHallNow(): number {
  const { connection } = useHall();
  const [now, setNow] = useState(() => connection.hallNow());
  useEffect(() => {
    // The hall's clock is known from the first view on, which may come at any moment of the first second.
    const first = setInterval(() => setNow(connection.hallNow()), 100);
    const settled = setTimeout(() => clearInterval(first), 1000);
    const timer = setInterval(() => setNow(connection.hallNow()), 1000);
    return () => {
      clearInterval(first);
      clearTimeout(settled);
      clearInterval(timer);
    };
  }, [connection]);
  return now;
}
