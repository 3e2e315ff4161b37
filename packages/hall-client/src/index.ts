export { newCommandId } from './command-id.ts';
export {
  type CommandResult,
  type ConnectionStatus,
  type HallConnection,
  openHallConnection,
  type ViewListener,
} from './hall-connection.ts';
export { fetchCatalogue, login, openPhoneSession, pairDevice, type RequestResult } from './requests.ts';
