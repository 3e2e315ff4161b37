import { addDays } from '@yichuang/calendar';
import {
  bookAppointment,
  DAY,
  type HallHarness,
  MINUTE,
  MORNING,
  openHall,
  pauseWindow,
  SECOND,
} from './hall-harness.ts';

/** A closed day in which every kind of event happened at least once. */
export function livedDay(): HallHarness {
  const hall = openHall('w1', 'w2');
  for (const code of ['household', 'identity', 'household', 'tax', 'household', 'household']) hall.issue(code);
  const first = hall.serve('w1', 2 * MINUTE);
  hall.run({ kind: 'submitRating', ratingId: first, level: 2, channel: 'phone', staffId: null });
  hall.run({ kind: 'markInaccurate', ticketId: hall.serve('w1', 2 * MINUTE) });
  const last = hall.call('w1');
  hall.at += 30 * SECOND;
  hall.run({ kind: 'confirmArrival', windowId: 'w1', ticketId: last });
  hall.run({ kind: 'startService', windowId: 'w1', ticketId: last });
  const absent = hall.call('w2');
  hall.at += 10 * SECOND;
  hall.run({ kind: 'recall', windowId: 'w2', ticketId: absent });
  hall.run({ kind: 'markNoShow', windowId: 'w2', ticketId: absent });
  hall.run({ kind: 'undoNoShow', windowId: 'w2', ticketId: absent });
  hall.run({ kind: 'markNoShow', windowId: 'w2', ticketId: absent });
  hall.run({ kind: 'cancelTicket', ticketId: hall.call('w2'), reason: 'citizen' });
  hall.run(pauseWindow('w2'));
  hall.run({ kind: 'resumeWindow', windowId: 'w2' });
  hall.run({ kind: 'addStaff', member: { staffId: 's1', role: 'guide', windowIds: [] } });
  hall.run({ kind: 'pairDevice', device: { deviceId: 'd1', role: 'kiosk', zoneId: null, windowId: null } });
  hall.run({ kind: 'revokeDevice', deviceId: 'd1' });
  liveHardHours(hall, absent);
  hall.run({ kind: 'closeDay', day: DAY });
  return hall;
}

function liveHardHours(hall: HallHarness, absent: string): void {
  hall.run({ kind: 'returnTicket', ticketId: absent });
  const windowId = 'w2';
  const ticketId = hall.call(windowId);
  hall.run({ kind: 'startService', windowId, ticketId });
  hall.at += MINUTE;
  const suspend = {
    kind: 'suspendTicket',
    windowId,
    ticketId,
    suspensionKind: 'withFile',
    expectedBackAt: null,
  } as const;
  hall.run(suspend);
  hall.at += MINUTE;
  hall.run({ kind: 'resumeTicket', windowId, ticketId, present: true });
  const target = { kind: 'window', windowId: 'w4' } as const;
  const transfer = { kind: 'transferTicket', windowId, ticketId, target, reason: 'other', noteRef: null } as const;
  hall.run({ ...transfer, returnToSender: false });
  hall.run({ kind: 'takeBackTransfer', windowId, ticketId });
  hall.run({ kind: 'serveWalkIn', windowId, itemCode: 'tax' });
  hall.run({ kind: 'finishService', windowId, ticketId: `${DAY}.W001`, accurate: true });
  const moving = hall.issue('household tax');
  hall.run({ kind: 'setWindowQueues', windowId, queueIds: ['people', 'delivery'] });
  hall.run({ kind: 'callTicket', windowId, ticketId: moving, reason: 'agreed' });
  hall.run({ kind: 'startService', windowId, ticketId: moving });
  hall.run({ kind: 'takeOverWindow', windowId, staffId: 'staff-second' });
  hall.run({ kind: 'finishService', windowId, ticketId: moving, accurate: true });
  hall.run({ kind: 'raiseEmergency', windowId });
  hall.run({ kind: 'settleEmergency', windowId });
  hall.run({ kind: 'closeQueue', queueId: 'delivery', reason: 'full' });
  hall.run({ kind: 'reopenQueue', queueId: 'delivery' });
  hall.run({ kind: 'extendHours', until: hall.at + 60 * MINUTE, queueIds: ['people'] });
  hall.run({ kind: 'endExtension' });
  hall.run(bookAppointment('a1', MORNING + 60 * MINUTE));
  hall.run(bookAppointment('a2', MORNING + 24 * 60 * MINUTE * 3, addDays(DAY, 3)));
  hall.run({ kind: 'cancelAppointment', appointmentId: 'a2', reason: 'citizen' });
  hall.at = MORNING + 60 * MINUTE;
  hall.run({ kind: 'checkInAppointment', appointmentId: 'a1' });
  hall.run({ kind: 'postNotice', noticeId: 'n1', zh: '系统检修', en: '', zoneId: null, until: null });
  hall.run({ kind: 'withdrawNotice', noticeId: 'n1' });
}
