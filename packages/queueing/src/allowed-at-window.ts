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

/** One entry per window command, about the ticket that the window holds. With a staffId, `openWindow` also looks at the person. */
export function allowedAtWindow(
  state: QueueState,
  windowId: string,
  at: number,
  staffId: string | null = null,
): WindowAction[] {
  const ticketId = state.windows.get(windowId)?.ticketId ?? null;
  return WINDOW_COMMAND_KINDS.map((command): WindowAction => {
    const refusal = refusalAtWindow(state, command, windowId, { at, ticketId, staffId });
    if (refusal === null) return { command, allowed: true };
    const { code } = refusal;
    return code === 'recallTooSoon'
      ? { command, allowed: false, code, notBefore: refusal.notBefore }
      : { command, allowed: false, code };
  });
}
