import type { Texts } from '@yichuang/ui';

/** Everything the phone page says. */
export const TEXTS = {
  otherLanguage: { zh: 'English', en: '中文' },
  myNumber: { zh: '我的号码', en: 'My number' },
  windowName: { zh: '{label} 号窗口', en: 'Window {label}' },

  // the state in words
  waiting: { zh: '正在排队', en: 'Waiting' },
  called: { zh: '叫到您了', en: 'It is your turn' },
  arrived: { zh: '已到窗口', en: 'At the window' },
  serving: { zh: '正在办理', en: 'Being served' },
  suspended: { zh: '号给您留着', en: 'On hold for you' },
  served: { zh: '已办完', en: 'Done' },
  noShow: { zh: '已过号', en: 'Missed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  expired: { zh: '已过期', en: 'Expired' },

  // waiting
  ahead: { zh: '前面 {count} 人', en: '{count} ahead of you' },
  aheadNobody: { zh: '前面没有人，请准备', en: 'Nobody ahead of you. Please be ready.' },
  waitRange: { zh: '约等 {low}–{high} 分钟', en: 'About {low}–{high} min' },
  waitAbout: { zh: '约等 {minutes} 分钟', en: 'About {minutes} min' },
  noWait: { zh: '马上就到', en: 'Any moment now' },
  windowNotOpen: { zh: '窗口尚未开放', en: 'Window not open yet' },
  next: { zh: '下一个就是您', en: 'You are next' },
  nearly: { zh: '快到您了', en: 'Nearly your turn' },
  sitDown: { zh: '请到{zone}就座', en: 'Please take a seat: {zone}' },
  sitHere: { zh: '等候区', en: 'Where to wait' },
  directed: { zh: '您的号由 {label} 号窗口叫', en: 'Window {label} will call you' },
  appointment: { zh: '您预约的时间：{time}', en: 'Your appointment: {time}' },
  waitingTip: {
    zh: '叫到您时，这里会变成黄色。请不要走远。',
    en: 'This page turns yellow when it is your turn. Please stay near.',
  },

  // in line again
  transferred: { zh: '已为您转到“{queue}”', en: 'You were passed on to: {queue}' },
  sentToWindow: { zh: '已为您转到 {label} 号窗口', en: 'You were passed on to window {label}' },
  nextItem: { zh: '接着办下一项', en: 'Your next service follows' },
  keptPlace: { zh: '不用重新取号，先后不变，会再叫您。', en: 'No new ticket needed. You keep your place.' },
  returned: { zh: '您已回到队伍里', en: 'You are back in the line' },
  returnedTip: { zh: '请不要再走开，以免又过号。', en: 'Please stay near this time.' },

  // several items
  items: { zh: '要办的事', en: 'What you came for' },
  itemOf: { zh: '第 {item} 项，共 {count} 项', en: 'Service {item} of {count}' },
  itemDone: { zh: '已办', en: 'done' },
  itemNow: { zh: '这一项', en: 'now' },
  itemNext: { zh: '待办', en: 'later' },
  itemNotDone: { zh: '没办', en: 'not done' },

  // suspended
  withoutFileTitle: { zh: '取来材料后', en: 'Once you have your papers' },
  withoutFileDo: { zh: '到任一窗口接着办：', en: 'Go on at any window:' },
  withFileTitle: { zh: '您的材料留在窗口', en: 'Your papers are at the window' },
  withFileDo: { zh: '请回到这里接着办', en: 'Please come back to' },
  waitingTitle: { zh: '正在等另一步办好', en: 'Waiting for another step' },
  waitingDo: { zh: '请在大厅等候，会再叫您', en: 'Please wait in the hall. You will be called again.' },
  windowNames: { zh: '{labels} 号窗口', en: 'Windows {labels}' },
  comma: { zh: '、', en: ', ' },
  expectedBy: { zh: '请尽量在 {time} 前回来', en: 'Please be back by {time} if you can' },
  expectedAbout: { zh: '大约 {time} 叫您', en: 'At about {time}' },
  keptNumber: { zh: '不用重新取号，也不用重新排队。', en: 'No new ticket needed, and no new wait.' },

  // called
  pleaseGo: { zh: '请到', en: 'Please go to' },
  calledAgain: { zh: '第 {count} 次呼叫', en: 'Call number {count}' },

  // after
  arrivedTip: { zh: '请在窗口稍候', en: 'Please wait at the window' },
  missedTitle: { zh: '叫号时没有等到您', en: 'You were called but not there' },
  missedDo: {
    zh: '请到导办台或取号机，说“过号回来”，这个号还能用。',
    en: 'Tell the guide desk, or use “came back” at the kiosk. Your number still counts.',
  },
  missedAfter: { zh: '回来后，再叫 {count} 个号就叫您', en: 'Once back, you follow after {count} more numbers' },
  missedHead: { zh: '回来后，下一个就叫您', en: 'Once back, you are called next' },
  missedVoidTitle: { zh: '这个号已作废', en: 'This number is void' },
  missedVoidDo: {
    zh: '叫号时没有等到您。请重新取号，或到导办台问一问。',
    en: 'You were called but not there. Please take a new ticket or ask the guide desk.',
  },
  cancelledTip: {
    zh: '要办理请重新取号。',
    en: 'Take a new ticket if you still need it.',
  },
  expiredTip: {
    zh: '号码只在取号当天有效。要办理请重新取号。',
    en: 'A ticket is good for one day only. Please take a new one.',
  },
  servedTip: { zh: '谢谢您来办事', en: 'Thank you for coming' },

  // rating
  rateQuestion: { zh: '您对这次服务满意吗？', en: 'How was the service?' },
  rateNote: { zh: '只看评价，不记您的姓名', en: 'Your name is not recorded' },
  level5: { zh: '非常满意', en: 'Very satisfied' },
  level4: { zh: '满意', en: 'Satisfied' },
  level3: { zh: '基本满意', en: 'Mostly satisfied' },
  level2: { zh: '不满意', en: 'Dissatisfied' },
  level1: { zh: '非常不满意', en: 'Very dissatisfied' },
  sending: { zh: '正在提交…', en: 'Sending…' },
  thanks: { zh: '谢谢您的评价', en: 'Thank you for your rating' },
  thanksLevel: { zh: '您选的是：{level}', en: 'You chose: {level}' },

  // cancelling
  cancel: { zh: '取消排队', en: 'Cancel my ticket' },
  cancelQuestion: { zh: '要取消 {number} 吗？', en: 'Cancel {number}?' },
  cancelNote: {
    zh: '取消后不能恢复，要办理得重新取号、重新排队。',
    en: 'This cannot be undone. You would take a new ticket and wait again.',
  },
  keepWaiting: { zh: '继续排队', en: 'Keep waiting' },
  cancelNow: { zh: '取消这个号', en: 'Cancel this ticket' },
  cancelling: { zh: '正在取消…', en: 'Cancelling…' },

  // told to everybody
  notices: { zh: '大厅通知', en: 'Notices of the hall' },

  // reminding
  remind: { zh: '提醒我', en: 'Remind me' },
  remindNote: { zh: '叫到时响铃、振动。请开着这个页面。', en: 'Rings when called. Keep this page open.' },
  mute: { zh: '静音', en: 'Mute' },
  remindsNow: { zh: '提醒已开。请开着这个页面，不要锁屏。', en: 'Reminder on. Keep this page open.' },
  muted: { zh: '已静音，请留意屏幕。', en: 'Muted. Please watch the screen.' },

  // the line
  live: { zh: '实时更新', en: 'Live' },
  renewing: { zh: '正在更新，请稍候', en: 'Renewing, one moment please' },
  offlineAge: { zh: '网络断开，正在重连。下面是{age}的情况', en: 'No connection, reconnecting. This is from {age}.' },
  ageNow: { zh: '刚才', en: 'a moment ago' },
  ageMinutes: { zh: ' {minutes} 分钟前', en: '{minutes} min ago' },
  ageHours: { zh: ' {hours} 小时前', en: '{hours} h ago' },
  opening: { zh: '正在打开您的号码…', en: 'Opening your ticket…' },
  unreachable: { zh: '暂时连不上大厅', en: 'The hall cannot be reached' },
  unreachableTip: {
    zh: '请检查手机网络。连上后这里自动打开，您的号不受影响。',
    en: 'Please check your network. This page opens by itself; your place is safe.',
  },
  invalid: { zh: '这个链接不能用了', en: 'This link no longer works' },
  invalidTip: {
    zh: '请重新扫小票或取号机上的二维码，或到导办台问一问。',
    en: 'Please scan the code on your ticket again, or ask the guide desk.',
  },
  incompatible: { zh: '页面需要更新', en: 'This page is out of date' },
  incompatibleTip: { zh: '请关闭后重新扫码打开。', en: 'Please close it and scan the code again.' },
} as const satisfies Texts;
