import { PROTOCOL_VERSION } from '@yichuang/contract';
import type { HallAddress } from '@yichuang/testkit';
import { io } from 'socket.io-client';

/** An answer as it came over the wire. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
export type WireAnswer = any;

/** A socket without the client's manners: sends what a forger or an old page would send. */
export interface RawLine {
  /** Sends an event and resolves with its acknowledgement. */
  ask(event: string, ...values: unknown[]): Promise<WireAnswer>;
  /** Sends an event that nobody acknowledges. */
  tell(event: string, ...values: unknown[]): void;
  onEvent(listener: (event: string, ...values: WireAnswer[]) => void): void;
  /** Resolves with the reason when the server ends the line. */
  readonly closed: Promise<string>;
}

/** Shakes hands with exactly this `auth`; rejects with the problem when the server refuses. */
export function openRawLine(hall: HallAddress, auth: object): Promise<RawLine> {
  const socket = io(hall.url, { transports: ['websocket'], auth: { ...auth }, reconnection: false, forceNew: true });
  hall.onStop(() => socket.close());
  const closed = new Promise<string>((resolve) => {
    socket.on('disconnect', resolve);
  });
  return new Promise((resolve, reject) => {
    socket.on('connect_error', (error) => reject(Object.assign(error, { problem: (error as WireAnswer).data })));
    socket.on('connect', () =>
      resolve({
        ask: (event, ...values) => socket.emitWithAck(event, ...values),
        tell: (event, ...values) => {
          socket.emit(event, ...values);
        },
        onEvent: (listener) => {
          socket.onAny(listener);
        },
        closed,
      }),
    );
  });
}

/** A raw line of a session. */
export function openSessionLine(hall: HallAddress, { token }: { readonly token: string }): Promise<RawLine> {
  return openRawLine(hall, { protocolVersion: PROTOCOL_VERSION, token });
}
