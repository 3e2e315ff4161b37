import type { Texts } from '@yichuang/ui';

/** Everything the booking page says. */
export const TEXTS = {
  title: { zh: '预约办事', en: 'Book a visit' },
  step: { zh: '第 {step} 步，共 {count} 步', en: 'Step {step} of {count}' },
  back: { zh: '上一步', en: 'Back' },
  next: { zh: '下一步', en: 'Next' },
  manageLink: { zh: '查询或取消预约', en: 'See or cancel a booking' },
  busyLink: { zh: '现在大厅人多吗？', en: 'Is the hall busy now?' },
  offlineKey: { zh: '网络断开，连上后再按', en: 'No connection; press again when it is back' },
  tryAgain: { zh: '再试一次', en: 'Try again' },

  // the item
  itemQuestion: { zh: '您要办什么事？', en: 'What do you want to do?' },
  search: { zh: '搜索事项', en: 'Search' },
  searchHint: { zh: '名称或拼音首字母，如 sfz', en: 'A word, such as passport' },
  found: { zh: '找到 {count} 项', en: '{count} found' },
  foundMore: {
    zh: '找到 {count} 项，先列前 {shown} 项；多打几个字更准',
    en: '{count} found, the first {shown} listed; type more',
  },
  foundNothing: {
    zh: '没有找到，换个说法试试，或从下面选。',
    en: 'Nothing found. Try another word, or choose below.',
  },
  byLife: { zh: '个人：按人生大事选', en: 'For persons: by occasion' },
  byBusiness: { zh: '企业：按办事阶段选', en: 'For businesses: by stage' },
  byDepartment: { zh: '按部门选', en: 'By department' },
  notBookable: { zh: '不用预约，直接来取号', en: 'No booking needed: just take a ticket' },
  nothingBookable: {
    zh: '本大厅暂时不接受预约，请直接来取号。',
    en: 'This hall takes no bookings at present. Please come and take a ticket.',
  },

  // the slot
  slotQuestion: { zh: '您哪天、几点来？', en: 'When will you come?' },
  loadingSlots: { zh: '正在看哪些时间有空…', en: 'Looking for free times…' },
  days: { zh: '哪一天', en: 'Day' },
  slots: { zh: '{day}的时段', en: 'Times on {day}' },
  freeOfDay: { zh: '余 {count} 个', en: '{count} free' },
  fullDay: { zh: '已约满', en: 'Full' },
  morning: { zh: '上午', en: 'Morning' },
  afternoon: { zh: '下午', en: 'Afternoon' },
  freeSlot: { zh: '还有 {count} 个位置', en: '{count} places left' },
  lastSlot: { zh: '只剩 1 个位置', en: 'Last place' },
  fullSlot: { zh: '已约满', en: 'Full' },
  noSlots: {
    zh: '最近几天没有可约的时间。您可以直接来大厅取号。',
    en: 'No time can be booked in the next days. You can come and take a ticket.',
  },

  // the group
  groupQuestion: { zh: '您属于下面的人群吗？', en: 'Do you belong to one of these groups?' },
  groupNote: {
    zh: '属于的，到大厅优先办理。可以不选。',
    en: 'If so you are served with priority. You may leave it out.',
  },
  noGroup: { zh: '都不是，或不想说', en: 'None, or I would rather not say' },
  showThis: { zh: '到时请：{how}', en: 'On the day: {how}' },

  // the person
  personQuestion: { zh: '请填身份证号', en: 'Your ID number, please' },
  idWhy: {
    zh: '用来防止倒号、重复占号，也只有您能凭它取消预约。号码加密保存，不给别人看。',
    en: 'It keeps places from being hoarded, and only you can cancel with it. It is stored encrypted and shown to nobody.',
  },
  idField: { zh: '身份证号', en: 'ID number' },
  idX: { zh: '加 X', en: 'Add X' },
  idProgress: { zh: '18 位，已填 {count} 位', en: '18 characters, {count} so far' },
  idSound: { zh: '✓ 号码没有问题', en: '✓ The number is right' },
  id_incomplete: { zh: '号码要有 18 位，请补全', en: 'The number has 18 characters. Please complete it.' },
  id_birthDate: { zh: '! 第 7 到 14 位是生日，请检查', en: '! Characters 7 to 14 are the birthday. Please check.' },
  id_checkDigit: { zh: '! 号码有误，请对照证件检查', en: '! The number is not right. Please compare with your card.' },
  yourVisit: { zh: '您要预约的是', en: 'Your visit' },
  item: { zh: '事项', en: 'Service' },
  time: { zh: '时间', en: 'Time' },
  group: { zh: '优先', en: 'Priority' },
  change: { zh: '改', en: 'Change' },
  changeOf: { zh: '改{what}', en: 'Change: {what}' },
  book: { zh: '预约', en: 'Book' },
  booking: { zh: '正在预约…', en: 'Booking…' },
  slotFull: { zh: '这个时间刚刚被约满了', en: 'This time has just been booked up' },
  slotGone: { zh: '这个时间不能约了', en: 'This time cannot be booked any more' },
  nearest: { zh: '离它最近、还有空的时间：', en: 'The nearest free times:' },
  nearestChosen: { zh: '已换成{time}，请再按一次“预约”。', en: 'Changed to {time}. Please press “Book” again.' },
  otherTimes: { zh: '看全部时间', en: 'See all times' },
  already: { zh: '您这一天已经约过这个事项', en: 'You have booked this service for that day already' },
  alreadyHow: {
    zh: '不用再约，按原来的时间来就行。想看几点、想取消，请填当时的 6 位预约码。',
    en: 'There is no need to book again. To see the time or cancel, enter the 6-digit code you got.',
  },
  otherDay: { zh: '换一天', en: 'Another day' },
  guideDesk: { zh: '也可以到大厅导办台问一问。', en: 'You can also ask at the guide desk.' },
  notDone: { zh: '没有约成，您填的都还在', en: 'Not booked; what you filled in is kept' },

  // booked
  bookedTitle: { zh: '预约好了', en: 'Booked' },
  yourCode: { zh: '预约码', en: 'Booking code' },
  keepCode: {
    zh: '请记下或截图，签到和取消都要用',
    en: 'Note it or take a screenshot: you need it to check in or cancel',
  },
  comeOn: { zh: '来的时间', en: 'When' },
  arrive: {
    zh: '请在{from} 到{until} 之间到大厅取号机签到；更晚也能办，要多等一会儿。',
    en: 'Check in at a kiosk in the hall between {from} and {until}. Later is possible, with a longer wait.',
  },
  where: { zh: '地点', en: 'Where' },
  bring: { zh: '要带的材料', en: 'What to bring' },
  bringNothing: { zh: '带上身份证就行', en: 'Just your ID card' },
  addToCalendar: { zh: '加到日历', en: 'Add to calendar' },
  bookAnother: { zh: '再约一件事', en: 'Book another' },
  calendarFile: { zh: '办事预约', en: 'appointment' },
  calendarSummary: { zh: '政务大厅办事预约', en: 'Visit to the service hall' },
  calendarDescription: {
    zh: '预约码 {code}。请在{from} 到{until} 之间到大厅取号机签到。',
    en: 'Booking code {code}. Check in at a kiosk between {from} and {until}.',
  },

  // managing
  manageTitle: { zh: '查询或取消预约', en: 'See or cancel a booking' },
  manageHow: { zh: '请填预约码和预约时用的身份证号。', en: 'Enter the code and the ID number used for booking.' },
  codeField: { zh: '6 位预约码', en: '6-digit code' },
  codeIncomplete: { zh: '预约码是 6 位数字', en: 'The code has 6 digits' },
  look: { zh: '查询', en: 'Look up' },
  looking: { zh: '正在查询…', en: 'Looking…' },
  notFound: {
    zh: '没有找到。请核对预约码和身份证号。',
    en: 'Not found. Please check the code and the ID number.',
  },
  state_booked: { zh: '已预约', en: 'Booked' },
  state_checkedIn: { zh: '已签到，号码 {number}', en: 'Checked in, ticket {number}' },
  state_cancelled: { zh: '已取消', en: 'Cancelled' },
  cancel: { zh: '取消这个预约', en: 'Cancel this booking' },
  cancelSure: { zh: '确定取消？这个时间会让给别人。', en: 'Cancel it? The time is given to somebody else.' },
  cancelYes: { zh: '确定取消', en: 'Yes, cancel' },
  cancelNo: { zh: '不取消', en: 'Keep it' },
  cancelling: { zh: '正在取消…', en: 'Cancelling…' },
  cancelledNow: { zh: '已经取消，谢谢您把时间让出来', en: 'Cancelled. Thank you for giving the time back.' },
  newBooking: { zh: '预约新的', en: 'Book a visit' },
} as const satisfies Texts;
