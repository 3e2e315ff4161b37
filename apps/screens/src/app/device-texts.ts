import type { Texts } from '@yichuang/ui';

export const TEXTS = {
  title: { zh: '配对这台设备', en: 'Pair this screen' },
  explain: {
    zh: '请输入配对码，只需一次。配对码在服务器启动时显示，也可以问大厅管理员。',
    en: 'Enter the pairing code, once only. It is shown when the server starts; the hall manager has it too.',
  },
  code: { zh: '配对码', en: 'Pairing code' },
  zone: { zh: '这块屏在哪个区', en: 'Which zone is this screen in' },
  window: { zh: '这台设备在哪个窗口', en: 'Which window is this device at' },
  windowName: { zh: '{label} 号窗口', en: 'Window {label}' },
  pair: { zh: '开始使用', en: 'Start using it' },
  pairing: { zh: '正在配对…', en: 'Pairing…' },
  erase: { zh: '退格', en: 'Erase' },
  waitingForHall: {
    zh: '暂时连不上大厅服务器，正在自动重试',
    en: 'The hall server cannot be reached. Trying again by itself.',
  },
  outdated: {
    zh: '页面版本与服务器不一致，已重新加载过一次。正在等待新版本，请联系管理员。',
    en: 'This page and the server are of different versions even after a reload. Waiting for the new one; please tell the manager.',
  },
} as const satisfies Texts;
