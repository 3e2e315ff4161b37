import type { ClerkView, CommandInput, StaffSession } from '@yichuang/contract';
import { useEffect, useState } from 'react';
import { useConnectionStatus, useHallNow } from '../app/hall-context.tsx';
import { CONFIRMED_TWICE, type DeskAct, type KeyState, keyState } from './desk-acts.ts';
import { useDeskCommand } from './use-desk-command.ts';

export type PauseReason = CommandInput<'pauseWindow'>['reason'];
export const PAUSE_REASONS: readonly PauseReason[] = ['break', 'meal', 'paperwork', 'equipment', 'other'];

/** Acts about the window; all others are about its ticket. */
const WINDOW_ACTS: ReadonlySet<DeskAct> = new Set([
  'openWindow',
  'pauseWindow',
  'resumeWindow',
  'closeWindow',
  'callNext',
]);

/** How long a first press waits for its second. */
const ARMED_MS = 6000;

/** All that the columns of a desk need: what the keys may do now, and what a press does. */
export interface Desk {
  readonly view: ClerkView;
  readonly now: number;
  readonly offline: boolean;
  /** Staff code of somebody else who works at this window, or null. */
  readonly heldBy: string | null;
  readonly busyAct: DeskAct | null;
  readonly armedAct: DeskAct | null;
  readonly choosingPause: boolean;
  readonly refusal: ReturnType<typeof useDeskCommand>['refusal'];
  /** An act asked for by its shortcut that is not possible now, with the code why. */
  readonly notNow: { readonly act: DeskAct; readonly code: string | null } | null;
  stateOf(act: DeskAct): KeyState;
  press(act: DeskAct): void;
  pauseFor(reason: PauseReason): void;
  leave(): void;
}

/** The state machine of the keys; what may be done is always the hall's word (`allowedActions`). */
export function useDesk(view: ClerkView, stamp: string, session: StaffSession): Desk {
  const now = useHallNow();
  const offline = useConnectionStatus().kind !== 'online';
  const { send, busyAct, refusal, clearRefusal } = useDeskCommand(stamp);
  const [armedAct, setArmedAct] = useState<DeskAct | null>(null);
  const [choosingPause, setChoosingPause] = useState(false);
  const [notNow, setNotNow] = useState<Desk['notNow']>(null);
  const heldBy =
    view.status !== 'closed' && view.staffId !== null && view.staffId !== session.staffId ? view.staffId : null;

  const situation = `${view.status}/${view.ticket?.ticketId ?? ''}/${view.ticket?.state ?? ''}/${offline}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed situation drops what was half pressed for the old one
  useEffect(() => {
    setArmedAct(null);
    setChoosingPause(false);
    setNotNow(null);
  }, [situation]);
  useEffect(() => {
    if (armedAct === null) return;
    const timer = setTimeout(() => setArmedAct(null), ARMED_MS);
    return () => clearTimeout(timer);
  }, [armedAct]);

  function stateOf(act: DeskAct): KeyState {
    // Only a manager may act at a window where somebody else sits, and then only close it.
    if (heldBy !== null && !(act === 'closeWindow' && session.role === 'manager'))
      return { enabled: false, code: null, secondsLeft: null };
    const state = keyState(view.allowedActions, act, now);
    return offline ? { ...state, enabled: false } : state;
  }

  function leave(): void {
    setArmedAct(null);
    setChoosingPause(false);
    setNotNow(null);
    clearRefusal();
  }

  function give(act: DeskAct, reason?: PauseReason): void {
    const { windowId } = view;
    const ticketId = view.ticket?.ticketId;
    if (WINDOW_ACTS.has(act)) void send(act, reason === undefined ? { windowId } : { windowId, reason });
    else if (ticketId !== undefined) void send(act, act === 'cancelTicket' ? { ticketId } : { windowId, ticketId });
  }

  function press(act: DeskAct): void {
    if (busyAct !== null) return;
    const state = stateOf(act);
    const armedBefore = armedAct;
    leave();
    if (!state.enabled) {
      setNotNow({ act, code: offline ? null : state.code });
      return;
    }
    if (act === 'pauseWindow') setChoosingPause(!choosingPause);
    else if (CONFIRMED_TWICE.has(act) && armedBefore !== act) setArmedAct(act);
    else give(act);
  }

  function pauseFor(reason: PauseReason): void {
    if (busyAct !== null || !stateOf('pauseWindow').enabled) return;
    leave();
    give('pauseWindow', reason);
  }

  return {
    view,
    now,
    offline,
    heldBy,
    busyAct,
    armedAct,
    choosingPause,
    refusal,
    notNow,
    stateOf,
    press,
    pauseFor,
    leave,
  };
}
