import { useTexts } from '@yichuang/ui';
import { type MouseEvent, useId } from 'react';
import { CONFIRMED_TWICE, type DeskAct, type KeyState, SHORTCUTS } from './desk-acts.ts';
import { TEXTS, type TextKey } from './texts.ts';
import type { Desk } from './use-desk.ts';

interface DeskKeyProps {
  readonly desk: Desk;
  readonly act: DeskAct;
  readonly look?: 'primary' | 'plain' | 'danger';
}

interface ShutNote {
  readonly key: TextKey;
  readonly values: Readonly<Record<string, number>>;
}

/** What stands under the verb of a shut key; null when the state of the window says enough. */
function shutNote({ code, secondsLeft }: KeyState, primary: boolean): ShutNote | null {
  if (secondsLeft !== null) return { key: 'inSeconds', values: { count: secondsLeft } };
  const key = `shut_${code}`;
  const known = Object.hasOwn(TEXTS, key) && (primary || code === 'recallCapReached');
  return known ? { key: key as TextKey, values: {} } : null;
}

/** One key of the desk: its verb, its place on the keyboard, and when it opens if it is shut for a while. */
export function DeskKey({ desk, act, look = 'plain' }: DeskKeyProps) {
  const text = useTexts(TEXTS);
  const noteId = useId();
  const state = desk.stateOf(act);
  const armed = desk.armedAct === act;
  const shut = shutNote(state, look === 'primary');
  const note = armed ? text('again') : shut === null ? '' : text(shut.key, shut.values);

  function onClick(event: MouseEvent): void {
    // The second half of a double click would press the key that has just taken this place.
    if (event.detail > 1 && (look === 'primary' || CONFIRMED_TWICE.has(act))) return;
    desk.press(act);
  }

  const classes = ['desk-key', `desk-key-${look}`];
  if (armed) classes.push('desk-key-armed');
  // An answer takes a blink: the keys rest without changing their look.
  if (state.enabled && desk.busyAct !== null) classes.push('desk-key-resting');
  return (
    <button
      type="button"
      className={classes.join(' ')}
      disabled={!state.enabled || desk.busyAct !== null}
      aria-label={text(act)}
      aria-keyshortcuts={SHORTCUTS[act]}
      aria-describedby={noteId}
      aria-pressed={act === 'pauseWindow' ? desk.choosingPause : undefined}
      onClick={onClick}
    >
      <span className="desk-key-verb">{text(act)}</span>
      <kbd>{act === 'cancelTicket' ? text('deleteKey') : SHORTCUTS[act]}</kbd>
      <span className="desk-key-note" id={noteId}>
        {note}
      </span>
    </button>
  );
}
