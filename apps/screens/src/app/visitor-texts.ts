import type { Texts } from '@yichuang/ui';

/** Texts of the head of the public pages. */
export const TEXTS = {
  otherLanguage: { zh: 'English', en: '中文' },
  offlineAge: {
    zh: '网络断开，正在自动重连。下面是{age}的情况',
    en: 'No connection, reconnecting by itself. This is from {age}.',
  },
  ageNow: { zh: '刚才', en: 'a moment ago' },
  ageMinutes: { zh: ' {minutes} 分钟前', en: '{minutes} min ago' },
  ageHours: { zh: ' {hours} 小时前', en: '{hours} h ago' },
} as const satisfies Texts;
