import type { Audience, AudienceKind, CommandKind, Role } from '@yichuang/contract';
import type { HallState } from '@yichuang/hall';
import type { Principal } from './principal.ts';

/** How far a permission reaches: everywhere, a window this person may open, the window this person sits at, the own place or ticket. */
type Scope =
  | 'any'
  | 'openableWindow'
  | 'occupiedWindow'
  | 'ticketAtOccupiedWindow'
  | 'ownWindow'
  | 'ownZone'
  | 'ownTicket'
  | 'ownRating';
type Permissions = Readonly<Partial<Record<Role, Scope>>>;

/** Who may give which command where. What is not in the table is not allowed. */
export const COMMAND_PERMISSIONS = {
  // Nobody who may serve also gives out tickets: the link of a ticket is the right to rate it.
  issueTicket: { kiosk: 'any', guide: 'any' },
  cancelTicket: { phone: 'ownTicket', guide: 'any', manager: 'any', clerk: 'ticketAtOccupiedWindow' },
  openWindow: { clerk: 'openableWindow', manager: 'any' },
  pauseWindow: { clerk: 'occupiedWindow', manager: 'any' },
  resumeWindow: { clerk: 'occupiedWindow', manager: 'any' },
  closeWindow: { clerk: 'occupiedWindow', manager: 'any' },
  callNext: { clerk: 'occupiedWindow', manager: 'occupiedWindow' },
  recall: { clerk: 'occupiedWindow', manager: 'occupiedWindow' },
  confirmArrival: { clerk: 'occupiedWindow', manager: 'occupiedWindow' },
  startService: { clerk: 'occupiedWindow', manager: 'occupiedWindow' },
  // A clerk who has left must not hold a ticket and a window until the day ends.
  finishService: { clerk: 'occupiedWindow', manager: 'any' },
  markNoShow: { clerk: 'occupiedWindow', manager: 'any' },
  submitRating: { ratingPad: 'ownRating', phone: 'ownRating' },
} as const satisfies Record<CommandKind, Permissions>;

/** Who may see which live view. */
export const VIEW_PERMISSIONS = {
  kiosk: { kiosk: 'any', guide: 'any', manager: 'any' },
  board: { board: 'ownZone', manager: 'any', guide: 'any' },
  windowSign: { windowSign: 'ownWindow', manager: 'any' },
  clerk: { clerk: 'openableWindow', manager: 'any' },
  ratingPad: { ratingPad: 'ownWindow', manager: 'any' },
  phone: { phone: 'ownTicket' },
  manager: { manager: 'any' },
} as const satisfies Record<AudienceKind, Permissions>;

/** Where a command or view wants to act. */
interface Place {
  readonly windowId?: string;
  readonly zoneId?: string;
  readonly ticketId?: string;
  readonly ratingId?: string;
}

const SCOPES = {
  any: () => true,
  openableWindow: (principal, place) =>
    place.windowId !== undefined && (principal.windowIds.length === 0 || principal.windowIds.includes(place.windowId)),
  occupiedWindow: (principal, place, state) =>
    place.windowId !== undefined &&
    principal.staffId !== null &&
    state.queue?.windows.get(place.windowId)?.staffId === principal.staffId,
  ticketAtOccupiedWindow: (principal, place, state) => {
    const windowId = place.ticketId === undefined ? null : (state.queue?.tickets.get(place.ticketId)?.windowId ?? null);
    return (
      windowId !== null &&
      principal.staffId !== null &&
      state.queue?.windows.get(windowId)?.staffId === principal.staffId
    );
  },
  ownWindow: (principal, place) => place.windowId !== undefined && place.windowId === principal.windowId,
  ownZone: (principal, place) => place.zoneId !== undefined && place.zoneId === principal.zoneId,
  ownTicket: (principal, place) => place.ticketId !== undefined && place.ticketId === principal.ticketId,
  ownRating: (principal, place, state) => {
    const rating = place.ratingId === undefined ? undefined : state.rating.ratings.get(place.ratingId);
    if (rating === undefined) return true; // the hall answers unknownRating
    return principal.role === 'phone' ? rating.ticketId === principal.ticketId : rating.windowId === principal.windowId;
  },
} as const satisfies Record<Scope, (principal: Principal, place: Place, state: HallState) => boolean>;

function isAllowed(permissions: Permissions, principal: Principal, place: Place, state: HallState): boolean {
  const scope = permissions[principal.role];
  return scope !== undefined && SCOPES[scope](principal, place, state);
}

export function mayCommand(principal: Principal, kind: CommandKind, input: object, state: HallState): boolean {
  return isAllowed(COMMAND_PERMISSIONS[kind], principal, input as Place, state);
}

export function maySee(principal: Principal, audience: Audience, state: HallState): boolean {
  return isAllowed(VIEW_PERMISSIONS[audience.kind], principal, audience as Place, state);
}
