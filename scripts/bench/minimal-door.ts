// The least that a durable ticket door can be: fastify and socket.io before the same journal writer (same rows, same hash chain, same
// grouping of commits). No rules, no rights, no validation, no views, no retries: what our server costs beyond it is the product.
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { EVENT_SHAPES, type HallEvent } from '@yichuang/hall';
import { type AppendGroup, openWriter } from '@yichuang/journal';
import fastify from 'fastify';
import { Server as SocketIoServer } from 'socket.io';
import { serveQuestions } from './child-processes.ts';

interface Input {
  readonly commandId: string;
  readonly itemCodes?: readonly string[];
  readonly windowId?: string;
  readonly ticketId?: string;
}

interface Setting {
  readonly databasePath: string;
  /** item -> queue, and how many windows each queue has. */
  readonly items: readonly string[];
}

const DAY = '2026-01-05';
const ACTOR = { kind: 'device', ref: 'k-1' } as const;
const WRITER = new URL('../../apps/hall-server/src/loop/writer-worker.ts', import.meta.url);

async function open({ databasePath, items }: Setting): Promise<string> {
  const writer = await openWriter({ workerFactory: () => new Worker(WRITER), databasePath });
  const lines = items.map(() => [] as string[]);
  const heads = items.map(() => 0);
  const lastNumbers = items.map(() => 0);
  let issued = 0;
  let version = 0;
  let gathered: { readonly group: AppendGroup; readonly answer: () => void }[] = [];
  let isWriting = false;

  function flush(): void {
    if (isWriting || gathered.length === 0) return;
    const batch = gathered;
    gathered = [];
    isWriting = true;
    writer
      .append(batch.map(({ group }) => group))
      .then(() => {
        isWriting = false;
        flush();
        for (const { answer } of batch) answer();
      })
      .catch((cause: unknown) => {
        throw cause;
      });
  }

  function commit(commandId: string, at: number, body: HallEvent, answer: () => void): void {
    const events = [{ stream: `day/${DAY}`, expectedVersion: version, shape: EVENT_SHAPES[body.kind].shape, body }];
    version += 1;
    gathered.push({ group: { commandId: `${ACTOR.ref}.${commandId}`, at, actor: ACTOR, events }, answer });
    flush();
  }

  const estimate = { lowMinutes: 5, highMinutes: 10, basis: 1 } as never;
  const reason = {
    ...{ rule: 'longestWait' as const, chosenFor: null, classId: 'ordinary', index: 1, slope: 1, headStartMs: 0 },
    ...{ preference: 1, waitedMs: 1, runnerUp: null },
  } as const;

  function issue({ commandId, itemCodes: [itemCode = ''] = [] }: Input, answer: (value: unknown) => void): void {
    const at = Date.now();
    const position = Math.max(0, items.indexOf(itemCode));
    const next = (lastNumbers[position] ?? 0) + 1;
    lastNumbers[position] = next;
    issued += 1;
    const number = String.fromCharCode(65 + position) + String(next).padStart(3, '0');
    const ticketId = `${DAY}.${number}`;
    const queueId = `queue-${position}`;
    const ahead = (lines[position]?.length ?? 0) - (heads[position] ?? 0);
    const body: HallEvent = {
      ...{ kind: 'TicketIssued', at, ticketId, number, sequence: issued, queueId, itemCode },
      ...{
        items: [{ itemCode, queueId }],
        itemOrder: 'set',
        classId: 'ordinary',
        priorityReason: null,
        personRef: null,
      },
      ...{ channel: 'kiosk', appointmentId: null, extended: false, rankAt: at, ahead, estimate },
    };
    lines[position]?.push(ticketId);
    const output = {
      ...{ ticketId, number, itemCode, itemCodes: [itemCode], queueId, zoneId: 'A', ahead, wait: estimate },
      ...{ issuedAt: at, appointmentAt: null, existing: false },
      phoneUrl: `http://hall.invalid/my-ticket#t=${ticketId}~0123456789abcdef012345`,
    };
    commit(commandId, at, body, () => answer(output));
  }

  /** The windows serve two lines each, as in the made hall. */
  function call({ commandId, windowId = 'w1' }: Input, answer: (value: unknown) => void): void {
    const own = (Number(windowId.slice(1)) - 1) % items.length;
    for (const position of [own, (own + 1) % items.length]) {
      const ticketId = lines[position]?.[heads[position] ?? 0];
      if (ticketId === undefined) continue;
      heads[position] = (heads[position] ?? 0) + 1;
      const at = Date.now();
      const body: HallEvent = { kind: 'TicketCalled', at, ticketId, windowId, staffId: `s-${windowId}`, reason };
      commit(commandId, at, body, () => answer({ ticketId, number: ticketId.slice(DAY.length + 1) }));
      return;
    }
    answer(undefined);
  }

  function move(kind: 'ServiceStarted' | 'ServiceFinished', input: Input, answer: (value: unknown) => void): void {
    const { commandId, ticketId = '', windowId = '' } = input;
    const at = Date.now();
    const place = { at, ticketId, windowId };
    const body: HallEvent =
      kind === 'ServiceStarted'
        ? { kind, ...place, itemCode: items[0] ?? '', arrivedAt: at }
        : { kind, ...place, ending: 'finished' as const, accurate: true };
    commit(commandId, at, body, () => answer({ seq: version }));
  }

  const commands: Readonly<Record<string, (input: Input, answer: (value: unknown) => void) => void>> = {
    issueTicket: issue,
    callNext: call,
    startService: (input, answer) => move('ServiceStarted', input, answer),
    finishService: (input, answer) => move('ServiceFinished', input, answer),
  };

  const app = fastify({ logger: false });
  for (const [kind, give] of Object.entries(commands))
    app.post(`/api/commands/${kind}`, (request, reply) => give(request.body as Input, (value) => reply.send(value)));
  await app.ready();
  const io = new SocketIoServer(app.server, {
    transports: ['websocket'],
    perMessageDeflate: false,
    serveClient: false,
  });
  const nobody = { ok: false, problem: { code: 'notFound' } };
  io.on('connection', (socket) => {
    socket.on('command', (kind, input, answer) => {
      const give = commands[kind];
      if (give === undefined) return answer(nobody);
      give(input as Input, (output) => answer(output === undefined ? nobody : { ok: true, output }));
    });
  });
  await new Promise<void>((resolve) => app.server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve));
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

serveQuestions({ open });
