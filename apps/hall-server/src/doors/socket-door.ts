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
import type { Sessions } from './sessions.ts';

const MESSAGE_LIMIT_BYTES = 16 * 1024;
const SUBSCRIPTIONS_PER_SOCKET = 8;

interface SocketData {
  principal: Principal;
  readonly rooms: Set<string>;
}
type HallSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;

const Handshake = z.object({ protocolVersion: z.number(), token: z.string().max(1024) });
const SubscriptionInput = z.strictObject({ audience: AudienceSchema, canSpeak: z.boolean().optional() });

export interface SocketDoorOptions {
  readonly httpServer: HttpServer;
  readonly sessions: Sessions;
  readonly commands: CommandDoor;
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

  /** Ends the lines of a session that is no longer allowed (a revoked device). */
  drop(ref: string): void {
    for (const socket of this.#io.sockets.sockets.values())
      if (socket.data.principal.actor.ref === ref) socket.disconnect(true);
  }

  close(): Promise<void> {
    return this.#io.close();
  }

  #admit(socket: HallSocket): Error | undefined {
    const handshake = Handshake.safeParse(socket.handshake.auth);
    if (!handshake.success) return refusedHandshake(problemOf('notAuthenticated'));
    if (handshake.data.protocolVersion !== PROTOCOL_VERSION)
      return refusedHandshake(problemOf('incompatible', { details: { protocolVersion: PROTOCOL_VERSION } }));
    const principal = this.#options.sessions.findPrincipal(handshake.data.token);
    if (principal === undefined) return refusedHandshake(problemOf('notAuthenticated'));
    socket.data = { principal, rooms: new Set() };
    return undefined;
  }

  #welcome(socket: HallSocket): void {
    socket.on('subscribe', (input, answer) => {
      if (typeof answer === 'function') answer(this.#subscribe(socket, input));
    });
    socket.on('unsubscribe', (input) => {
      const audience = checkInput(AudienceSchema, input);
      if (audience.ok) this.#leave(socket, audienceKey(audience.value));
    });
    socket.on('command', (kind, input, answer) => {
      if (typeof answer !== 'function') return;
      if (!Object.hasOwn(COMMANDS, kind)) return answer({ ok: false, problem: problemOf('notFound') });
      try {
        this.#options.commands.give(kind as CommandKind, input, socket.data.principal, answer);
      } catch (cause) {
        this.#options.fault('commandFault', cause);
        answer({ ok: false, problem: problemOf('fault') });
      }
    });
    socket.on('disconnect', () => {
      for (const key of socket.data.rooms) this.#options.views().leave(key);
      this.#voices.leave(socket);
    });
  }

  #subscribe(socket: HallSocket, input: unknown): SubscribeAnswer {
    const checked = checkInput(SubscriptionInput, input);
    if (!checked.ok) return checked;
    const { audience, canSpeak = false } = checked.value;
    const { principal, rooms } = socket.data;
    if (!maySee(principal, audience, this.#options.state())) return { ok: false, problem: problemOf('notAllowed') };
    const key = audienceKey(audience);
    if (!rooms.has(key) && rooms.size >= SUBSCRIPTIONS_PER_SOCKET) return { ok: false, problem: problemOf('tooLarge') };
    const message = this.#viewFor(socket, audience, key);
    if (message === undefined) return { ok: false, problem: problemOf('notFound') };
    if (canSpeak && audience.kind === 'board') this.#voices.join(audience.zoneId, socket);
    return { ok: true, message };
  }

  #viewFor(socket: HallSocket, audience: Audience, key: string): ViewMessage | undefined {
    const views = this.#options.views();
    if (socket.data.rooms.has(key)) return views.look(audience);
    const message = views.listen(audience);
    if (message === undefined) return undefined;
    socket.data.rooms.add(key);
    void socket.join(key);
    return message;
  }

  #leave(socket: HallSocket, key: string): void {
    if (!socket.data.rooms.delete(key)) return;
    void socket.leave(key);
    this.#options.views().leave(key);
  }
}
