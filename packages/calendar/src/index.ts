export {
  addDays,
  type BusinessDay,
  businessDayOf,
  instantOf,
  isBusinessDay,
  type LocalClock,
  localClockOf,
  startOfBusinessDay,
} from './business-day.ts';
export { type BusinessHours, isOpenAt, nextOpening } from './business-hours.ts';
