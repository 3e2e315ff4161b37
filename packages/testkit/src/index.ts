export { inventedCitizenIdNumber } from './citizen-id-number.ts';
export {
  type Connected,
  connectDevice,
  connectPhone,
  connectStaff,
  connectVisitor,
  type DevicePlace,
  linkTokenOf,
  openLine,
} from './connect.ts';
export { FIRST_INSTANT, fakeClock, type HallClock, runningClock } from './hall-clock.ts';
export { copyOfDemoHall, emptyDataFolder } from './prepared-data.ts';
export { get, post, postCommand, type RestAnswer } from './rest.ts';
export { type HallAddress, startTestHall, type TestHall, type TestHallOptions } from './start-test-hall.ts';
export {
  failingHallProcess,
  type ProcessEnd,
  startTestHallProcess,
  type TestHallProcess,
  type TestHallProcessOptions,
} from './start-test-hall-process.ts';
export { ask, give, type VirtualCitizen, type VirtualClerk, virtualCitizen, virtualClerk } from './virtual-persons.ts';
export { type FollowedView, followView, waitForAnnouncement, waitForStatus, waitForView } from './wait-for.ts';
