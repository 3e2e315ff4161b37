import { expect, test } from 'vitest';
import { appointmentCalendar } from './appointment-calendar.ts';

const FILE = appointmentCalendar({
  appointmentId: 'a_1',
  startsAt: Date.UTC(2026, 2, 12, 1, 0),
  endsAt: Date.UTC(2026, 2, 12, 1, 30),
  summary: '政务大厅预约',
  description: '预约码 482913，请在上午 8:30 到 9:10 之间到大厅签到；带上身份证, 户口簿\n谢谢您的配合，祝您办事顺利',
  place: '示例市政务服务中心',
  madeAt: Date.UTC(2026, 2, 10, 2, 24, 5),
});

test('instants are in universal time, the stamp is when it was made', () => {
  expect(FILE).toContain('DTSTART:20260312T010000Z\r\n');
  expect(FILE).toContain('DTEND:20260312T013000Z\r\n');
  expect(FILE).toContain('DTSTAMP:20260310T022405Z\r\n');
});

test('no line is longer than 75 bytes, and unfolding gives the text back, its signs escaped', () => {
  const lines = FILE.split('\r\n');
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  expect(FILE.replaceAll('\r\n ', '')).toContain('带上身份证\\, 户口簿\\n谢谢您的配合，祝您办事顺利\r\n');
  expect(lines.at(-1)).toBe('');
});
