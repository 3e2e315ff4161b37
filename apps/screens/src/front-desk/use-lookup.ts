import type { Problem, QueryInput, QueryKind, QueryOutput } from '@yichuang/contract';
import { useEffect, useState } from 'react';
import { useHall } from '../app/hall-context.tsx';

/** The answer of one query asked as soon as this is shown, and again when what is asked changes; null: nothing to ask. */
export function useLookup<K extends QueryKind>(
  kind: K,
  input: QueryInput<K> | null,
): { readonly answer: QueryOutput<K> | null; readonly problem: Problem | null } {
  const { connection } = useHall();
  const [state, setState] = useState<{ answer: QueryOutput<K> | null; problem: Problem | null }>({
    answer: null,
    problem: null,
  });
  const key = input === null ? null : JSON.stringify(input);
  useEffect(() => {
    setState({ answer: null, problem: null });
    if (key === null) return;
    let gone = false;
    async function look(asked: string): Promise<void> {
      const result = await connection.ask(kind, JSON.parse(asked) as QueryInput<K>);
      if (gone) return;
      setState(result.ok ? { answer: result.output, problem: null } : { answer: null, problem: result.problem });
    }
    void look(key);
    return () => {
      gone = true;
    };
  }, [connection, kind, key]);
  return state;
}
