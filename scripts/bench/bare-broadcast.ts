// The least that a push can be: a bare ws server that answers a press and then sends the same text to everybody else.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { serveQuestions } from './child-processes.ts';

const sockets = new Set<WebSocket>();

/** Opens the server; `message` is sent with `TICKET` replaced by the ticket of the press. */
function open({ message }: { readonly message: string }): Promise<string> {
  const server = createServer();
  new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data) => {
      const ticketId = data.toString();
      socket.send('done');
      const bytes = Buffer.from(message.replaceAll('TICKET', ticketId));
      for (const other of sockets) if (other !== socket) other.send(bytes, { binary: false });
    });
  });
  return new Promise((resolve) =>
    server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  );
}

serveQuestions({ open });
