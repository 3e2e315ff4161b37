import {
  type Announcement,
  type Audience,
  type AudienceKind,
  audienceKey,
  type ViewMessage,
  type ViewOf,
} from '@yichuang/contract';
import type { ConnectionStatus, HallConnection } from '@yichuang/hall-client';

const DEADLINE_MS = 15_000;

/** Resolves with the first thing that `listen` delivers; rejects after the deadline with what was awaited and last seen. */
function firstOf<T>(
  what: string,
  listen: (deliver: (value: T) => void, see: (last: unknown) => void) => () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let last: unknown;
    const deadline = setTimeout(() => {
      leave();
      reject(new Error(`waited in vain for ${what}; last seen: ${JSON.stringify(last)}`));
    }, DEADLINE_MS);
    const leave = listen(
      (value) => {
        clearTimeout(deadline);
        // A listener may be told before `listen` has returned.
        queueMicrotask(() => leave());
        resolve(value);
      },
      (seen) => {
        last = seen;
      },
    );
  });
}

/** The first view of an audience, from the present one on, that the predicate accepts. */
export function waitForView<K extends AudienceKind>(
  connection: HallConnection,
  audience: Extract<Audience, { kind: K }>,
  predicate: (view: ViewOf<K>) => boolean = () => true,
): Promise<ViewOf<K>> {
  return firstOf(`a view of ${audienceKey(audience)}`, (deliver, see) =>
    connection.subscribe(
      audience,
      (message: ViewMessage<K>) => {
        see(message.view);
        if (predicate(message.view)) deliver(message.view);
      },
      { onProblem: see },
    ),
  );
}

/** An audience that a line listens to until the hall stops. */
export interface FollowedView<K extends AudienceKind> {
  /** All views that came, oldest first. */
  readonly views: readonly ViewOf<K>[];
  /** The newest view as soon as the predicate accepts it; at once when it does now. */
  until(predicate?: (view: ViewOf<K>) => boolean): Promise<ViewOf<K>>;
}

/** Listens to an audience for good. */
export function followView<K extends AudienceKind>(
  connection: HallConnection,
  audience: Extract<Audience, { kind: K }>,
): FollowedView<K> {
  const views: ViewOf<K>[] = [];
  const listeners = new Set<(view: ViewOf<K>) => void>();
  connection.subscribe(audience, (message: ViewMessage<K>) => {
    views.push(message.view);
    for (const listener of listeners) listener(message.view);
  });
  return {
    views,
    until: (predicate = () => true) =>
      firstOf(`a view of ${audienceKey(audience)}`, (deliver, see) => {
        function check(view: ViewOf<K>): void {
          see(view);
          if (predicate(view)) deliver(view);
        }
        const newest = views.at(-1);
        if (newest !== undefined) check(newest);
        listeners.add(check);
        return () => listeners.delete(check);
      }),
  };
}

/** The next announcement that the predicate accepts; the line must listen to an audience that it concerns. */
export function waitForAnnouncement(
  connection: HallConnection,
  predicate: (announcement: Announcement) => boolean = () => true,
): Promise<Announcement> {
  return firstOf('an announcement', (deliver, see) =>
    connection.onAnnouncement((announcement) => {
      see(announcement);
      if (predicate(announcement)) deliver(announcement);
    }),
  );
}

/** The line's status once it is of this kind; at once when it is so now. */
export function waitForStatus<K extends ConnectionStatus['kind']>(
  connection: HallConnection,
  kind: K,
): Promise<Extract<ConnectionStatus, { kind: K }>> {
  type Wanted = Extract<ConnectionStatus, { kind: K }>;
  if (connection.status.kind === kind) return Promise.resolve(connection.status as Wanted);
  return firstOf(`the status ${kind}`, (deliver, see) =>
    connection.onStatus((status) => {
      see(status);
      if (status.kind === kind) deliver(status as Wanted);
    }),
  );
}
