import { z } from 'zod';

interface ErrorEntry {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

/** Every code that a door can answer, with its HTTP status and what a person reads. One catalogue for refusals and faults. */
export const ERRORS = {
  // the queue
  dayNotOpen: {
    status: 409,
    zh: '今天的业务还没有开始，请稍候再试',
    en: 'The business day has not been opened yet. Please try again shortly.',
  },
  dayAlreadyOpen: { status: 409, zh: '今天的业务已经开始', en: 'The business day is already open.' },
  hallClosed: {
    status: 409,
    zh: '现在不是办公时间，请在开门后取号',
    en: 'The hall is closed now. Please take a ticket when it opens.',
  },
  unknownItem: {
    status: 404,
    zh: '没有找到这个事项，请重新选择',
    en: 'This service was not found. Please choose again.',
  },
  unknownPriorityReason: {
    status: 422,
    zh: '没有这个优先类别，请重新选择',
    en: 'This priority group is not known. Please choose again.',
  },
  numbersExhausted: {
    status: 409,
    zh: '今天这一类的号已取完，请咨询导办台',
    en: 'All numbers of this queue are given out today. Please ask the guide desk.',
  },
  ticketAlreadyLive: { status: 409, zh: '您已经取过这个事项的号', en: 'You already hold a ticket for this service.' },
  unknownTicket: { status: 404, zh: '没有找到这个号', en: 'This ticket was not found.' },
  unknownWindow: { status: 404, zh: '没有这个窗口', en: 'This window does not exist.' },
  windowNotOpen: { status: 409, zh: '窗口还没有开放，请先开窗', en: 'The window is not open. Please open it first.' },
  windowPaused: { status: 409, zh: '窗口已暂停，请先恢复', en: 'The window is paused. Please resume it first.' },
  windowAlreadyOpen: { status: 409, zh: '窗口已经开放', en: 'The window is already open.' },
  windowNotPaused: { status: 409, zh: '窗口没有暂停', en: 'The window is not paused.' },
  windowBusy: {
    status: 409,
    zh: '窗口还有正在办理的号，请先办结',
    en: 'The window still has a ticket. Please finish it first.',
  },
  windowHasNoTicket: { status: 409, zh: '窗口现在没有叫号', en: 'The window has no ticket now.' },
  staffAtAnotherWindow: {
    status: 409,
    zh: '您已在另一个窗口上岗，请先关窗',
    en: 'You are already at another window. Please close it first.',
  },
  nobodyWaiting: { status: 409, zh: '现在没有人排队', en: 'Nobody is waiting.' },
  ticketNotAtWindow: { status: 409, zh: '这个号不在本窗口', en: 'This ticket is not at this window.' },
  wrongTicketState: {
    status: 409,
    zh: '这个号的状态已经变化，请看最新状态',
    en: 'The ticket has changed meanwhile. Please look at its present state.',
  },
  recallTooSoon: {
    status: 409,
    zh: '刚刚呼叫过，请稍等再重呼',
    en: 'Called a moment ago. Please wait before calling again.',
  },
  recallCapReached: {
    status: 409,
    zh: '重呼次数已到上限，可以按过号处理',
    en: 'The number of recalls is used up. You may mark a no-show.',
  },
  itemGivenTwice: { status: 422, zh: '同一个事项选了两次', en: 'The same service was chosen twice.' },
  unknownQueue: { status: 404, zh: '没有这个队列', en: 'This queue does not exist.' },
  queueClosed: {
    status: 409,
    zh: '这一类业务暂停取号，请咨询导办台',
    en: 'No tickets are given for this queue at the moment. Please ask the guide desk.',
  },
  queueNotClosed: { status: 409, zh: '这个队列没有停号', en: 'This queue is not closed.' },
  quotaFull: {
    status: 409,
    zh: '这个时段的号已取完，请稍后再来或预约',
    en: 'The tickets of this time are given out. Please come later or book a visit.',
  },
  unknownStaff: { status: 404, zh: '没有这位工作人员', en: 'This member of staff is not known.' },
  staffAlreadyHere: { status: 409, zh: '您已经在这个窗口', en: 'You are at this window already.' },
  queueUncovered: {
    status: 409,
    zh: '您离开后，还在等候的人会没有窗口办理。请先安排替岗，或确认仍要暂停',
    en: 'People waiting would be left without enough windows. Arrange cover first, or confirm the pause.',
  },
  ticketNotForWindow: {
    status: 409,
    zh: '本窗口不办这个号的业务',
    en: 'This window does not serve this ticket.',
  },
  itemNotAtWindow: { status: 409, zh: '本窗口不办这个事项', en: 'This window does not serve this item.' },
  moreCallsNeeded: {
    status: 409,
    zh: '请先重呼，再按过号处理',
    en: 'Please call again before marking a no-show.',
  },
  undoTooLate: { status: 409, zh: '时间已过，请用“过号回来”', en: 'Too late to undo. Please use "came back".' },
  returnNotAllowed: {
    status: 409,
    zh: '这个号已作废，请重新取号',
    en: 'This number is void. Please take a new ticket.',
  },
  resumeElsewhere: {
    status: 409,
    zh: '这个号要回原窗口办理',
    en: 'This ticket goes on at the window that suspended it.',
  },
  sameTarget: { status: 422, zh: '已经在这里，请选别的去处', en: 'It is there already. Please choose another place.' },
  transferNotYours: {
    status: 409,
    zh: '这个号不是您转出的，或已被接手',
    en: 'You did not send this ticket, or it was taken over.',
  },
  nothingToMark: { status: 409, zh: '没有可以标记的办理记录', en: 'There is no service to mark.' },
  emergencyAlreadyRaised: { status: 409, zh: '已经求助，管理员已收到', en: 'Help has been called already.' },
  noEmergency: { status: 409, zh: '这个窗口没有求助', en: 'This window has not called for help.' },
  extensionInThePast: { status: 422, zh: '延时的结束时间已过', en: 'The end of the extended hours lies in the past.' },
  noExtension: { status: 409, zh: '现在没有延时服务', en: 'There are no extended hours now.' },
  unknownAppointment: {
    status: 404,
    zh: '没有找到这个预约，请核对预约码',
    en: 'This appointment was not found. Please check the code.',
  },
  appointmentNotOpen: {
    status: 409,
    zh: '这个预约已签到或已取消',
    en: 'This appointment was checked in or cancelled.',
  },
  noSuchSlot: { status: 409, zh: '这个时段不能预约，请另选', en: 'This time cannot be booked. Please choose another.' },
  slotFull: { status: 409, zh: '这个时段已约满，请另选', en: 'This time is fully booked. Please choose another.' },
  appointmentCodeTaken: { status: 409, zh: '请再试一次', en: 'Please try again.' },
  appointmentAlreadyBooked: {
    status: 409,
    zh: '您当天已预约过这个事项',
    en: 'You have booked this service for that day already.',
  },
  tooEarlyToCheckIn: {
    status: 409,
    zh: '还没到签到时间，请稍后再来',
    en: 'It is too early to check in. Please come back later.',
  },
  unknownNotice: { status: 404, zh: '没有这条通知', en: 'This notice does not exist.' },
  settingsChanged: {
    status: 409,
    zh: '设置刚被别人改过，请刷新后再改',
    en: 'Somebody has changed the settings meanwhile. Please reload.',
  },
  settingsContradict: {
    status: 422,
    zh: '这些设置互相矛盾，请看列出的各项',
    en: 'These settings contradict each other. See what is listed.',
  },
  alreadySetUp: { status: 409, zh: '大厅已经建立', en: 'The hall has been set up already.' },
  // rating
  unknownRating: { status: 404, zh: '没有找到这次评价', en: 'This rating was not found.' },
  alreadyRated: {
    status: 409,
    zh: '这次服务已经评价过，谢谢您',
    en: 'This service has been rated already. Thank you.',
  },
  ratingByStaff: { status: 403, zh: '工作人员不能代为评价', en: 'Staff cannot rate a service.' },
  invitationNotOnPad: {
    status: 409,
    zh: '评价已转到手机，请扫排队号上的二维码',
    en: 'The rating has moved to the phone. Please scan the code on the ticket.',
  },
  // registry
  hallNotConfigured: { status: 409, zh: '大厅还没有设置', en: 'The hall has not been set up yet.' },
  unknownZone: { status: 404, zh: '没有这个区域', en: 'This zone does not exist.' },
  unknownDevice: { status: 404, zh: '没有这台设备', en: 'This device does not exist.' },
  // doors
  commandIdReused: {
    status: 409,
    zh: '同一编号已用于另一项操作，请刷新后重试',
    en: 'This command id was used for something else. Please reload and try again.',
  },
  badInput: { status: 422, zh: '提交的内容有误，请看列出的各项', en: 'The input is not right. See the fields listed.' },
  badCitizenIdNumber: {
    status: 422,
    zh: '身份证号不正确，请检查后重新输入',
    en: 'The ID number is not right. Please check and enter it again.',
  },
  notAuthenticated: { status: 401, zh: '请先登录', en: 'Please sign in first.' },
  wrongCredentials: { status: 401, zh: '用户名或密码不对', en: 'User name or password is wrong.' },
  wrongPairingCode: {
    status: 401,
    zh: '配对码不对，请看服务器启动时显示的配对码',
    en: 'The pairing code is wrong. See the code shown when the server started.',
  },
  wrongSetUpCode: {
    status: 401,
    zh: '建立码不对，请看服务器启动时显示的建立码',
    en: 'The set-up code is wrong. See the code shown when the server started.',
  },
  tooManyAttempts: { status: 429, zh: '尝试次数太多，请稍后再试', en: 'Too many attempts. Please try again later.' },
  notAllowed: { status: 403, zh: '您没有这项操作的权限', en: 'You are not allowed to do this.' },
  notFound: { status: 404, zh: '没有找到', en: 'Not found.' },
  tooLarge: { status: 413, zh: '提交的内容太大', en: 'The input is too large.' },
  incompatible: {
    status: 426,
    zh: '页面版本与服务器不一致，请刷新页面',
    en: 'This page and the server are of different versions. Please reload.',
  },
  outcomeUnknown: {
    status: 503,
    zh: '结果还不确定，请用同一编号重试',
    en: 'The outcome is not known yet. Please retry with the same command id.',
  },
  unavailable: {
    status: 503,
    zh: '服务暂时不可用，请稍候',
    en: 'The service is not available for a moment. Please wait.',
  },
  fault: {
    status: 500,
    zh: '系统出错，已记录，请稍后再试',
    en: 'Something went wrong and was recorded. Please try again.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

/** RFC 9457 problem details with a code and both languages; `details` carries the numbers of the refusal. */
export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  /** Which field is wrong and how to mend it. */
  faults: z.array(z.object({ path: z.string(), zh: z.string(), en: z.string() })).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = Omit<z.infer<typeof ProblemSchema>, 'code'> & { readonly code: ErrorCode };

/** The problem document of a code. */
export function problemOf(code: ErrorCode, extra: Pick<Problem, 'faults' | 'details'> = {}): Problem {
  const entry: ErrorEntry = ERRORS[code];
  return {
    type: `/problems/${code}`,
    title: entry.en,
    status: entry.status,
    code,
    zh: entry.zh,
    en: entry.en,
    ...extra,
  };
}
