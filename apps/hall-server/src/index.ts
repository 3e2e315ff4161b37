export {
  type HallServer,
  type HallServerOptions,
  screensOfCheckout,
  startHallServer,
  workersOfCheckout,
} from './hall-server.ts';
export { readSeed, seedDemoHall } from './start/demo-hall.ts';
