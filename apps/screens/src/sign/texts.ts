import type { Texts } from '@yichuang/ui';

export const TEXTS = {
  window: { zh: '{label} 号窗口', en: 'Window {label}' },
  please: { zh: '请', en: 'Please' },
  serving: { zh: '正在办理', en: 'Now serving' },
  open: { zh: '等待叫号', en: 'Ready' },
  paused: { zh: '暂停服务', en: 'Paused' },
  closed: { zh: '窗口关闭', en: 'Closed' },
  break: { zh: '休息', en: 'Break' },
  meal: { zh: '用餐', en: 'Meal' },
  meeting: { zh: '开会', en: 'Meeting' },
  paperwork: { zh: '整理材料', en: 'Paperwork' },
  equipment: { zh: '设备检修', en: 'Repair' },
  backAt: { zh: '{time} 回来', en: 'back at {time}' },
  backSoon: { zh: '稍后回来', en: 'back soon' },
  newCall: { zh: '新叫号', en: 'New call' },
  offlineSince: { zh: '正在重连，停在 {time}', en: 'Reconnecting, as of {time}' },
  connecting: { zh: '正在连接', en: 'Connecting' },
} as const satisfies Texts;
