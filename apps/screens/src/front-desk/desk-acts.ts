import type { ActionState, ClerkView, CommandKind } from '@yichuang/contract';
import { secondsLeft } from '../app/staff-durations.ts';

/** Commands that a desk has keys for. */
export type DeskAct = Extract<
  CommandKind,
  | 'openWindow'
  | 'pauseWindow'
  | 'resumeWindow'
  | 'closeWindow'
  | 'callNext'
  | 'recall'
  | 'confirmArrival'
  | 'startService'
  | 'finishService'
  | 'markNoShow'
  | 'cancelTicket'
>;

/** The key on the keyboard of each act, as the old callers had them in a row. F5, F11 and F12 stay the browser's. */
export const SHORTCUTS: Readonly<Record<DeskAct, string>> = {
  callNext: 'F2',
  recall: 'F3',
  startService: 'F4',
  markNoShow: 'F6',
  confirmArrival: 'F7',
  finishService: 'F8',
  pauseWindow: 'F9',
  resumeWindow: 'F9',
  openWindow: 'F10',
  closeWindow: 'F10',
  cancelTicket: 'Delete',
};

/** Acts that cannot be undone: the key is pressed twice. */
export const CONFIRMED_TWICE: ReadonlySet<DeskAct> = new Set(['markNoShow', 'cancelTicket', 'closeWindow']);

/** Keys under the primary one, always all of them, always in this order. */
export const TICKET_ACTS = ['recall', 'confirmArrival', 'markNoShow', 'cancelTicket'] as const satisfies DeskAct[];

/** Whether a key may be pressed now, and if not why (`code`) and for how many seconds still. */
export interface KeyState {
  readonly enabled: boolean;
  readonly code: string | null;
  readonly secondsLeft: number | null;
}

/** The one primary act of the present state. */
export function primaryAct(view: Pick<ClerkView, 'status' | 'ticket'>): DeskAct {
  if (view.ticket !== null) return view.ticket.state === 'serving' ? 'finishService' : 'startService';
  if (view.status === 'closed') return 'openWindow';
  return view.status === 'paused' ? 'resumeWindow' : 'callNext';
}

/** The act meant by a key of the keyboard: F9 and F10 turn the window the other way. */
export function actOfShortcut(shortcut: string, view: Pick<ClerkView, 'status'>): DeskAct | undefined {
  if (shortcut === 'F9') return view.status === 'paused' ? 'resumeWindow' : 'pauseWindow';
  if (shortcut === 'F10') return view.status === 'closed' ? 'openWindow' : 'closeWindow';
  return (Object.keys(SHORTCUTS) as DeskAct[]).find((act) => SHORTCUTS[act] === shortcut);
}

/** State of a key by the hall's word; an act that the view does not name is not this desk's. */
export function keyState(actions: readonly ActionState[], act: DeskAct, now: number): KeyState {
  const action = actions.find((entry) => entry.command === act);
  if (action === undefined) return { enabled: false, code: 'notAllowed', secondsLeft: null };
  if (action.allowed) return { enabled: true, code: null, secondsLeft: null };
  const left = action.notBefore === undefined ? null : secondsLeft(action.notBefore, now);
  // The hall pushes nothing when a waiting time ends: from then on the key is open.
  if (left === 0) return { enabled: true, code: null, secondsLeft: null };
  return { enabled: false, code: action.code ?? null, secondsLeft: left };
}

/** Whether the view knows the act at all: a key for it is shown only then. */
export function hasAct(actions: readonly ActionState[], act: DeskAct): boolean {
  return actions.some((entry) => entry.command === act);
}
