import {
  type Announcement,
  type Audience,
  type AudienceKind,
  audienceKey,
  type CommandInput,
  type CommandKind,
  problemOf,
  type QueryInput,
  type QueryKind,
  type ViewMessage,
  type ViewOf,
} from '@yichuang/contract';
import type { CommandResult, ConnectionStatus, HallConnection, QueryResult } from '@yichuang/hall-client';

/** 2026-03-10 10:24 in the hall: the clock of every gallery page starts here. */
export const FIXTURE_NOW = Date.UTC(2026, 2, 10, 2, 24, 0);

/** How the fixture hall answers a command; a promise that never settles shows the busy state. */
export type FixtureAnswers = {
  readonly [K in CommandKind]?: (
    input: Omit<CommandInput<K>, 'commandId'>,
  ) => CommandResult<K> | Promise<CommandResult<K>>;
};

/** How the fixture hall answers a question; without an answer it is `unavailable`. */
export type FixtureQueries = {
  readonly [K in QueryKind]?: (input: QueryInput<K>) => QueryResult<K> | Promise<QueryResult<K>>;
};

/** A hall connection without a hall, steered by the gallery. */
export interface FixtureConnection extends HallConnection {
  /** Pushes a whole view to its subscribers, present and future. */
  setView<K extends AudienceKind>(audience: Extract<Audience, { kind: K }>, view: ViewOf<K>): void;
  setStatus(status: ConnectionStatus): void;
  announce(announcement: Announcement): void;
  setVoice(owner: boolean): void;
}

/** Makes one; without a view for an audience its page stays loading, without an answer a command is `unavailable`. */
export function createFixtureConnection(
  options: {
    readonly status?: ConnectionStatus;
    readonly answers?: FixtureAnswers;
    readonly queries?: FixtureQueries;
    readonly now?: number;
  } = {},
): FixtureConnection {
  const startedAt = Date.now();
  let status: ConnectionStatus = options.status ?? { kind: 'online' };
  let revision = 0;
  let voiceOwner: boolean | null = null;
  const messages = new Map<string, ViewMessage>();
  const viewListeners = new Map<string, Set<(message: ViewMessage) => void>>();
  const statusListeners = new Set<(status: ConnectionStatus) => void>();
  const announcementListeners = new Set<(announcement: Announcement) => void>();
  const voiceListeners = new Set<(owner: boolean) => void>();

  function listen<T>(set: Set<T>, listener: T): () => void {
    set.add(listener);
    return () => set.delete(listener);
  }

  function hallNow(): number {
    return (options.now ?? FIXTURE_NOW) + Date.now() - startedAt;
  }

  return {
    get status() {
      return status;
    },
    onStatus: (listener) => listen(statusListeners, listener),
    subscribe(audience, listener) {
      const key = audienceKey(audience);
      const listeners = viewListeners.get(key) ?? new Set();
      viewListeners.set(key, listeners);
      const deliver = listener as (message: ViewMessage) => void;
      listeners.add(deliver);
      const message = messages.get(key);
      if (message !== undefined) queueMicrotask(() => listeners.has(deliver) && deliver(message));
      return () => listeners.delete(deliver);
    },
    onAnnouncement: (listener) => listen(announcementListeners, listener),
    onVoice(listener) {
      if (voiceOwner !== null) listener(voiceOwner);
      return listen(voiceListeners, listener);
    },
    async command<K extends CommandKind>(kind: K, input: Omit<CommandInput<K>, 'commandId'>) {
      const answer = options.answers?.[kind];
      if (answer === undefined) return { ok: false, problem: problemOf('unavailable') } as CommandResult<K>;
      return answer(input);
    },
    async ask<K extends QueryKind>(kind: K, input: QueryInput<K>) {
      const answer = options.queries?.[kind];
      if (answer === undefined) return { ok: false, problem: problemOf('unavailable') } as QueryResult<K>;
      return answer(input);
    },
    hallNow,
    close() {},
    setView(audience, view) {
      const key = audienceKey(audience);
      revision += 1;
      const message = { key, run: 'gallery', revision, at: hallNow(), view } as ViewMessage;
      messages.set(key, message);
      for (const listener of viewListeners.get(key) ?? []) listener(message);
    },
    setStatus(next) {
      status = next;
      for (const listener of statusListeners) listener(next);
    },
    announce(announcement) {
      for (const listener of announcementListeners) listener(announcement);
    },
    setVoice(owner) {
      voiceOwner = owner;
      for (const listener of voiceListeners) listener(owner);
    },
  };
}
