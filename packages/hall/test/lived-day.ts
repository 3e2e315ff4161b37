import { DAY, type HallHarness, MINUTE, openHall, SECOND } from './hall-harness.ts';

/** A closed day in which every kind of event happened at least once. */
export function livedDay(): HallHarness {
  const hall = openHall('w1', 'w2');
  for (const code of ['household', 'identity', 'household', 'tax', 'household', 'household']) hall.issue(code);
  const first = hall.serve('w1', 2 * MINUTE);
  hall.run({ kind: 'submitRating', ratingId: first, level: 2, channel: 'phone', staffId: null });
  hall.serve('w1', 2 * MINUTE);
  const last = hall.call('w1');
  hall.at += 30 * SECOND;
  hall.run({ kind: 'confirmArrival', windowId: 'w1', ticketId: last });
  hall.run({ kind: 'startService', windowId: 'w1', ticketId: last });
  const absent = hall.call('w2');
  hall.at += 10 * SECOND;
  hall.run({ kind: 'recall', windowId: 'w2', ticketId: absent });
  hall.run({ kind: 'markNoShow', windowId: 'w2', ticketId: absent });
  hall.run({ kind: 'cancelTicket', ticketId: hall.call('w2'), reason: 'citizen' });
  hall.run({ kind: 'pauseWindow', windowId: 'w2', reason: 'break' });
  hall.run({ kind: 'resumeWindow', windowId: 'w2' });
  hall.run({ kind: 'addStaff', member: { staffId: 's1', role: 'guide', windowIds: [] } });
  hall.run({ kind: 'pairDevice', device: { deviceId: 'd1', role: 'kiosk', zoneId: null, windowId: null } });
  hall.run({ kind: 'revokeDevice', deviceId: 'd1' });
  hall.run({ kind: 'closeDay', day: DAY });
  return hall;
}
