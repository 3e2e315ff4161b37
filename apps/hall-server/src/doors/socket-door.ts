import type { Server as HttpServer } from 'node:http';
import {
  type Announcement,
  type Audience,
  AudienceSchema,
  audienceKey,
  type ClientToServerEvents,
  COMMANDS,
  type CommandKind,
  PROTOCOL_VERSION,
  type Problem,
  problemOf,
  QUERIES,
  type QueryKind,
  type ServerToClientEvents,
  type SubscribeAnswer,
  type ViewMessage,
} from '@yichuang/contract';
import type { HallState } from '@yichuang/hall';
import { type DefaultEventsMap, Server, type Socket } from 'socket.io';
import { z } from 'zod';
import type { ViewBoard } from '../push/view-board.ts';
import { VoiceOwners } from '../push/voice-owners.ts';
import type { CommandDoor } from './command-door.ts';
import { checkInput } from './input.ts';
import { maySee } from './permissions.ts';
import type { Principal } from './principal.ts';
import type { QueryDoor } from './query-door.ts';
import type { Sessions } from './sessions.ts';
import type { TokenClaim } from './tokens.ts';

/** The settings of a great hall's windows are some 40 KiB. */
const MESSAGE_LIMIT_BYTES = 64 * 1024;
const SUBSCRIPTIONS_PER_SOCKET = 8;
const SWEEP_MS = 60_000;

interface SocketData {
  readonly claim: TokenClaim;
  /** Keys of the audiences it listens to. */
  readonly audiences: Map<string, Audience>;
}
type HallSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;

const Handshake = z.object({ protocolVersion: z.number(), token: z.string().max(1024) });
const SubscriptionInput = z.strictObject({ audience: AudienceSchema, canSpeak: z.boolean().optional() });

export interface SocketDoorOptions {
  readonly httpServer: HttpServer;
  readonly sessions: Sessions;
  readonly commands: CommandDoor;
  readonly queries: QueryDoor;
  readonly views: () => ViewBoard;
  readonly state: () => HallState;
  readonly fault: (code: string, cause: unknown) => void;
}

function refusedHandshake(problem: Problem): Error {
  return Object.assign(new Error(problem.code), { data: problem });
}

/** The live door: views and announcements out, commands in. */
export class SocketDoor {
  readonly #io: Server<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;
  readonly #options: SocketDoorOptions;
  readonly #sweep: NodeJS.Timeout;
  readonly #voices = new VoiceOwners<HallSocket>((socket, owner) => socket.emit('voice', owner));

