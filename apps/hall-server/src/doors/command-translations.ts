import { randomBytes } from 'node:crypto';
import type { BusinessDay } from '@yichuang/calendar';
import type { CommandKind } from '@yichuang/contract';
import type { RatingLevel } from '@yichuang/rating';
import { translateBooking, translateCancellation, translateCheckIn } from './appointment-translations.ts';
import { translateSettings } from './settings-translation.ts';
import { translateTransfer } from './transfer-translation.ts';
import { type Translate, withPerson } from './translation.ts';

/** How each command of the wire becomes one of the hall. */
export const TRANSLATIONS: { readonly [K in CommandKind]: Translate<K> } = {
  issueTicket: ({ itemCodes, itemOrder, citizenIdNumber, priorityReason = null }, principal, tools) => {
    const channel = principal.role === 'kiosk' ? 'kiosk' : 'guideDesk';
    const body = { kind: 'issueTicket', itemCodes, itemOrder, priorityReason, channel, personRef: null } as const;
    return withPerson(body, citizenIdNumber, principal, tools);
  },
  cancelTicket: ({ ticketId }, { role }) => ({
    kind: 'cancelTicket',
    ticketId,
    reason: role === 'phone' ? 'citizen' : 'staff',
  }),
  returnTicket: ({ ticketId }) => ({ kind: 'returnTicket', ticketId }),
  markInaccurate: ({ ticketId }) => ({ kind: 'markInaccurate', ticketId }),
  openWindow: ({ windowId }, { staffId }) => ({ kind: 'openWindow', windowId, staffId: staffId ?? '' }),
  pauseWindow: ({ windowId, reason, backAt = null, uncovered }) => ({
    kind: 'pauseWindow',
    windowId,
    reason,
    backAt,
    uncovered,
  }),
  resumeWindow: ({ windowId }) => ({ kind: 'resumeWindow', windowId }),
  closeWindow: ({ windowId }) => ({ kind: 'closeWindow', windowId }),
  takeOverWindow: ({ windowId }, { staffId }) => ({ kind: 'takeOverWindow', windowId, staffId: staffId ?? '' }),
  callNext: ({ windowId }) => ({ kind: 'callNext', windowId }),
  callTicket: ({ windowId, ticketId, reason }) => ({ kind: 'callTicket', windowId, ticketId, reason }),
  serveWalkIn: ({ windowId, itemCode }) => ({ kind: 'serveWalkIn', windowId, itemCode }),
  recall: ({ windowId, ticketId }) => ({ kind: 'recall', windowId, ticketId }),
  confirmArrival: ({ windowId, ticketId }) => ({ kind: 'confirmArrival', windowId, ticketId }),
  startService: ({ windowId, ticketId }) => ({ kind: 'startService', windowId, ticketId }),
  finishService: ({ windowId, ticketId, accurate }) => ({ kind: 'finishService', windowId, ticketId, accurate }),
  markNoShow: ({ windowId, ticketId }) => ({ kind: 'markNoShow', windowId, ticketId }),
  undoNoShow: ({ windowId, ticketId }) => ({ kind: 'undoNoShow', windowId, ticketId }),
  suspendTicket: ({ windowId, ticketId, suspensionKind, expectedBackAt = null }) => ({
    kind: 'suspendTicket',
    windowId,
    ticketId,
    suspensionKind,
    expectedBackAt,
  }),
  resumeTicket: ({ windowId, ticketId, present }) => ({ kind: 'resumeTicket', windowId, ticketId, present }),
  transferTicket: translateTransfer,
  takeBackTransfer: ({ windowId, ticketId }) => ({ kind: 'takeBackTransfer', windowId, ticketId }),
  setWindowQueues: ({ windowId, queueIds }) => ({ kind: 'setWindowQueues', windowId, queueIds }),
  raiseEmergency: ({ windowId }) => ({ kind: 'raiseEmergency', windowId }),
  settleEmergency: ({ windowId }) => ({ kind: 'settleEmergency', windowId }),
  closeQueue: ({ queueId, reason }) => ({ kind: 'closeQueue', queueId, reason }),
  reopenQueue: ({ queueId }) => ({ kind: 'reopenQueue', queueId }),
  extendHours: ({ until, queueIds = null }) => ({ kind: 'extendHours', until, queueIds }),
  endExtension: () => ({ kind: 'endExtension' }),
  // Before the first day there is none to close, and the hall says so.
  closeDay: (_, __, { state }) => ({ kind: 'closeDay', day: state().queue?.day ?? ('' as BusinessDay) }),
  bookAppointment: translateBooking,
  cancelAppointment: translateCancellation,
  checkInAppointment: translateCheckIn,
  postNotice: ({ zh, en, zoneId = null, until = null }) => ({
    kind: 'postNotice',
    noticeId: `n_${randomBytes(9).toString('base64url')}`,
    zh,
    en,
    zoneId,
    until,
  }),
  withdrawNotice: ({ noticeId }) => ({ kind: 'withdrawNotice', noticeId }),
  changeSettings: translateSettings,
  revokeDevice: ({ deviceId }) => ({ kind: 'revokeDevice', deviceId }),
  submitRating: ({ ratingId, level }, { role, staffId }) => ({
    kind: 'submitRating',
    ratingId,
    level: level as RatingLevel,
    channel: role === 'phone' ? 'phone' : 'pad',
    staffId,
  }),
};
