import type { Problem, QueryInput, QueryKind, QueryOutput } from '@yichuang/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAsk, useConnectionStatus } from '../app/hall-context.tsx';

/** The answer to one question of a page: asked when it opens and again when the line is back after a refusal; the last answer stays meanwhile. */
export function useAnswer<K extends QueryKind>(kind: K, input: QueryInput<K>) {
  const { ask } = useAsk(kind);
  const status = useConnectionStatus();
  const [state, setState] = useState<{ value: QueryOutput<K> | null; problem: Problem | null }>({
    value: null,
    problem: null,
  });
  const latest = useRef({ ask, input });
  latest.current = { ask, input };
  const reload = useCallback(async () => {
    const result = await latest.current.ask(latest.current.input);
    if (result === null) return;
    setState((before) =>
      result.ok ? { value: result.output, problem: null } : { value: before.value, problem: result.problem },
    );
  }, []);
  const isOnline = status.kind === 'online';
  useEffect(() => {
    if (isOnline) void reload();
  }, [isOnline, reload]);
  return { ...state, reload };
}
