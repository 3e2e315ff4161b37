import type { ClerkView, CommandInput, CommandKind, StaffSession } from '@yichuang/contract';
import { useEffect, useState } from 'react';
import { useConnectionStatus, useHallNow } from '../app/hall-context.tsx';
import {
  actState,
  CONFIRMED_TWICE,
  type DeskAct,
  DIALOG_OF,
  type DialogKind,
  type KeyState,
  keyState,
} from './desk-acts.ts';
import { type DeskCommand, useDeskCommand } from './use-desk-command.ts';

/** How long a first press waits for its second. */
const ARMED_MS = 6000;

const WINDOW_ACTS = ['openWindow', 'resumeWindow', 'closeWindow', 'takeOverWindow', 'callNext'] as const;
const TICKET_ACTS = ['recall', 'confirmArrival', 'startService', 'finishService', 'markNoShow'] as const;
const HELP_ACTS = ['raiseEmergency', 'settleEmergency'] as const;

function isWindowAct(act: DeskAct): act is (typeof WINDOW_ACTS)[number] {
  return WINDOW_ACTS.some((entry) => entry === act);
}
function isTicketAct(act: DeskAct): act is (typeof TICKET_ACTS)[number] {
  return TICKET_ACTS.some((entry) => entry === act);
}
function isHelp(act: DeskAct): act is (typeof HELP_ACTS)[number] {
  return HELP_ACTS.some((entry) => entry === act);
}

/** The dialog that is open; `ticketId` of the number that it is about, when one was chosen. */
export interface OpenDialog {
  readonly kind: DialogKind;
  readonly ticketId: string | null;
}

/** All that the columns of a desk need: what the keys may do now, and what a press does. */
export interface Desk {
  readonly view: ClerkView;
  readonly now: number;
  readonly session: StaffSession;
  readonly offline: boolean;
  /** Staff code of somebody else who works at this window, or null. */
  readonly heldBy: string | null;
  readonly busyAct: DeskAct | null;
  readonly armedAct: DeskAct | null;
  readonly dialog: OpenDialog | null;
  readonly refusal: DeskCommand['refusal'];
  /** An act asked for by its shortcut that is not possible now, with the code why. */
  readonly notNow: { readonly act: DeskAct; readonly code: string | null } | null;
  /** Help that was called for and is not yet at the hall. */
  readonly emergencyOnItsWay: boolean;
  stateOf(act: DeskAct): KeyState;
  press(act: DeskAct): void;
  open(kind: DialogKind, ticketId?: string): void;
  /** Sends what a dialog has asked for; closes it when the hall has done it. */
  give<K extends CommandKind>(act: DeskAct, kind: K, input: Omit<CommandInput<K>, 'commandId'>): Promise<boolean>;
  leave(): void;
}

