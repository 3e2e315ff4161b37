/** Pages of the hall and who opens each; the path is `/<name>`. */
export const PAGES = {
  kiosk: { zh: '取号机', en: 'Kiosk' },
  'front-desk': { zh: '综合窗口', en: 'Front desk' },
  'guide-desk': { zh: '导办台', en: 'Guide desk' },
  display: { zh: '大厅显示屏', en: 'Hall board' },
  sign: { zh: '窗口屏', en: 'Window sign' },
  rating: { zh: '评价器', en: 'Rating pad' },
  'my-ticket': { zh: '我的排队号', en: 'My ticket' },
  booking: { zh: '网上预约', en: 'Book a visit' },
  busy: { zh: '大厅人多吗', en: 'How busy is it' },
  manager: { zh: '大厅管理', en: 'Manager' },
  'set-up': { zh: '建立大厅', en: 'Set up a hall' },
} as const;
export type PageName = keyof typeof PAGES;
