import type { CommandInput, CommandKind, Problem } from '@yichuang/contract';
import { useEffect, useRef, useState } from 'react';
import { useHall } from '../app/hall-context.tsx';
import type { DeskAct } from './desk-acts.ts';

/** The longest time that keys rest after an answer whose view has not come. */
const SETTLE_MS = 1500;

interface Unanswered {
  readonly act: DeskAct;
  readonly stamp: string;
  readonly answered: boolean;
}

/**
 * One command of the desk at a time. Keys rest until the hall has answered and the view made after it is here,
 * so that nobody presses a key of the state before. `stamp` names the view that is shown.
 */
export function useDeskCommand(stamp: string) {
  const { connection } = useHall();
  const [unanswered, setUnanswered] = useState<Unanswered | null>(null);
  const [refusal, setRefusal] = useState<{ readonly act: DeskAct; readonly problem: Problem } | null>(null);
  const inFlight = useRef(false);

  /** Sends it for an act; true when the hall has done it. */
  async function send<K extends CommandKind>(
    act: DeskAct,
    kind: K,
    input: Omit<CommandInput<K>, 'commandId'>,
  ): Promise<boolean> {
    // A ref, not the state: two presses may come before React draws again.
    if (inFlight.current) return false;
    inFlight.current = true;
    setRefusal(null);
    setUnanswered({ act, stamp, answered: false });
    const result = await connection.command(kind, input);
    if (result.ok) {
      setUnanswered({ act, stamp, answered: true });
      return true;
    }
    inFlight.current = false;
    setUnanswered(null);
    setRefusal({ act, problem: result.problem });
    return false;
  }

  const answered = unanswered?.answered ?? false;
  const viewIsNew = unanswered !== null && unanswered.stamp !== stamp;
  useEffect(() => {
    if (!answered) return;
    function settle(): void {
      inFlight.current = false;
      setUnanswered(null);
    }
    if (viewIsNew) {
      settle();
      return;
    }
    const timer = setTimeout(settle, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [answered, viewIsNew]);

  return {
    send,
    /** The act that waits for the hall, or null. */
    busyAct: unanswered?.act ?? null,
    refusal,
    clearRefusal: () => setRefusal(null),
  };
}

export type DeskCommand = ReturnType<typeof useDeskCommand>;
