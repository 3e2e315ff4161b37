import { expect, test } from 'vitest';
import { dayWords, nearDay, slotWords } from './visit-time.ts';

const HALL = {
  hall: { zh: '', en: '', timeZone: 'Asia/Shanghai', openAllHours: false, businessHours: [] },
  appointments: { slotMinutes: 30, checkInEarlyMs: 0, lateGraceMs: 0 },
};

test('near days have names, over the end of a month too', () => {
  expect(nearDay('2026-03-01', '2026-02-28', 'zh')).toBe('明天');
  expect(nearDay('2026-03-02', '2026-02-28', 'zh')).toBe('后天');
  expect(nearDay('2026-03-02', '2026-02-28', 'en')).toBeNull();
  expect(nearDay('2026-02-27', '2026-02-28', 'zh')).toBeNull();
});

test('a day is told with its weekday, wherever the reader is', () => {
  expect(dayWords('2026-03-12', 'zh')).toBe('3月12日 星期四');
  expect(dayWords('2026-03-12', 'en')).toBe('Thursday, 12 March');
});

test('a slot is told from its begin to its end on the clock of the hall', () => {
  expect(slotWords(Date.UTC(2026, 2, 12, 1, 0), HALL, 'zh')).toBe('上午 9:00–9:30');
  expect(slotWords(Date.UTC(2026, 2, 12, 6, 30), HALL, 'zh')).toBe('下午 2:30–3:00');
  expect(slotWords(Date.UTC(2026, 2, 12, 6, 30), HALL, 'en')).toBe('14:30–15:00');
});
