import type { Texts } from '@yichuang/ui';
import { PROMPT_TEXTS } from './prompt-texts.ts';
import { REFUSAL_TEXTS } from './refusal-texts.ts';
import { VISIT_TEXTS } from './visit-texts.ts';

/** Everything the kiosk says. */
export const TEXTS = {
  ...VISIT_TEXTS,
  ...REFUSAL_TEXTS,
  ...PROMPT_TEXTS,

  // header and foot
  otherLanguage: { zh: 'English', en: '中文' },
  elderMode: { zh: '长辈版', en: 'Large text' },
  standardMode: { zh: '标准版', en: 'Standard' },
  home: { zh: '首页', en: 'Home' },
  back: { zh: '返回', en: 'Back' },
  helper: { zh: '请人帮忙', en: 'Get help' },
  previousPage: { zh: '上一页', en: 'Previous' },
  nextPage: { zh: '下一页', en: 'Next' },
  pageOfPages: { zh: '第 {page} 页，共 {count} 页', en: 'Page {page} of {count}' },
  pageOfPagesShort: { zh: '{page} / {count}', en: '{page} / {count}' },

  // home
  homeQuestion: { zh: '您要办什么事？', en: 'What brings you here today?' },
  homeReassurance: { zh: '不带手机、不带身份证，也可以取号', en: 'No phone and no ID card needed to take a ticket' },
  doorLifeEvent: { zh: '人生大事', en: 'Life event' },
  doorLifeEventHint: { zh: '出生 结婚 退休', en: 'Birth, pension' },
  doorDepartment: { zh: '按部门找', en: 'Department' },
  doorDepartmentHint: { zh: '公安 税务 社保', en: 'Police, tax' },
  doorSearch: { zh: '拼音查找', en: 'Search' },
  doorSearchHint: { zh: '身份证，按 s f z', en: 'Type letters' },
  doorGuide: { zh: '不清楚怎么选', en: 'Not sure' },
  doorGuideHint: { zh: '导办台帮您', en: 'Ask a guide' },
  doorVisit: { zh: '预约 领结果 查号', en: 'Booked, collect, find' },
  doorVisitHint: { zh: '签到 补打 过号', en: 'Check in, reprint' },
  doorVisitElder: { zh: '我有预约、领结果、查号', en: 'Booking, result, my number' },
  doorVisitElderHint: { zh: '签到、补打小票、过号回来', en: 'Check in, reprint, missed call' },
  moreQuestion: { zh: '还要办什么事？', en: 'What else do you need?' },
  moreChosen: { zh: '已选 {count} 件：{items}', en: 'Chosen so far ({count}): {items}' },
  moreChosenLong: { zh: '已选 {count} 件：{items} 等', en: 'Chosen so far ({count}): {items} …' },
  noticeOf: { zh: '第 {index} 条，共 {count} 条', en: 'Notice {index} of {count}' },
  noticeOfShort: { zh: '{index} / {count}', en: '{index} / {count}' },
  noticeInZone: { zh: '{zone}：{notice}', en: '{zone}: {notice}' },
  extended: { zh: '今天延时服务到{time}', en: 'Open longer today, until {time}' },
  extendedFor: {
    zh: '今天延时服务到{time}，只办：{queues}',
    en: 'Open longer today, until {time}, only for: {queues}',
  },
  doorPopular: { zh: '大家常办的事', en: 'Asked for most' },
  doorPopularHint: { zh: '今天办得最多', en: 'Today, in this hall' },
  popularToday: { zh: '今天办得最多', en: 'Asked for most today' },

  // choosing
  audienceQuestion: { zh: '您为谁办事？', en: 'Who is it for?' },
  audiencePerson: { zh: '为自己或家人', en: 'Myself or my family' },
  audiencePersonHint: { zh: '出生、上学、就业、养老…', en: 'Birth, school, work, pension…' },
  audienceEnterprise: { zh: '为企业或单位', en: 'A company or organisation' },
  audienceEnterpriseHint: { zh: '开办、经营、项目、注销…', en: 'Starting, running, building, closing…' },
  lifeEventQuestion: { zh: '和哪件事有关？', en: 'What is it about?' },
  departmentQuestion: { zh: '要找哪个部门？', en: 'Which department?' },
  itemQuestion: { zh: '要办哪一项？', en: 'Which service?' },
  itemCount: { zh: '{count} 项', en: '{count} services' },
  listEmpty: { zh: '这里暂时没有事项，请到导办台', en: 'Nothing here for now. Please ask the guide desk.' },

  // search
  searchQuestion: { zh: '按拼音首字母查找', en: 'Type what you need' },
  searchField: { zh: '拼音首字母', en: 'Letters to search for' },
  searchExample: { zh: '例如：身份证 → SFZ', en: 'For example: passport' },
  searchHow: {
    zh: '按每个字拼音的第一个字母。比如“身份证”按 S、F、Z。',
    en: 'Type part of the name, such as “passport” or “ID card”.',
  },
  searchNothing: {
    zh: '没有找到。换几个字母试试，或到导办台问一问。',
    en: 'Nothing found. Try other letters, or ask the guide desk.',
  },
  erase: { zh: '删除', en: 'Delete' },
  eraseAll: { zh: '清空', en: 'Clear' },
  keyboard: { zh: '字母键盘', en: 'Letter keys' },

  // the wait
  windowNotOpen: { zh: '窗口尚未开放', en: 'Window not open yet' },
  noWait: { zh: '现在不用等', en: 'No wait now' },
  waitAbout: { zh: '约等 {minutes} 分钟', en: 'About {minutes} min' },
  waitRange: { zh: '约等 {low}–{high} 分钟', en: 'About {low}–{high} min' },
  waiting: { zh: '{count} 人在等', en: '{count} waiting' },
  nobodyWaiting: { zh: '没有人在等', en: 'Nobody waiting' },
  waitMissing: { zh: '排队情况暂时看不到', en: 'Waiting times not available' },

  // the item
  bring: { zh: '要带的材料', en: 'What to bring' },
  bringNothing: { zh: '不用带材料', en: 'Nothing to bring' },
  queueNow: { zh: '现在排队', en: 'The line now' },
  take: { zh: '取号', en: 'Take ticket' },
  optional: { zh: '可以不选', en: 'Optional' },
  priorityOffer: { zh: '优先叫号', en: 'Priority' },
  priorityHow: { zh: '{group}：{how}', en: '{group}: {how}' },
  addOffer: { zh: '还要办别的事', en: 'Something else too' },
  addOfferHint: { zh: '几件事可以取一个号', en: 'One ticket for several things' },
  optionsOffer: { zh: '还有别的', en: 'More' },
  optionsOfferHint: { zh: '输入身份证号，或加办一件事', en: 'ID number, or one more thing' },
  optionsOfferAllHint: { zh: '优先叫号、身份证号、加办一件事', en: 'Priority, ID number, one more thing' },
  lookOrLeave: { zh: '看要带什么，或去掉', en: 'See what to bring, or leave it out' },
  optionsQuestion: { zh: '还要做什么？', en: 'What else?' },
  addThis: { zh: '一起办', en: 'Add this' },
  removeThis: { zh: '不办这件', en: 'Leave this out' },
  basketQuestion: { zh: '取一个号，办 {count} 件事', en: 'One ticket for {count} things' },
  basketNote: { zh: '点一件事，可以看要带什么，也可以去掉', en: 'Touch one to see what to bring, or to leave it out' },
  basketFull: { zh: '一个号最多办 {count} 件事', en: 'A ticket takes {count} things at most' },
  priorityOfferHint: { zh: '老年人、残疾人、军人、孕妇等', en: 'Elders, disabled, others' },
  priorityChosen: { zh: '已选：{group}', en: 'Chosen: {group}' },
  citizenIdOffer: { zh: '输入身份证号', en: 'ID number' },
  citizenIdOfferHint: { zh: '不用身份证也可以取号', en: 'Not needed for a ticket' },
  citizenIdChosen: { zh: '已输入，尾号 {tail}', en: 'Entered, ends in {tail}' },
  blockedOffline: { zh: '网络断开，暂时不能取号。请到导办台', en: 'No connection. Please go to the guide desk.' },
  blockedConnecting: { zh: '正在连接大厅，请稍候', en: 'Connecting to the hall, one moment' },
  blockedClosed: { zh: '现在不是办公时间，不能取号', en: 'The hall is closed: no tickets now' },
  blockedClosedUntil: { zh: '现在不是办公时间，{time} 开始取号', en: 'The hall is closed. Tickets from {time}' },

  // priority
  priorityQuestion: { zh: '您属于哪一类？', en: 'Which applies to you?' },
  priorityNote: {
    zh: '可以早一点叫到您。到窗口时请带上证明或说明情况。',
    en: 'You may be called earlier. Please show proof or explain at the window.',
  },
  priorityNone: { zh: '不用优先', en: 'No priority' },

  // ID number
  citizenIdQuestion: { zh: '请输入身份证号', en: 'Enter the ID card number' },
  citizenIdNote: {
    zh: '只用来认出您的号，不会印在小票上。',
    en: 'Only used to recognise your ticket. Never printed on the paper.',
  },
  citizenIdField: { zh: '身份证号', en: 'ID card number' },
  citizenIdProgress: { zh: '已输入 {count} 位，共 18 位', en: '{count} of 18 entered' },
  citizenIdSound: { zh: '号码正确', en: 'The number is right' },
  citizenIdCheckDigit: {
    zh: '号码不对，请核对后重新输入',
    en: 'This number is not right. Please check it and enter it again.',
  },
  citizenIdBirthDate: {
    zh: '号码里的出生日期不对，请核对',
    en: 'The date of birth in this number is not right. Please check.',
  },
  citizenIdUse: { zh: '用这个号码', en: 'Use this number' },
  citizenIdSkip: { zh: '不用身份证', en: 'Go on without it' },
  keypad: { zh: '数字键盘', en: 'Number keys' },

  // issuing
  issuing: { zh: '正在取号，请稍候…', en: 'Taking your ticket, one moment…' },
  issuingNote: { zh: '只会取一个号，请不要离开', en: 'You will get exactly one ticket. Please stay here.' },
  issuingOffline: { zh: '网络断开了，正在重连', en: 'No connection, reconnecting' },
  issuingOfflineNote: {
    zh: '连上后这里会自动显示您的号，只会取一个号。不想等，请到导办台。',
    en: 'Your number appears here by itself when the line is back, and only once. If you cannot wait, ask the guide desk.',
  },

  // the ticket
  yourNumber: { zh: '您的号码', en: 'Your number' },
  yourNumberAgain: { zh: '您的号码（补打）', en: 'Your number (printed again)' },
  existingTicket: { zh: '您已取过号，还是这个号', en: 'You already have a ticket: this one' },
  severalItems: { zh: '先办：{item}（共 {count} 件事）', en: 'First: {item} ({count} things in all)' },
  paperItems: { zh: '{index}. {item}', en: '{index}. {item}' },
  paperCopy: { zh: '补打', en: 'Reprint' },
  paperBooked: { zh: '预约 {time}', en: 'Booked for {time}' },
  bookedInTime: { zh: '您约的是 {time}，到时先叫您', en: 'Booked for {time}, called then' },
  bookedLate: {
    zh: '您约的 {time} 过了。没关系，已排进现场队伍，靠前一些',
    en: 'Past {time}, never mind: you are in the line, a little ahead.',
  },
  sitHere: { zh: '请到这里等候', en: 'Please wait here' },
  ahead: { zh: '前面 {count} 人', en: '{count} ahead of you' },
  aheadNobody: { zh: '前面没有人', en: 'Nobody ahead of you' },
  scanToFollow: { zh: '扫码看排队进度', en: 'Scan to follow your place' },
  takePaper: { zh: '请取走下方的纸质小票', en: 'Please take your paper ticket below' },
  scanOrRemember: { zh: '请扫码，或记住号码', en: 'Please scan, or remember your number' },
  rememberNumber: { zh: '请记住号码', en: 'Please remember your number' },
  homeIn: {
    zh: '{seconds} 秒后回到首页；点一下屏幕可以多看一会儿',
    en: 'Home in {seconds} s. Touch the screen to stay.',
  },
  done: { zh: '完成', en: 'Done' },
  qrLabel: { zh: '二维码：在手机上看排队进度', en: 'QR code: follow your place on a phone' },
  paperMissed: { zh: '过号请到导办台', en: 'Missed your call? Ask the guide desk.' },

  // helper
  guideTitle: { zh: '请到导办台', en: 'Please go to the guide desk' },
  guideStepSay: { zh: '说一说您要办的事', en: 'Say what you need' },
  guideStepTicket: { zh: '导办员帮您选事项、取号', en: 'The guide finds the service and takes your ticket' },
  guideStepFree: { zh: '不用身份证、不用手机，不收费', en: 'No ID card, no phone, no fee' },

  // idle and line
  stillThere: { zh: '您还在吗？', en: 'Are you still there?' },
  stillThereNote: {
    zh: '{seconds} 秒后回到首页，已填的内容会清除',
    en: 'Home in {seconds} s. What you entered will be cleared.',
  },
  goOn: { zh: '继续办理', en: 'Go on' },
  offline: {
    zh: '网络断开，正在重连，可先选事项。着急请到导办台',
    en: 'Reconnecting. In a hurry: guide desk.',
  },
  offlineSince: {
    zh: '网络断开，正在重连，可先选事项。排队情况停在 {time}。着急请到导办台',
    en: 'Reconnecting. Times are of {time}. In a hurry: guide desk.',
  },
} as const satisfies Texts;
