import type { Texts } from '@yichuang/ui';

export const TEXTS = {
  title: { zh: '一窗', en: 'Yichuang' },
  subtitle: {
    zh: '综合窗口大厅系统，请选择这块屏幕要打开的页面',
    en: 'Service hall system · choose the page for this screen',
  },
  language: { zh: 'English', en: '中文' },
  first: { zh: '第一步：建立大厅', en: 'First: set up the hall' },
  citizens: { zh: '办事群众', en: 'Citizens' },
  staff: { zh: '工作人员', en: 'Staff' },
  screens: { zh: '大厅屏幕', en: 'Screens of the hall' },
  'kiosk-hint': { zh: '自助取号，竖屏触摸', en: 'Take a ticket; upright touch screen' },
  'display-hint': { zh: '叫号大屏，可开启语音', en: 'Calls for a zone, with voice' },
  'sign-hint': { zh: '每个窗口上方的小屏', en: 'The sign above one window' },
  'rating-hint': { zh: '窗口上的评价器', en: 'The rating pad at one window' },
  'front-desk-hint': { zh: '叫号与办理，需登录', en: 'Call and serve; sign in' },
  'guide-desk-hint': { zh: '帮人取号、查号、预约，需登录', en: 'Tickets, look-up and bookings for people; sign in' },
  'booking-hint': { zh: '在手机或电脑上约时间', en: 'Book a time on a phone or computer' },
  'busy-hint': { zh: '来之前看看要等多久', en: 'See the waits before you come' },
  'set-up-hint': {
    zh: '新大厅从这里开始，需要启动时显示的代码',
    en: 'A new hall begins here, with the code shown at start',
  },
  'manager-hint': { zh: '看全场，需登录', en: 'See the whole floor; sign in' },
} as const satisfies Texts;
