import type { Texts } from '@yichuang/ui';

/** Spoken in elder mode when a page opens, and shown as its caption. */
export const PROMPT_TEXTS = {
  sayHome: { zh: '请点您要办的事。看不清，可以请人帮忙', en: 'Touch what you need, or get help' },
  sayChoose: { zh: '请点一个。没有您要的，按“下一页”', en: 'Touch one. For more, press “Next”' },
  sayGuide: { zh: '请到导办台，会有人帮您', en: 'Please go to the guide desk' },
  sayItem: { zh: '看一看要带的材料，然后按“取号”', en: 'Read it, then press “Take ticket”' },
  sayBasket: { zh: '看一看办哪几件事，然后按“取号”', en: 'Read it, then press “Take ticket”' },
  sayPriority: { zh: '您是哪一类？都不是，按“不用优先”', en: 'Touch one, or “No priority”' },
  sayCitizenId: { zh: '请按数字，输入身份证号', en: 'Enter the ID number' },
  sayVisit: { zh: '请点您的情况', en: 'Touch the one that fits' },
  sayCode: { zh: '请按数字，输入预约码', en: 'Enter the code of the booking' },
  sayNumber: { zh: '请按小票上的号码', en: 'Enter the number on the paper' },
  sayWait: { zh: '请稍候', en: 'One moment, please' },
  sayFound: { zh: '这是您的号', en: 'This is your ticket' },
  sayNotFound: { zh: '没有找到，请再输一次，或到导办台', en: 'Not found. Try again, or ask a guide' },
  sayTicket: { zh: '号取好了，请记住号码，坐下等候', en: 'Remember your number and take a seat' },
  sayTicketPaper: { zh: '号取好了，请取走小票，坐下等候', en: 'Take the paper below and have a seat' },
  sayRefused: { zh: '现在取不了。请看屏幕，或到导办台', en: 'Not now. See below, or ask a guide' },
  sayStillThere: { zh: '您还在吗？请按“继续办理”', en: 'Are you still there? Press “Go on”' },
} as const satisfies Texts;
