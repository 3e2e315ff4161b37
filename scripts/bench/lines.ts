import { connect } from 'node:net';
import { WebSocket } from 'ws';

/** What a door answers; `output` as the contract has it. */
export type LineAnswer =
  | { readonly ok: true; readonly output: Record<string, unknown> }
  | { readonly ok: false; readonly problem: { readonly code: string } };

/** One client's line to a door, light enough that the door and not the client is measured. */
export interface Line {
  /** Rejects when the line breaks before the answer. */
  command(kind: string, input: object): Promise<LineAnswer>;
  close(): void;
}

export type DoorKind = 'http' | 'socket';

/** The line went before the answer came. */
class LineBroken extends Error {}

/** Whether an error says that the other side went, and nothing else. */
export function isBrokenLine(cause: unknown): boolean {
  if (cause instanceof LineBroken) return true;
  const { code, message } = cause as { code?: string; message?: string };
  return ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code ?? '') || message === 'socket hang up';
}

interface Waiting {
  readonly resolve: (answer: LineAnswer) => void;
  readonly reject: (cause: Error) => void;
}

/** Opens a line of either kind. Rejects when the door is not there. */
export function openLine(door: DoorKind, baseUrl: string, token: string): Promise<Line> {
  return door === 'http' ? openHttpLine(baseUrl, token) : openSocketLine(baseUrl, token).then(({ line }) => line);
}

/** A kept-alive HTTP connection with one request at a time. */
function openHttpLine(baseUrl: string, token: string): Promise<Line> {
  const { hostname, port } = new URL(baseUrl);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  let waiting: Waiting | undefined;
  let held: Buffer = Buffer.alloc(0);

  function read(chunk: Buffer): void {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const end = held.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = held.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (held.length < end + 4 + length) return;
    const body = JSON.parse(held.toString('utf8', end + 4, end + 4 + length));
    held = held.subarray(end + 4 + length);
    const asked = waiting;
    waiting = undefined;
    asked?.resolve(head.startsWith('HTTP/1.1 2') ? { ok: true, output: body } : { ok: false, problem: body });
  }

  const line: Line = {
    command(kind, input) {
      return new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new LineBroken('closed'));
        waiting = { resolve, reject };
        const body = JSON.stringify(input);
        socket.write(
          `POST /api/commands/${kind} HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        );
      });
    },
    close: () => void socket.destroy(),
  };
  return new Promise((resolve, reject) => {
    socket.on('data', read);
    socket.on('connect', () => resolve(line));
    socket.on('error', reject);
    socket.on('close', () => {
      waiting?.reject(new LineBroken('closed'));
      waiting = undefined;
    });
  });
}

/** A socket.io line spoken by hand; `heard` gets the text of every event that the server sends, unparsed. */
export function openSocketLine(
  baseUrl: string,
  token: string,
  heard: (text: string) => void = () => {},
): Promise<{
  readonly line: Line;
  readonly socket: WebSocket;
  emit(name: string, ...values: unknown[]): Promise<unknown>;
}> {
  const socket = new WebSocket(`${baseUrl.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    perMessageDeflate: false,
  });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (cause: Error) => void }>();
  let lastId = 0;
  let open = true;

  function emit(name: string, ...values: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (!open) return reject(new LineBroken('closed'));
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      socket.send(`42${lastId}${JSON.stringify([name, ...values])}`);
    });
  }

  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => {
      open = false;
      for (const asked of waiting.values()) asked.reject(new LineBroken('closed'));
      waiting.clear();
      reject(new LineBroken('closed'));
    });
    socket.on('message', (data) => {
      const text = data.toString();
      if (text === '2') socket.send('3');
      else if (text.startsWith('0')) socket.send(`40${JSON.stringify({ protocolVersion: 1, token })}`);
      else if (text.startsWith('44')) reject(new Error(`refused: ${text}`));
      else if (text.startsWith('40'))
        resolve({
          line: {
            command: (kind, input) => emit('command', kind, input) as Promise<LineAnswer>,
            close: () => socket.terminate(),
          },
          socket,
          emit,
        });
      else if (text.startsWith('43')) {
        const start = text.indexOf('[');
        const id = Number(text.slice(2, start));
        const asked = waiting.get(id);
        waiting.delete(id);
        asked?.resolve(JSON.parse(text.slice(start))[0] as never);
      } else if (text.startsWith('42')) heard(text);
    });
  });
}
