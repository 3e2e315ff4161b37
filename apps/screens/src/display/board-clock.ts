/** The wall clock of the hall: `10:24`. */
export function clockOf(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  );
}

/** The hall's date for people: `3月10日`, `星期二`. */
export function dateOf(at: number, timeZone: string, language: 'zh' | 'en'): { date: string; weekday: string } {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return {
    date: new Intl.DateTimeFormat(locale, { timeZone, month: 'long', day: 'numeric' }).format(at),
    weekday: new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' }).format(at),
  };
}
