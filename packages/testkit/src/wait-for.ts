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
