import type { CommandInput, CommandKind, CommandOutput, GuideView, Problem } from '@yichuang/contract';
import { useState } from 'react';
import { useHall } from '../app/hall-context.tsx';

export const GUIDE_TABS = [
  { id: 'issue', shortcut: 'F2' },
  { id: 'find', shortcut: 'F3' },
  { id: 'appointments', shortcut: 'F4' },
  { id: 'remember', shortcut: 'F6' },
] as const;
export type GuideTab = (typeof GUIDE_TABS)[number]['id'];

/** What was said last about an act: done, or why not. */
export interface Said {
  readonly isGood: boolean;
  readonly words: string;
}

/** What every part of the guide desk can see and do. */
export interface Guide {
  readonly view: GuideView;
  readonly now: number;
  readonly isOffline: boolean;
  readonly tab: GuideTab;
  readonly say: (said: Said | null) => void;
  /** Opens the look-up of a number. */
  readonly lookUp: (number: string) => void;
  /** Opens a booking, with an item or without. */
  readonly bookFor: (itemCode: string | null) => void;
  /** What another part has asked the look-up or the bookings to open; `order` tells a new one. */
  readonly wanted: { readonly number: string | null; readonly booking: string | null; readonly order: number };
}

/** One command at a time; `give` answers what the hall answered, or the problem. */
export function useGuideCommand<K extends CommandKind>(kind: K) {
  const { connection } = useHall();
  const [isBusy, setBusy] = useState(false);
  async function give(
    input: Omit<CommandInput<K>, 'commandId'>,
  ): Promise<{ readonly output: CommandOutput<K> } | { readonly problem: Problem } | null> {
    if (isBusy) return null;
    setBusy(true);
    const result = await connection.command(kind, input);
    setBusy(false);
    return result.ok ? { output: result.output } : { problem: result.problem };
  }
  return { give, isBusy };
}
