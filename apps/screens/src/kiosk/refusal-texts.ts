import type { Texts } from '@yichuang/ui';

/** What the kiosk says when the hall says no: what happened, what to do instead. */
export const REFUSAL_TEXTS = {
  goGuideDesk: { zh: '请到导办台，工作人员会帮您', en: 'Please go to the guide desk. They will help you.' },
  comeWhenOpen: {
    zh: '请在办公时间再来取号；材料清单可以先看',
    en: 'Please come back in office hours. You can read what to bring now.',
  },
  opensAt: { zh: '{time} 开始取号', en: 'Tickets from {time}' },
  askTomorrow: {
    zh: '导办台可以告诉您其他办法；也可以明天再来',
    en: 'The guide desk knows other ways, or come back tomorrow.',
  },
  tryInAMoment: { zh: '您选的内容都还在，请稍后再试一次', en: 'What you chose is kept. Please try again in a moment.' },
  checkNumber: {
    zh: '您选的内容都还在，请重新输入身份证号，或不用身份证取号',
    en: 'What you chose is kept. Enter the number again, or go on without it.',
  },
  tryAgain: { zh: '再试一次', en: 'Try again' },
  enterAgain: { zh: '重新输入', en: 'Enter again' },
  chooseAgain: { zh: '重新选择', en: 'Choose again' },
  chooseAgainNote: { zh: '事项刚刚有变化，请从首页重新选', en: 'The services have changed. Please choose again.' },

  queueClosed: { zh: '这一类暂时不取号', en: 'No tickets for this now' },
  queueClosedShort: { zh: '暂停取号', en: 'No tickets now' },
  closedFor_systemDown: { zh: '原因：系统有故障，正在修', en: 'Why: a system is down and being mended' },
  closedFor_staffShortage: { zh: '原因：窗口人手不够', en: 'Why: too few staff at the windows' },
  closedFor_full: { zh: '原因：今天来的人太多，已排满', en: 'Why: too many people today' },
  closedFor_meeting: { zh: '原因：窗口正在开会', en: 'Why: the windows are in a meeting' },
  closedFor_other: { zh: '原因请问导办台', en: 'The guide desk can tell you why' },
  closedNotExtended: { zh: '延时服务不办这一类', en: 'Not served in the extended hours' },
  askWhenAgain: { zh: '什么时候能办，导办台可以告诉您', en: 'The guide desk knows when it goes on' },

  quotaFull: { zh: '这个时段的号取完了', en: 'The tickets of this time are gone' },
  quotaFullShort: { zh: '号已取完', en: 'All given out' },
  quotaFullToday: { zh: '今天的号都取完了', en: 'All tickets of today are gone' },
  quotaFreeAt: { zh: '{time} 再放号', en: 'More tickets at {time}' },
  comeThen: { zh: '请到时候再来；急的话请到导办台', en: 'Please come back then. If it is urgent, ask the guide desk.' },
  comeThenOrBook: {
    zh: '请到时候再来，或请导办台帮您预约一个时间',
    en: 'Please come back then, or let the guide desk book a time for you.',
  },
  bookInstead: {
    zh: '请导办台帮您预约一个时间，到时不用等号',
    en: 'Let the guide desk book a time for you; then you need not wait for tickets.',
  },

  alreadyHolds: { zh: '您手里的号还有效，不用再取', en: 'Your ticket is still good. You need no other.' },
  seeMyNumber: { zh: '看我的号', en: 'See my number' },
  checkedInAlready: {
    zh: '您已经签过到，号码可以查出来',
    en: 'You have checked in already. Your number can be found.',
  },
  takeATicket: { zh: '可以在这里取一个号', en: 'You can take a ticket here' },
  takeNew: { zh: '去取号', en: 'Take a ticket' },
  checkInFrom: { zh: '{time} 起可以签到', en: 'Check in from {time}' },
  waitAndCheckIn: { zh: '请先休息一下，到时候再来按“签到”', en: 'Please take a seat and come back then to check in.' },
  codeUnknown: {
    zh: '请核对预约码再输一次；也可以用身份证号，或到导办台',
    en: 'Please check the code and enter it again, use the ID number, or ask the guide desk.',
  },
  ticketChanged: { zh: '这个号刚刚有变化，请再查一次', en: 'This ticket has just changed. Please look again.' },
} as const satisfies Texts;
