export { newCommandId } from './command-id.ts';
export {
  type CommandResult,
  type ConnectionStatus,
  type HallConnection,
  openHallConnection,
  type QueryResult,
  type ViewListener,
} from './hall-connection.ts';
export {
  fetchCatalogue,
  fetchSetUp,
  login,
  openPhoneSession,
  openVisitorSession,
  pairDevice,
  postSetUp,
  type RequestResult,
} from './requests.ts';
