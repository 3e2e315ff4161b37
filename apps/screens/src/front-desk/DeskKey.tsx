import { useTexts } from '@yichuang/ui';
import { type MouseEvent, useId } from 'react';
import { secondsLeft } from '../app/staff-durations.ts';
import './desk-key.css';
import { CONFIRMED_TWICE, type DeskAct, DIALOG_OF, type KeyState, SHORTCUTS } from './desk-acts.ts';
import { TEXTS, type TextKey } from './texts.ts';
import type { Desk } from './use-desk.ts';

interface DeskKeyProps {
  readonly desk: Desk;
  readonly act: DeskAct;
  readonly look?: 'primary' | 'plain';
}

/** Reasons that a small key has room for; others are plain from the state of the window. */
const SHORT_CODES: ReadonlySet<string | null> = new Set(['recallCapReached', 'moreCallsNeeded']);

/** The letters of a key of the keyboard as they stand on it. */
export function useKeyCap(): (act: DeskAct) => string {
  const text = useTexts(TEXTS);
  return (act) => {
    const shortcut = SHORTCUTS[act];
    if (shortcut === 'Delete') return text('deleteKey');
    return shortcut === 'Insert' ? text('insertKey') : shortcut.toUpperCase();
  };
}

/** What stands under the verb: a second press awaited, why it is shut and for how long, or what it is for. */
function useKeyNote(desk: Desk, act: DeskAct, { enabled, code, secondsLeft: left }: KeyState, primary: boolean) {
  const text = useTexts(TEXTS);
  const { autoCallAt } = desk.view;
  if (desk.armedAct === act) return text('again');
  if (left !== null) return text('inSeconds', { count: left });
  if (enabled && act === 'callNext' && autoCallAt !== null) {
    const count = secondsLeft(autoCallAt, desk.now);
    return count > 0 ? text('autoCallIn', { count }) : text('autoCallNow');
  }
  const shutKey = `shut_${code}`;
  if (!enabled)
    return Object.hasOwn(TEXTS, shutKey) && (primary || SHORT_CODES.has(code)) ? text(shutKey as TextKey) : '';
  const noteKey = `note_${act}`;
  return !primary && Object.hasOwn(TEXTS, noteKey) ? text(noteKey as TextKey) : '';
}

/** One key of the desk: its verb, its place on the keyboard, and when it opens if it is shut for a while. */
export function DeskKey({ desk, act, look = 'plain' }: DeskKeyProps) {
  const text = useTexts(TEXTS);
  const noteId = useId();
  const keyCap = useKeyCap();
  const state = desk.stateOf(act);
  const note = useKeyNote(desk, act, state, look === 'primary');
  const dialogKind = DIALOG_OF[act];

  function onClick(event: MouseEvent): void {
    // The second half of a double click would press the key that has just taken this place.
    if (event.detail > 1 && (look === 'primary' || CONFIRMED_TWICE.has(act))) return;
    desk.press(act);
  }

  const classes = ['desk-key', `desk-key-${look}`];
  if (desk.armedAct === act) classes.push('desk-key-armed');
  // An answer takes a blink: the keys rest without changing their look.
  if (state.enabled && desk.busyAct !== null) classes.push('desk-key-resting');
  return (
    <button
      type="button"
      className={classes.join(' ')}
      disabled={!state.enabled || desk.busyAct !== null}
      aria-keyshortcuts={SHORTCUTS[act]}
      aria-describedby={noteId}
      aria-pressed={dialogKind === undefined ? undefined : desk.dialog?.kind === dialogKind}
      onClick={onClick}
    >
      <span className="desk-key-verb">{text(act)}</span>
      <kbd aria-hidden="true">{keyCap(act)}</kbd>
      <span className="desk-key-note" id={noteId} aria-hidden="true">
        {note}
      </span>
    </button>
  );
}
