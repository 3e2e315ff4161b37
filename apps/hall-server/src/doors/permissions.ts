import type { Audience, AudienceKind, CommandKind, QueryKind, Role } from '@yichuang/contract';
import type { HallState } from '@yichuang/hall';
import type { Ticket } from '@yichuang/queueing';
import type { Principal } from './principal.ts';

/** How far a permission reaches: everywhere, a window this person may open, the window this person sits at, the own place or ticket. */
type Scope =
  | 'any'
  | 'openableWindow'
  | 'occupiedWindow'
  | 'ticketAtOccupiedWindow'
  | 'ticketLastServedHere'
  | 'ownWindow'
  | 'ownZone'
  | 'ownTicket'
  | 'ownRating';
type Permissions = Readonly<Partial<Record<Role, Scope>>>;

const AT_THE_DESK = { clerk: 'occupiedWindow', manager: 'occupiedWindow' } as const;
const RUN_A_WINDOW = { clerk: 'occupiedWindow', manager: 'any' } as const;
const RUN_THE_HALL = { manager: 'any' } as const;

/** Who may give which command where. What is not in the table is not allowed. */
export const COMMAND_PERMISSIONS = {
  // Nobody who may serve also gives out tickets: the link of a ticket is the right to rate it.
  issueTicket: { kiosk: 'any', guide: 'any' },
  cancelTicket: { phone: 'ownTicket', guide: 'any', manager: 'any', clerk: 'ticketAtOccupiedWindow' },
  returnTicket: { kiosk: 'any', guide: 'any', clerk: 'any' },
  markInaccurate: { clerk: 'ticketLastServedHere', manager: 'any' },
  openWindow: { clerk: 'openableWindow', manager: 'any' },
  pauseWindow: RUN_A_WINDOW,
  resumeWindow: RUN_A_WINDOW,
  closeWindow: RUN_A_WINDOW,
  takeOverWindow: { clerk: 'openableWindow', manager: 'any' },
  callNext: AT_THE_DESK,
  callTicket: AT_THE_DESK,
  serveWalkIn: AT_THE_DESK,
  recall: AT_THE_DESK,
  confirmArrival: AT_THE_DESK,
  startService: AT_THE_DESK,
  // A clerk who has left must not hold a ticket and a window until the day ends.
  finishService: RUN_A_WINDOW,
  markNoShow: RUN_A_WINDOW,
  undoNoShow: AT_THE_DESK,
  suspendTicket: AT_THE_DESK,
  resumeTicket: AT_THE_DESK,
  transferTicket: AT_THE_DESK,
  takeBackTransfer: AT_THE_DESK,
  setWindowQueues: RUN_THE_HALL,
  // Help is called for at any window within reach, also by a colleague.
  raiseEmergency: { clerk: 'openableWindow', manager: 'any' },
  settleEmergency: RUN_THE_HALL,
  closeQueue: RUN_THE_HALL,
  reopenQueue: RUN_THE_HALL,
  extendHours: RUN_THE_HALL,
  endExtension: RUN_THE_HALL,
  closeDay: RUN_THE_HALL,
  bookAppointment: { visitor: 'any', guide: 'any', clerk: 'any', manager: 'any' },
  // A visitor proves it by the code and the ID number.
  cancelAppointment: { visitor: 'any', guide: 'any', manager: 'any' },
  checkInAppointment: { kiosk: 'any', guide: 'any' },
  postNotice: RUN_THE_HALL,
  withdrawNotice: RUN_THE_HALL,
  changeSettings: RUN_THE_HALL,
  revokeDevice: RUN_THE_HALL,
  submitRating: { ratingPad: 'ownRating', phone: 'ownRating' },
} as const satisfies Record<CommandKind, Permissions>;

/** Who may see which live view. */
export const VIEW_PERMISSIONS = {
  kiosk: { kiosk: 'any', guide: 'any', manager: 'any' },
  board: { board: 'ownZone', manager: 'any', guide: 'any' },
  windowSign: { windowSign: 'ownWindow', manager: 'any' },
  clerk: { clerk: 'openableWindow', manager: 'any' },
  guide: { guide: 'any', manager: 'any' },
  ratingPad: { ratingPad: 'ownWindow', manager: 'any' },
  phone: { phone: 'ownTicket' },
  manager: { manager: 'any' },
  busy: { visitor: 'any', guide: 'any', manager: 'any' },
} as const satisfies Record<AudienceKind, Permissions>;

/** Who may look up what. */
export const QUERY_PERMISSIONS = {
  findTickets: { kiosk: 'any', guide: 'any', clerk: 'any', manager: 'any' },
  appointmentSlots: { visitor: 'any', guide: 'any', clerk: 'any', manager: 'any' },
  findAppointments: { visitor: 'any', guide: 'any', clerk: 'any', manager: 'any' },
  transferNote: AT_THE_DESK,
  staffNames: { guide: 'any', clerk: 'any', manager: 'any' },
  settings: RUN_THE_HALL,
  settingsHistory: RUN_THE_HALL,
  devices: RUN_THE_HALL,
} as const satisfies Record<QueryKind, Permissions>;

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
  occupiedWindow: (principal, place, state) => sitsAt(principal, place.windowId, state),
  ticketAtOccupiedWindow: (principal, place, state) => sitsAt(principal, ticketOf(place, state)?.windowId, state),
  ticketLastServedHere: (principal, place, state) => sitsAt(principal, serviceToMark(place, state)?.windowId, state),
  ownWindow: (principal, place) => place.windowId !== undefined && place.windowId === principal.windowId,
  ownZone: (principal, place) => place.zoneId !== undefined && place.zoneId === principal.zoneId,
  ownTicket: (principal, place) => place.ticketId !== undefined && place.ticketId === principal.ticketId,
  ownRating: (principal, place, state) => {
    const rating = place.ratingId === undefined ? undefined : state.rating.ratings.get(place.ratingId);
    if (rating === undefined) return true; // the hall answers unknownRating
    return principal.role === 'phone' ? rating.ticketId === principal.ticketId : rating.windowId === principal.windowId;
  },
} as const satisfies Record<Scope, (principal: Principal, place: Place, state: HallState) => boolean>;

function ticketOf({ ticketId }: Place, { queue }: HallState): Ticket | undefined {
  return ticketId === undefined ? undefined : queue?.tickets.get(ticketId);
}

/** The one that `markInaccurate` would mark, perhaps of another window; the last when none is left. */
function serviceToMark(place: Place, state: HallState) {
  const services = ticketOf(place, state)?.services;
  return services?.findLast(({ accurate }) => accurate) ?? services?.at(-1);
}

function sitsAt({ staffId }: Principal, windowId: string | null | undefined, { queue }: HallState): boolean {
  return typeof windowId === 'string' && staffId !== null && queue?.windows.get(windowId)?.staffId === staffId;
}

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

export function mayAsk(principal: Principal, kind: QueryKind, input: object, state: HallState): boolean {
  return isAllowed(QUERY_PERMISSIONS[kind], principal, input as Place, state);
}
