import { createRequire } from 'node:module';

/** The part of a `ws` socket that the benches use. */
export interface RawWebSocket {
  on(event: 'open' | 'close', listener: () => void): this;
  on(event: 'error', listener: (cause: Error) => void): this;
  on(event: 'message', listener: (data: Buffer) => void): this;
  send(data: string | Buffer, options?: { binary?: boolean }): void;
  terminate(): void;
}
interface RawServer {
  on(event: 'connection', listener: (socket: RawWebSocket) => void): this;
}
interface Ws {
  new (url: string, options: { perMessageDeflate: boolean }): RawWebSocket;
  readonly WebSocketServer: new (options: { server: unknown; perMessageDeflate: boolean }) => RawServer;
}
interface Fastify {
  post(path: string, answer: (request: { body: unknown }, reply: { send(value: unknown): void }) => void): void;
  ready(): PromiseLike<unknown>;
  readonly server: import('node:http').Server;
}
interface SocketIo {
  on(event: 'connection', listener: (socket: SocketIoSocket) => void): void;
}
interface SocketIoSocket {
  on(event: 'command', listener: (kind: string, input: unknown, answer: (value: unknown) => void) => void): void;
}

const hallServer = createRequire(new URL('../../apps/hall-server/package.json', import.meta.url));

/** Loads a library by way of the packages that depend on it: the checkout's root does not name these itself. */
function borrow(...chain: readonly string[]): unknown {
  const last = chain[chain.length - 1] ?? '';
  const from = chain.slice(0, -1).reduce((require, name) => createRequire(require.resolve(name)), hallServer);
  return from(last);
}

export const WebSocketClient = borrow('socket.io', 'engine.io', 'ws') as Ws;
export const WebSocketServer = WebSocketClient.WebSocketServer;
export const fastify = borrow('fastify') as (options: { logger: boolean }) => Fastify;
export const SocketIoServer = (borrow('socket.io') as { Server: new (http: unknown, options: object) => SocketIo })
  .Server;