  constructor(options: SocketDoorOptions) {
    this.#options = options;
    this.#io = new Server(options.httpServer, {
      transports: ['websocket'],
      perMessageDeflate: false,
      serveClient: false,
      maxHttpBufferSize: MESSAGE_LIMIT_BYTES,
    });
    this.#io.use((socket, next) => next(this.#admit(socket)));
    this.#io.on('connection', (socket) => this.#welcome(socket));
    this.#sweep = setInterval(() => this.#dropEndedSessions(), SWEEP_MS);
    this.#sweep.unref();
  }

  sendView(message: ViewMessage): void {
    this.#io.to(message.key).emit('view', message);
  }

  /** A call goes at once to every screen that it concerns, encoded once. */
  announce(announcement: Announcement): void {
    const { zoneId, windowId, ticketId } = announcement;
    this.#io
      .to([`board:${zoneId}`, `windowSign:${windowId}`, `clerk:${windowId}`, `phone:${ticketId}`])
      .emit('announcement', announcement);
  }

  /** A view that there is no more: its listeners are told, and listen no longer. */
  endView(key: string): void {
    this.#io.to(key).emit('ended', key);
    for (const socket of this.#io.sockets.sockets.values()) socket.data.audiences.delete(key);
    this.#io.in(key).socketsLeave(key);
  }

  /** Ends the lines of a device that was revoked. */
  drop(ref: string): void {
    for (const socket of this.#io.sockets.sockets.values()) if (socket.data.claim.ref === ref) socket.disconnect(true);
  }

  close(): Promise<void> {
    clearInterval(this.#sweep);
    return this.#io.close();
  }

  #dropEndedSessions(): void {
    for (const socket of this.#io.sockets.sockets.values())
      if (this.#options.sessions.findHolder(socket.data.claim) === undefined) socket.disconnect(true);
  }

  #admit(socket: HallSocket): Error | undefined {
    const handshake = Handshake.safeParse(socket.handshake.auth);
    if (!handshake.success) return refusedHandshake(problemOf('notAuthenticated'));
    if (handshake.data.protocolVersion !== PROTOCOL_VERSION)
      return refusedHandshake(problemOf('incompatible', { details: { protocolVersion: PROTOCOL_VERSION } }));
    const claim = this.#options.sessions.findClaim(handshake.data.token);
    if (claim === undefined || this.#options.sessions.findHolder(claim) === undefined)
      return refusedHandshake(problemOf('notAuthenticated'));
    socket.data = { claim, audiences: new Map() };
    return undefined;
  }

  #welcome(socket: HallSocket): void {
    const { sessions, commands, queries } = this.#options;
    socket.on('subscribe', (input, answer) =>
      this.#guard(answer, () => {
        const holder = sessions.findHolder(socket.data.claim);
        if (holder === undefined) this.#endSession(socket, answer);
        else answer(this.#subscribe(socket, holder, input));
      }),
    );
    socket.on('unsubscribe', (input) => {
      const audience = checkInput(AudienceSchema, input);
      if (audience.ok) this.#leave(socket, audienceKey(audience.value));
    });
    socket.on('command', (kind, input, answer) =>
      this.#guard(answer, () => {
        const holder = sessions.findHolder(socket.data.claim);
        if (holder === undefined) this.#endSession(socket, answer);
        else if (typeof kind !== 'string' || !Object.hasOwn(COMMANDS, kind))
          answer({ ok: false, problem: problemOf('notFound') });
        else commands.give(kind as CommandKind, input, holder, answer);
      }),
    );
    socket.on('query', (kind, input, answer) =>
      this.#guard(answer, () => {
        const holder = sessions.findHolder(socket.data.claim);
        if (holder === undefined) this.#endSession(socket, answer);
        else if (typeof kind !== 'string' || !Object.hasOwn(QUERIES, kind))
          answer({ ok: false, problem: problemOf('notFound') });
        else queries.ask(kind as QueryKind, input, holder, answer);
      }),
    );
    socket.on('disconnect', () => {
      for (const key of socket.data.audiences.keys()) this.#options.views().leave(key);
      this.#voices.leaveAll(socket);
    });
  }

  /** Nothing that a client can send may throw past here: socket.io would let it end the process. */
  #guard(answer: unknown, act: () => void): void {
    if (typeof answer !== 'function') return;
    try {
      act();
    } catch (cause) {
      this.#options.fault('socketFault', cause);
      answer({ ok: false, problem: problemOf('fault') });
    }
  }

  #endSession(socket: HallSocket, answer: (result: { readonly ok: false; readonly problem: Problem }) => void): void {
    answer({ ok: false, problem: problemOf('notAuthenticated') });
    socket.disconnect(true);
  }

  #subscribe(socket: HallSocket, holder: Principal, input: unknown): SubscribeAnswer {
    const checked = checkInput(SubscriptionInput, input);
    if (!checked.ok) return checked;
    const { audience, canSpeak = false } = checked.value;
    const { audiences } = socket.data;
    if (!maySee(holder, audience, this.#options.state())) return { ok: false, problem: problemOf('notAllowed') };
    const key = audienceKey(audience);
    if (!audiences.has(key) && audiences.size >= SUBSCRIPTIONS_PER_SOCKET)
      return { ok: false, problem: problemOf('tooLarge') };
    const message = this.#viewFor(socket, audience, key);
    if (message === undefined) return { ok: false, problem: problemOf('notFound') };
    if (audience.kind === 'board') {
      if (canSpeak) this.#voices.join(audience.zoneId, socket);
      else this.#voices.leave(audience.zoneId, socket);
    }
    return { ok: true, message };
  }

  #viewFor(socket: HallSocket, audience: Audience, key: string): ViewMessage | undefined {
    const views = this.#options.views();
    if (socket.data.audiences.has(key)) return views.look(audience);
    const message = views.listen(audience);
    if (message === undefined) return undefined;
    socket.data.audiences.set(key, audience);
    void socket.join(key);
    return message;
  }

  #leave(socket: HallSocket, key: string): void {
    const audience = socket.data.audiences.get(key);
    if (audience === undefined) return;
    socket.data.audiences.delete(key);
    void socket.leave(key);
    this.#options.views().leave(key);
    if (audience.kind === 'board') this.#voices.leave(audience.zoneId, socket);
  }
}
