export {
  type HallServer,
  type HallServerOptions,
  screensOfCheckout,
  startHallServer,
  workersOfCheckout,
} from './hall-server.ts';
