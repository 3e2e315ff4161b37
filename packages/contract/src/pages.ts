/** Pages of the hall and who opens each; the path is `/<name>`. */
export const PAGES = {
  kiosk: { zh: '取号机', en: 'Kiosk' },
  'front-desk': { zh: '综合窗口', en: 'Front desk' },
  display: { zh: '大厅显示屏', en: 'Hall board' },
  sign: { zh: '窗口屏', en: 'Window sign' },
  rating: { zh: '评价器', en: 'Rating pad' },
  'my-ticket': { zh: '我的排队号', en: 'My ticket' },
  manager: { zh: '大厅管理', en: 'Manager' },
} as const;
export type PageName = keyof typeof PAGES;
