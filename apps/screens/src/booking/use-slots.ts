import type { Problem, QueryOutput } from '@yichuang/contract';
import { useCallback, useEffect, useState } from 'react';
import { useConnectionStatus, useHall } from '../app/hall-context.tsx';
import type { SlotDay } from './slot-choice.ts';

/** The days and slots of an item: asked when it is chosen, on demand, and when the line is back; what was there stays meanwhile. */
export function useSlots(itemCode: string | null): {
  readonly days: readonly SlotDay[] | null;
  readonly problem: Problem | null;
  readonly reload: () => Promise<readonly SlotDay[] | null>;
} {
  const { connection } = useHall();
  const isOnline = useConnectionStatus().kind === 'online';
  const [state, setState] = useState<{
    readonly itemCode: string | null;
    readonly days: QueryOutput<'appointmentSlots'>['days'] | null;
    readonly problem: Problem | null;
  }>({ itemCode: null, days: null, problem: null });

  const reload = useCallback(async () => {
    if (itemCode === null) return null;
    const result = await connection.ask('appointmentSlots', { itemCode });
    setState((before) => {
      const kept = before.itemCode === itemCode ? before.days : null;
      return result.ok
        ? { itemCode, days: result.output.days, problem: null }
        : { itemCode, days: kept, problem: result.problem };
    });
    return result.ok ? result.output.days : null;
  }, [connection, itemCode]);

  useEffect(() => {
    if (isOnline) void reload();
  }, [isOnline, reload]);
  return state.itemCode === itemCode ? { ...state, reload } : { days: null, problem: null, reload };
}
