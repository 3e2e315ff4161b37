import {
  type Announcement,
  type Audience,
  type AudienceKind,
  audienceKey,
  type ClientToServerEvents,
  type CommandInput,
  type CommandKind,
  type CommandOutput,
  PROTOCOL_VERSION,
  type Problem,
  problemOf,
  type QueryInput,
  type QueryKind,
  type QueryOutput,
  type ServerToClientEvents,
  type ViewMessage,
} from '@yichuang/contract';
import { io, type Socket } from 'socket.io-client';
import { newCommandId } from './command-id.ts';

/** `refused` is final until the page gets a new token or is reloaded; `problem` says why. */
export type ConnectionStatus =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'online' }
  | { readonly kind: 'offline'; readonly since: number }
  | { readonly kind: 'refused'; readonly problem: Problem };

export type CommandResult<K extends CommandKind> =
  | { readonly ok: true; readonly output: CommandOutput<K> }
  | { readonly ok: false; readonly problem: Problem };

export type QueryResult<K extends QueryKind> =
  | { readonly ok: true; readonly output: QueryOutput<K> }
  | { readonly ok: false; readonly problem: Problem };

export type ViewListener<K extends AudienceKind> = (message: ViewMessage<K>) => void;

/** One live line to a hall. Subscriptions and unanswered commands survive a lost line and a restarted server. */
export interface HallConnection {
  readonly status: ConnectionStatus;
  onStatus(listener: (status: ConnectionStatus) => void): () => void;
  subscribe<K extends AudienceKind>(
    audience: Extract<Audience, { kind: K }>,
    listener: ViewListener<K>,
    options?: { readonly canSpeak?: boolean; readonly onProblem?: (problem: Problem) => void },
  ): () => void;
  onAnnouncement(listener: (announcement: Announcement) => void): () => void;
  onVoice(listener: (owner: boolean) => void): () => void;
  /** Sends, and sends again under the same id after every break, until the hall answers. */
  command<K extends CommandKind>(kind: K, input: Omit<CommandInput<K>, 'commandId'>): Promise<CommandResult<K>>;
  /** Looks something up; asked again after every break until the hall answers. */
  ask<K extends QueryKind>(kind: K, input: QueryInput<K>): Promise<QueryResult<K>>;
  /** The hall's clock (epoch ms), by the newest view. */
  hallNow(): number;
  close(): void;
}

/** Bytes of one message; the socket door takes 64 KiB, the envelope included. */
const MESSAGE_LIMIT = 60 * 1024;

interface PendingCommand {
  readonly kind: CommandKind;
  readonly input: object;
  readonly settle: (result: CommandResult<CommandKind>) => void;
}

interface PendingQuery {
  readonly kind: QueryKind;
  readonly input: object;
  readonly settle: (result: QueryResult<QueryKind>) => void;
}

interface Subscribed {
  readonly audience: Audience;
  readonly canSpeak: boolean;
  readonly listener: (message: ViewMessage) => void;
  readonly onProblem: (problem: Problem) => void;
  run: string;
  revision: number;
}

