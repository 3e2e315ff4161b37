import type { QueueRefusalCode } from './refusals.ts';
import type { QueueState } from './state.ts';
import { refusalAtWindow, WINDOW_COMMAND_KINDS, type WindowCommandKind } from './window-rules.ts';

/** Whether a window command would be accepted now; if not, why, and from when on time alone makes it so (epoch ms). */
export type WindowAction =
  | { readonly command: WindowCommandKind; readonly allowed: true }
  | {
      readonly command: WindowCommandKind;
      readonly allowed: false;
      readonly code: QueueRefusalCode;
      readonly notBefore?: number;
    };

/** These name a ticket that the window does not hold. */
const ON_ANOTHER_TICKET: ReadonlySet<WindowCommandKind> = new Set([
  'callTicket',
  'undoNoShow',
  'resumeTicket',
  'takeBackTransfer',
]);

/**
 * One entry per window command, about the ticket that the window holds. `callTicket`, `resumeTicket`, `undoNoShow`
 * and `takeBackTransfer` need another ticket and are judged about the window alone; so are a pause without its reason, a
 * transfer without its target and a walk-in without its item. With a staffId, who would sit down is judged too.
 */
export function allowedAtWindow(
  state: QueueState,
  windowId: string,
  at: number,
  staffId: string | null = null,
): WindowAction[] {
  const ticketId = state.windows.get(windowId)?.ticketId ?? null;
  return WINDOW_COMMAND_KINDS.map((command): WindowAction => {
    const about = ON_ANOTHER_TICKET.has(command) ? null : ticketId;
    const refusal = refusalAtWindow(state, command, windowId, { at, ticketId: about, staffId });
    if (refusal === null) return { command, allowed: true };
    const { code } = refusal;
    return code === 'recallTooSoon'
      ? { command, allowed: false, code, notBefore: refusal.notBefore }
      : { command, allowed: false, code };
  });
}
