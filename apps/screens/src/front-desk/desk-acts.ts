import type { ActionState, ClerkView, CommandKind } from '@yichuang/contract';
import { secondsLeft } from '../app/staff-durations.ts';

/** Commands that a desk has keys for. */
export type DeskAct = Extract<
  CommandKind,
  | 'openWindow'
  | 'pauseWindow'
  | 'resumeWindow'
  | 'closeWindow'
  | 'takeOverWindow'
  | 'callNext'
  | 'callTicket'
  | 'serveWalkIn'
  | 'recall'
  | 'confirmArrival'
  | 'startService'
  | 'finishService'
  | 'markInaccurate'
  | 'markNoShow'
  | 'undoNoShow'
  | 'returnTicket'
  | 'suspendTicket'
  | 'resumeTicket'
  | 'transferTicket'
  | 'takeBackTransfer'
  | 'cancelTicket'
  | 'raiseEmergency'
  | 'settleEmergency'
>;

/** What is asked before a command is given; `find` asks for a number and offers what can be done with it. */
export type DialogKind = 'pause' | 'chosen' | 'walkIn' | 'suspend' | 'resume' | 'transfer' | 'missed' | 'sent' | 'find';

/**
 * The key on the keyboard of each act: the row of F-keys as the old callers had it, letters (first of the pinyin) for
 * what came later. F5, F11 and F12 stay the browser's.
 */
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
  takeOverWindow: 'F10',
  cancelTicket: 'Delete',
  suspendTicket: 'g',
  transferTicket: 'z',
  markInaccurate: 'b',
  serveWalkIn: 'w',
  resumeTicket: 'j',
  returnTicket: 'h',
  undoNoShow: 'h',
  takeBackTransfer: 's',
  callTicket: '1',
  raiseEmergency: 'Insert',
  settleEmergency: 'Insert',
};

/** The key that looks a number up. */
export const FIND_SHORTCUT = 'c';

/** Acts that cannot be undone, or must not happen by accident: the key is pressed twice. */
export const CONFIRMED_TWICE: ReadonlySet<DeskAct> = new Set([
  'markNoShow',
  'cancelTicket',
  'closeWindow',
  'takeOverWindow',
  'markInaccurate',
  'raiseEmergency',
  'settleEmergency',
]);

/** Acts that ask something first. */
export const DIALOG_OF: Readonly<Partial<Record<DeskAct, DialogKind>>> = {
  pauseWindow: 'pause',
  serveWalkIn: 'walkIn',
  suspendTicket: 'suspend',
  resumeTicket: 'resume',
  transferTicket: 'transfer',
  returnTicket: 'missed',
  undoNoShow: 'missed',
  takeBackTransfer: 'sent',
};

/** Whether a key may be pressed now, and if not why (`code`) and for how many seconds still. */
export interface KeyState {
  readonly enabled: boolean;
  readonly code: string | null;
  readonly secondsLeft: number | null;
}

type Situation = Pick<ClerkView, 'status' | 'ticket'> & { readonly heldByOther: boolean };

/** The one primary act of the present state: next, arrived, start, finish, always at the same place. */
export function primaryAct({ status, ticket, heldByOther }: Situation): DeskAct {
  if (heldByOther) return 'takeOverWindow';
  if (ticket !== null) {
    if (ticket.state === 'serving') return 'finishService';
    return ticket.state === 'arrived' ? 'startService' : 'confirmArrival';
  }
  if (status === 'closed') return 'openWindow';
  return status === 'paused' ? 'resumeWindow' : 'callNext';
}

/** Keys under the primary one, always at these places; the second starts at once when nobody confirms arrivals here. */
export function ticketActs(primary: DeskAct): readonly DeskAct[] {
  return [
    'recall',
    primary === 'confirmArrival' ? 'startService' : 'confirmArrival',
    'markNoShow',
    'cancelTicket',
    'suspendTicket',
    'transferTicket',
    'markInaccurate',
    'serveWalkIn',
  ];
}

/** The act meant by a key of the keyboard: F9, F10 and Ins turn the other way what they turned. */
export function actOfShortcut(
  shortcut: string,
  { status, emergencySince, heldByOther }: Pick<ClerkView, 'status' | 'emergencySince'> & { heldByOther: boolean },
): DeskAct | undefined {
  if (shortcut === 'F9') return status === 'paused' ? 'resumeWindow' : 'pauseWindow';
  if (shortcut === 'F10') {
    if (heldByOther) return 'takeOverWindow';
    return status === 'closed' ? 'openWindow' : 'closeWindow';
  }
  if (shortcut === 'Insert') return emergencySince === null ? 'raiseEmergency' : 'settleEmergency';
  return (Object.keys(SHORTCUTS) as DeskAct[]).find((act) => SHORTCUTS[act] === shortcut);
}

/** State of a key by the hall's word; an act that the view does not name is not this desk's. */
export function keyState(actions: readonly ActionState[], act: CommandKind, now: number): KeyState {
  const action = actions.find((entry) => entry.command === act);
  if (action === undefined) return { enabled: false, code: 'notAllowed', secondsLeft: null };
  if (action.allowed) return { enabled: true, code: null, secondsLeft: null };
  const left = action.notBefore === undefined ? null : secondsLeft(action.notBefore, now);
  // The hall pushes nothing when a waiting time ends: from then on the key is open.
  if (left === 0) return { enabled: true, code: null, secondsLeft: null };
  return { enabled: false, code: action.code ?? null, secondsLeft: left };
}

/**
 * State of an act at this desk: the hall's word, and for an act on a list whether there is anybody on it. The mark for
 * a wrong time is one key: of the service that runs, else of the last one.
 */
export function actState(view: ClerkView, act: DeskAct, now: number): KeyState {
  const { allowedActions: actions, lastServed } = view;
  if (act === 'markInaccurate') {
    if (view.ticket?.state === 'serving') return keyState(actions, 'finishService', now);
    if (view.ticket !== null || lastServed === null || !lastServed.accurate) return shut('nothingToMark');
    return keyState(actions, 'markInaccurate', now);
  }
  if (act === 'resumeTicket' && view.suspended.length === 0) return shut('nobodySuspended');
  if (act === 'takeBackTransfer' && view.sent.length === 0) return shut('nothingSent');
  if (act === 'returnTicket' || act === 'undoNoShow') {
    if (view.missed.length === 0) return shut('nobodyMissed');
    // One key for both: the dialog says which of them is possible.
    const states = [keyState(actions, 'returnTicket', now), keyState(actions, 'undoNoShow', now)] as const;
    return states[0].enabled ? states[0] : states[1];
  }
  return keyState(actions, act, now);
}

function shut(code: string): KeyState {
  return { enabled: false, code, secondsLeft: null };
}

/** Whether the view knows the act at all: a key for it is shown only then. */
export function hasAct(actions: readonly ActionState[], act: DeskAct): boolean {
  return actions.some((entry) => entry.command === act);
}
