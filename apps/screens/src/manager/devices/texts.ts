import type { Texts } from '@yichuang/ui';

/** Texts of the page of paired devices. */
export const TEXTS = {
  title: { zh: '已配对的设备', en: 'Paired devices' },
  lead: {
    zh: '停用以后，这台设备马上断开，要用配对码重新配对才能再用。',
    en: 'A revoked device is cut off at once and must be paired again by the code.',
  },
  loading: { zh: '正在取设备…', en: 'Loading the devices…' },
  failed: { zh: '设备没有取到', en: 'The devices could not be loaded' },
  retry: { zh: '再试一次', en: 'Try again' },
  empty: { zh: '还没有配对的设备', en: 'No device is paired yet' },
  emptyMore: {
    zh: '打开取号机、大屏、窗口屏或评价器的页面，按提示配对',
    en: 'Open the page of a kiosk, board, sign or pad and pair it there',
  },
  kind: { zh: '设备', en: 'Device' },
  place: { zh: '在哪里', en: 'Place' },
  pairedAt: { zh: '配对时间', en: 'Paired' },
  code: { zh: '编号', en: 'Id' },
  act: { zh: '操作', en: 'Act' },
  role_kiosk: { zh: '取号机', en: 'Kiosk' },
  role_board: { zh: '大厅显示屏', en: 'Hall board' },
  role_windowSign: { zh: '窗口屏', en: 'Window sign' },
  role_ratingPad: { zh: '评价器', en: 'Rating pad' },
  anywhere: { zh: '大厅', en: 'hall' },
  zone: { zh: '{zone} 区 {name}', en: 'Zone {zone} {name}' },
  serviceWindow: { zh: '{label} 号窗口', en: 'Window {label}' },
  revoke: { zh: '停用', en: 'Revoke' },
  revokeSure: { zh: '确认停用', en: 'Revoke?' },
} as const satisfies Texts;
