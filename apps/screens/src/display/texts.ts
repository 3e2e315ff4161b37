import type { Texts } from '@yichuang/ui';

export const TEXTS = {
  // calls
  calling: { zh: '正在叫号', en: 'Now calling' },
  newCall: { zh: '新叫号', en: 'New call' },
  newRow: { zh: '新', en: 'new' },
  callCount: { zh: '第 {count} 次呼叫', en: 'Call no. {count}' },
  manyCalls: { zh: '刚叫了 {count} 个号，下面轮流显示', en: '{count} calls just now, shown in turns' },
  windowUnit: { zh: '号窗口', en: 'window' },
  called: { zh: '请 {number} 号到 {window} 号窗口', en: 'Ticket {number}, please go to window {window}' },
  recentCalls: { zh: '刚才叫过的号', en: 'Calls before' },

  // nothing called, closed
  welcome: { zh: '欢迎光临', en: 'Welcome' },
  takeTicket: { zh: '请先到取号机取号', en: 'Please take a ticket at the kiosk' },
  thenWait: { zh: '叫到您的号，会显示在这里', en: 'Your number will be shown here' },
  closed: { zh: '现在不办公', en: 'Closed now' },
  closedThanks: { zh: '感谢您的光临', en: 'Thank you for coming' },
  opensToday: { zh: '今天 {time} 开门', en: 'Opens today at {time}' },
  opensTomorrow: { zh: '明天 {time} 开门', en: 'Opens tomorrow at {time}' },
  opensOn: { zh: '{date} {weekday} {time} 开门', en: 'Opens {weekday}, {date} at {time}' },
  hoursToday: { zh: '今天办公时间 {hours}', en: 'Open today {hours}' },

  // who waits
  waiting: { zh: '等候', en: 'waiting' },
  people: { zh: '人', en: 'people' },
  wait: { zh: '约等 {low}–{high} 分钟', en: 'about {low}–{high} min' },
  waitOne: { zh: '约等 {high} 分钟', en: 'about {high} min' },
  soon: { zh: '很快叫到', en: 'very soon' },
  noWait: { zh: '无需等候', en: 'no waiting' },
  noWindow: { zh: '暂未开窗', en: 'no window open' },
  waitUnknown: { zh: '等候时间待定', en: 'time not known yet' },
  closedQueue: { zh: '停止取号', en: 'no more tickets' },
  closedForSystem: { zh: '停止取号：系统故障', en: 'no tickets: system down' },
  closedForStaff: { zh: '停止取号：人手不足', en: 'no tickets: few staff' },
  closedForFull: { zh: '停止取号：号已取完', en: 'no tickets: all given' },
  closedForMeeting: { zh: '停止取号：集中开会', en: 'no tickets: meeting' },
  notExtended: { zh: '延时期间不办', en: 'not in extended hours' },
  fullNow: { zh: '号已取完', en: 'all tickets given' },
  fullUntil: { zh: '号已取完 {time} 再放', en: 'full, more at {time}' },
  page: { zh: '{page}/{pages} 页', en: '{page} of {pages}' },

  // told to everybody
  extended: { zh: '延时服务到 {time}', en: 'Extended hours until {time}' },
  extendedFor: { zh: '延时到 {time}：{queues}', en: 'Until {time}: {queues}' },
  comma: { zh: '、', en: ', ' },
  noticeLabel: { zh: '通知', en: 'Notice' },
  noticeCount: { zh: '通知 {turn}/{count}', en: 'Notice {turn}/{count}' },
  notice: { zh: '没听到叫号，请到导办台', en: 'Missed your call? Please ask at the guide desk' },

  // the line
  offline: { zh: '连接中断，正在重连', en: 'Connection lost, reconnecting' },
  offlineSince: { zh: '显示的是 {time} 的情况（{age}）', en: 'Shown as of {time} ({age})' },
  ageNow: { zh: '刚才', en: 'just now' },
  ageMinutes: { zh: '{count} 分钟前', en: '{count} min ago' },
  ageHours: { zh: '{count} 小时前', en: '{count} h ago' },
  listenGuide: { zh: '请听工作人员叫号，或到导办台', en: 'Please listen to the staff or ask at the guide desk' },
  connecting: { zh: '正在连接大厅，请稍候', en: 'Connecting to the hall' },
  allowSound: { zh: '开启声音', en: 'Turn sound on' },
} as const satisfies Texts;
