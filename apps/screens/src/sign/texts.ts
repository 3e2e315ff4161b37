import type { Texts } from '@yichuang/ui';

export const TEXTS = {
  window: { zh: '{label} 号窗口', en: 'Window {label}' },
  please: { zh: '请', en: 'Please' },
  serving: { zh: '正在办理', en: 'Now serving' },
  open: { zh: '等待叫号', en: 'Ready' },
  paused: { zh: '暂停服务', en: 'Paused' },
  closed: { zh: '窗口关闭', en: 'Closed' },
  newCall: { zh: '新叫号', en: 'New call' },
  offline: { zh: '正在重连', en: 'Reconnecting' },
  connecting: { zh: '正在连接', en: 'Connecting' },
} as const satisfies Texts;