/** Opens the line; views come at once after `subscribe`, and again after each reconnect. */
export function openHallConnection(options: {
  readonly baseUrl: string;
  readonly token: string;
  readonly now?: () => number;
}): HallConnection {
  const now = options.now ?? Date.now;
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(options.baseUrl, {
    transports: ['websocket'],
    // A server that takes the line and then says nothing (it is being stopped) must not hold a screen for long.
    timeout: 3000,
    auth: { protocolVersion: PROTOCOL_VERSION, token: options.token },
    reconnectionDelay: 100,
    // With the random factor at most 0.9 s: a page is right again within a second of the server's return.
    reconnectionDelayMax: 600,
    randomizationFactor: 0.5,
  });
  let status: ConnectionStatus = { kind: 'connecting' };
  const statusListeners = new Set<(status: ConnectionStatus) => void>();
  const announcementListeners = new Set<(announcement: Announcement) => void>();
  const voiceListeners = new Set<(owner: boolean) => void>();
  const subscriptions = new Set<Subscribed>();
  const pending = new Map<string, PendingCommand>();
  const pendingQueries = new Set<PendingQuery>();
  let hallAheadMs = 0;
  let isClosed = false;

  function setStatus(next: ConnectionStatus): void {
    status = next;
    for (const listener of statusListeners) listener(next);
  }

  function deliver(subscription: Subscribed, message: ViewMessage): void {
    if (message.run === subscription.run && message.revision <= subscription.revision) return;
    hallAheadMs = message.at - now();
    subscription.run = message.run;
    subscription.revision = message.revision;
    subscription.listener(message);
  }

  function sendSubscription(subscription: Subscribed): void {
    socket.emit('subscribe', { audience: subscription.audience, canSpeak: subscription.canSpeak }, (answer) => {
      if (!subscriptions.has(subscription)) return;
      if (answer.ok) deliver(subscription, answer.message);
      else subscription.onProblem(answer.problem);
    });
  }

  function sendCommand(id: string, command: PendingCommand): void {
    socket.emit('command', command.kind, { ...command.input, commandId: id }, (answer) => {
      // The hall may not know yet whether the commit reached the disk; asking again under the same id tells.
      if (!answer.ok && answer.problem.code === 'outcomeUnknown') {
        setTimeout(() => socket.connected && pending.has(id) && sendCommand(id, command), 200);
        return;
      }
      if (!pending.delete(id)) return;
      command.settle(answer as CommandResult<CommandKind>);
    });
  }

  function sendQuery(query: PendingQuery): void {
    socket.emit('query', query.kind, query.input, (answer) => {
      if (pendingQueries.delete(query)) query.settle(answer as QueryResult<QueryKind>);
    });
  }

  /** Why nothing can be asked now; undefined when it can. The hall would cut the line at a longer message, again and again. */
  function findObstacle(input: object): Problem | undefined {
    if (status.kind === 'refused') return status.problem;
    if (isClosed) return problemOf('unavailable');
    return new TextEncoder().encode(JSON.stringify(input)).length > MESSAGE_LIMIT ? problemOf('tooLarge') : undefined;
  }

  function settleAll(problem: Problem): void {
    for (const query of [...pendingQueries]) {
      pendingQueries.delete(query);
      query.settle({ ok: false, problem });
    }
    for (const [id, command] of [...pending]) {
      pending.delete(id);
      command.settle({ ok: false, problem });
    }
  }

  socket.on('connect', () => {
    setStatus({ kind: 'online' });
    for (const subscription of subscriptions) sendSubscription(subscription);
    for (const [id, command] of pending) sendCommand(id, command);
    for (const query of pendingQueries) sendQuery(query);
  });
  socket.on('disconnect', (reason) => {
    if (isClosed) return;
    if (status.kind !== 'refused') setStatus({ kind: 'offline', since: now() });
    // A server that closes cleanly ends the socket for good unless asked again.
    if (reason === 'io server disconnect') socket.connect();
  });
  socket.on('connect_error', (error) => {
    const problem = (error as { data?: Problem }).data;
    if (problem?.code !== undefined) {
      // The hall has spoken: waiting longer brings nothing, neither to the page nor to what it asked.
      setStatus({ kind: 'refused', problem });
      settleAll(problem);
    } else if (status.kind !== 'offline') setStatus({ kind: 'offline', since: now() });
  });
  socket.on('view', (message) => {
    for (const subscription of subscriptions)
      if (audienceKey(subscription.audience) === message.key) deliver(subscription, message);
  });
  socket.on('ended', (key) => {
    for (const subscription of subscriptions)
      if (audienceKey(subscription.audience) === key) subscription.onProblem(problemOf('notFound'));
  });
  socket.on('announcement', (announcement) => {
    for (const listener of announcementListeners) listener(announcement);
  });
  socket.on('voice', (owner) => {
    for (const listener of voiceListeners) listener(owner);
  });

  function listen<T>(set: Set<T>, listener: T): () => void {
    set.add(listener);
    return () => set.delete(listener);
  }

  return {
    get status() {
      return status;
    },
    onStatus: (listener) => listen(statusListeners, listener),
    onAnnouncement: (listener) => listen(announcementListeners, listener),
    onVoice: (listener) => listen(voiceListeners, listener),
    subscribe(audience, listener, subscribeOptions = {}) {
      const subscription: Subscribed = {
        audience,
        canSpeak: subscribeOptions.canSpeak ?? false,
        listener: listener as (message: ViewMessage) => void,
        onProblem: subscribeOptions.onProblem ?? (() => {}),
        run: '',
        revision: 0,
      };
      subscriptions.add(subscription);
      if (socket.connected) sendSubscription(subscription);
      return () => {
        if (!subscriptions.delete(subscription)) return;
        const key = audienceKey(audience);
        const isLast = [...subscriptions].every((other) => audienceKey(other.audience) !== key);
        if (isLast && socket.connected) socket.emit('unsubscribe', audience);
      };
    },
    command(kind, input) {
      return new Promise((resolve) => {
        const problem = findObstacle(input);
        if (problem !== undefined) {
          resolve({ ok: false, problem });
          return;
        }
        const id = newCommandId();
        const command: PendingCommand = {
          kind,
          input,
          settle: resolve as (result: CommandResult<CommandKind>) => void,
        };
        pending.set(id, command);
        if (socket.connected) sendCommand(id, command);
      });
    },
    ask(kind, input) {
      return new Promise((resolve) => {
        const problem = findObstacle(input);
        if (problem !== undefined) {
          resolve({ ok: false, problem });
          return;
        }
        const query: PendingQuery = { kind, input, settle: resolve as (result: QueryResult<QueryKind>) => void };
        pendingQueries.add(query);
        if (socket.connected) sendQuery(query);
      });
    },
    hallNow: () => now() + hallAheadMs,
    close() {
      isClosed = true;
      socket.close();
      // Whether the hall has them is not known here; the page that asked is gone.
      settleAll(problemOf('outcomeUnknown'));
    },
  };
}
