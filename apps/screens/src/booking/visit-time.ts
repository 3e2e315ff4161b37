import type { Catalogue } from '@yichuang/contract';
import { clockWords } from '../kiosk/clock-words.ts';

type Language = 'zh' | 'en';
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const NEAR_DAYS = { zh: ['今天', '明天', '后天'], en: ['Today', 'Tomorrow'] } as const;

/** 今天, 明天 or 后天 of a day (YYYY-MM-DD); null further away. */
export function nearDay(day: string, today: string, language: Language): string | null {
  return NEAR_DAYS[language][Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS)] ?? null;
}

/** `3月12日 星期四` or `Thursday, 12 March` of a day (YYYY-MM-DD). */
export function dayWords(day: string, language: Language): string {
  const date = Date.parse(day);
  const weekday = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'UTC', weekday: 'long' });
  const [, month, dayOfMonth] = day.split('-').map(Number);
  if (language === 'zh') return `${month}月${dayOfMonth}日 ${weekday.format(date)}`;
  const named = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' });
  return `${weekday.format(date)}, ${named.format(date)}`;
}

/** `上午 9:00` or `09:00` of an instant on the hall's clock. */
export function timeWords(at: number, timeZone: string, language: Language): string {
  return clockWords(at, at, timeZone, language);
}

/** 上午, 下午 … of an instant on the hall's clock; empty in English, which counts to 24. */
export function partOfDayWords(at: number, timeZone: string, language: Language): string {
  return language === 'zh' ? (timeWords(at, timeZone, language).split(' ')[0] ?? '') : '';
}

/** `上午 9:00–9:30`: a slot from its begin to its end. */
export function slotWords(
  slotAt: number,
  { hall, appointments }: Pick<Catalogue, 'hall' | 'appointments'>,
  language: Language,
): string {
  const end = timeWords(slotAt + appointments.slotMinutes * MINUTE_MS, hall.timeZone, language);
  return `${timeWords(slotAt, hall.timeZone, language)}–${end.split(' ').at(-1)}`;
}
