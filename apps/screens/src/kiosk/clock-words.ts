import { calendarDay, clockTime } from './hall-time.ts';

type Language = 'zh' | 'en';
const DAY_MS = 86_400_000;

function partOfDay(hour: number): string {
  if (hour < 6) return '凌晨';
  if (hour < 12) return '上午';
  if (hour < 13) return '中午';
  return hour < 18 ? '下午' : '晚上';
}

/** An instant (epoch ms) as people say it on the hall's clock: 上午 10:20, 明天下午 3:05, 3月14日上午 9:00. */
export function clockWords(at: number, now: number, timeZone: string, language: Language): string {
  const time = clockTime(at, timeZone);
  const day = calendarDay(at, timeZone);
  const isToday = day === calendarDay(now, timeZone);
  const isTomorrow = day === calendarDay(now + DAY_MS, timeZone);
  if (language === 'en') {
    if (isToday) return time;
    const date = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long' }).format(at);
    return isTomorrow ? `tomorrow at ${time}` : `${date} at ${time}`;
  }
  const hour = Number(time.slice(0, 2));
  const words = `${partOfDay(hour)} ${hour > 12 ? hour - 12 : hour}${time.slice(2)}`;
  if (isToday) return words;
  const [, month, date] = day.split('-').map(Number);
  return isTomorrow ? `明天${words}` : `${month}月${date}日${words}`;
}
