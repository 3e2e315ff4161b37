import { actOfShortcut, FIND_SHORTCUT, SHORTCUTS } from './desk-acts.ts';
import { PICKED_BY_DIGIT } from './LineColumn.tsx';
import type { Desk } from './use-desk.ts';

/** What each key of the keyboard does at the desk now. A dialog has the letters and digits for itself; help and Esc stay. */
export function deskShortcuts(
  desk: Desk,
  help: { readonly open: boolean; readonly toggle: () => void },
): Record<string, () => void> {
  const { view, dialog } = desk;
  const situation = { ...view, heldByOther: desk.heldBy !== null };
  const keys: Record<string, () => void> = {};
  keys.F1 = help.toggle;
  keys.Escape = () => (help.open ? help.toggle() : desk.leave());
  for (const shortcut of new Set(Object.values(SHORTCUTS))) {
    const act = actOfShortcut(shortcut, situation);
    if (act === undefined || shortcut === SHORTCUTS.callTicket) continue;
    if (shortcut === SHORTCUTS.raiseEmergency) keys[shortcut] = () => desk.press(act);
    // The row of F-keys keeps nothing of the browser's meaning, whatever is open.
    else if (dialog !== null || help.open) {
      if (shortcut.startsWith('F')) keys[shortcut] = () => {};
    } else keys[shortcut] = () => desk.press(act);
  }
  if (dialog !== null || help.open) return keys;
  keys[FIND_SHORTCUT] = () => {
    if (desk.heldBy === null) desk.open('find');
  };
  // The first is the one that is called anyway; picking it would only ask for a reason.
  for (const [index, { ticketId }] of view.line.slice(0, PICKED_BY_DIGIT).entries())
    if (index > 0)
      keys[String(index + 1)] = () =>
        desk.stateOf('callTicket').enabled ? desk.open('chosen', ticketId) : desk.press('callTicket');
  return keys;
}