/** The state machine of the keys; what may be done is always the hall's word (`allowedActions`). */
export function useDesk(view: ClerkView, stamp: string, session: StaffSession): Desk {
  const now = useHallNow();
  const offline = useConnectionStatus().kind !== 'online';
  const { send, busyAct, refusal, clearRefusal } = useDeskCommand(stamp);
  // Of its own: help is called for whatever else waits for an answer.
  const emergency = useDeskCommand(stamp);
  const [armedAct, setArmedAct] = useState<DeskAct | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [notNow, setNotNow] = useState<Desk['notNow']>(null);
  const heldBy =
    view.status !== 'closed' && view.staffId !== null && view.staffId !== session.staffId ? view.staffId : null;

  const situation = `${view.status}/${view.ticket?.ticketId ?? ''}/${view.ticket?.state ?? ''}/${heldBy}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed situation drops what was half pressed for the old one
  useEffect(() => {
    setArmedAct((armed) => (armed === 'raiseEmergency' ? armed : null));
    setNotNow(null);
  }, [situation]);
  const heldTicketId = view.ticket?.ticketId ?? null;
  useEffect(() => {
    // A dialog about the ticket at the window ends with it; what was typed is kept as a draft.
    setDialog((open) => {
      const isOfTicket = open?.kind === 'suspend' || open?.kind === 'transfer';
      return isOfTicket && open.ticketId !== heldTicketId ? null : open;
    });
  }, [heldTicketId]);
  useEffect(() => {
    if (armedAct === null) return;
    const timer = setTimeout(() => setArmedAct(null), ARMED_MS);
    return () => clearTimeout(timer);
  }, [armedAct]);

  function stateOf(act: DeskAct): KeyState {
    // Help is called for at every window and at any time; without a line it goes out as soon as there is one.
    if (act === 'raiseEmergency') return { enabled: true, code: null, secondsLeft: null };
    const state = actState(view, act, now);
    if (heldBy !== null) {
      // Only a manager may act at a window where somebody else sits, and then only close it; a clerk takes it over.
      const isOpen = act === 'takeOverWindow' || (act === 'closeWindow' && session.role === 'manager');
      if (!isOpen) return { enabled: false, code: null, secondsLeft: null };
    }
    return offline ? { ...state, enabled: false } : state;
  }

  function leave(): void {
    setArmedAct(null);
    setDialog(null);
    setNotNow(null);
    clearRefusal();
  }

  async function giveNow(act: DeskAct): Promise<void> {
    const { windowId, ticket } = view;
    if (isHelp(act)) {
      setArmedAct(null);
      await emergency.send(act, act, { windowId });
    } else if (isWindowAct(act)) await send(act, act, { windowId });
    else if (act === 'markInaccurate' && ticket === null) {
      if (view.lastServed !== null) await send(act, 'markInaccurate', { ticketId: view.lastServed.ticketId });
    } else if (ticket !== null) {
      const { ticketId } = ticket;
      if (isTicketAct(act)) await send(act, act, { windowId, ticketId });
      else if (act === 'markInaccurate') await send(act, 'finishService', { windowId, ticketId, accurate: false });
      else if (act === 'cancelTicket') await send(act, act, { ticketId });
    }
  }

  function press(act: DeskAct): void {
    if (busyAct !== null && !isHelp(act)) return;
    const state = stateOf(act);
    const armedBefore = armedAct;
    const dialogKind = DIALOG_OF[act];
    const wasOpen = dialogKind !== undefined && dialog?.kind === dialogKind;
    // Calling for help closes nothing: what is being typed stays.
    if (isHelp(act)) setNotNow(null);
    else leave();
    if (!state.enabled) {
      setNotNow({ act, code: offline ? null : state.code });
      return;
    }
    if (dialogKind !== undefined) {
      if (!wasOpen) setDialog({ kind: dialogKind, ticketId: heldTicketId });
    } else if (CONFIRMED_TWICE.has(act) && armedBefore !== act) setArmedAct(act);
    else void giveNow(act);
  }

  function open(kind: DialogKind, ticketId?: string): void {
    if (busyAct !== null) return;
    leave();
    setDialog({ kind, ticketId: ticketId ?? null });
  }

  async function give<K extends CommandKind>(
    act: DeskAct,
    kind: K,
    input: Omit<CommandInput<K>, 'commandId'>,
  ): Promise<boolean> {
    if (offline || busyAct !== null) return false;
    const done = await send(act, kind, input);
    if (done) setDialog(null);
    return done;
  }

  return {
    view,
    now,
    session,
    offline,
    heldBy,
    busyAct,
    armedAct,
    dialog,
    refusal: refusal ?? emergency.refusal,
    notNow,
    emergencyOnItsWay: emergency.busyAct === 'raiseEmergency' && view.emergencySince === null,
    stateOf,
    press,
    open,
    give,
    leave,
  };
}

/** Whether the desk may give a command of a row at all, by the hall's word alone. */
export function mayGive(desk: Desk, kind: CommandKind): boolean {
  return !desk.offline && desk.heldBy === null && keyState(desk.view.allowedActions, kind, desk.now).enabled;
}
