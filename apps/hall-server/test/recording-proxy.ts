import type { AddressInfo } from 'node:net';
import { createConnection, createServer } from 'node:net';

/** Stands between clients and a hall and keeps every byte that the hall sends; nothing of it is compressed. */
export interface RecordingProxy {
  readonly url: string;
  recorded(): Buffer;
  close(): void;
}

/** Opens a proxy before a hall on 127.0.0.1. */
export async function openRecordingProxy(hallPort: number): Promise<RecordingProxy> {
  const chunks: Buffer[] = [];
  const server = createServer((client) => {
    const hall = createConnection(hallPort, '127.0.0.1');
    hall.on('data', (chunk: Buffer) => chunks.push(chunk));
    client.pipe(hall).pipe(client);
    for (const [one, other] of [
      [client, hall],
      [hall, client],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    recorded: () => Buffer.concat(chunks),
    close: () => {
      server.close();
    },
  };
}
