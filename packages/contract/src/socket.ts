import type { Audience, AudienceKind } from './audience.ts';
import type { CommandKind } from './commands.ts';
import type { Problem } from './errors.ts';
import type { QueryKind } from './queries.ts';
import type { ViewOf } from './views.ts';

/** In `auth` of the socket handshake. */
export interface SocketHandshake {
  readonly protocolVersion: number;
  readonly token: string;
}

export interface Subscription {
  readonly audience: Audience;
  /** The page has sound on and may become the one voice of its zone. */
  readonly canSpeak?: boolean;
}

/** A whole view; `revision` rises with every change within one run of the server (`run`). */
export interface ViewMessage<K extends AudienceKind = AudienceKind> {
  /** `audienceKey` of the subscription. */
  readonly key: string;
  readonly run: string;
  readonly revision: number;
  /** Hall time (epoch ms) at which it was made, for ages and countdowns. */
  readonly at: number;
  readonly view: ViewOf<K>;
}

export type SubscribeAnswer =
  | { readonly ok: true; readonly message: ViewMessage }
  | { readonly ok: false; readonly problem: Problem };

/** What a voice says, token by token; the sentence is made where it is spoken. */
export type SpeechToken =
  | { readonly kind: 'phrase'; readonly code: 'please' | 'toWindow' | 'again' }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'window'; readonly label: string };

/** A call on its way to every screen; sent once more than needed rather than once too few: screens drop ids they have seen. */
export interface Announcement {
  readonly announcementId: string;
  readonly kind: 'call' | 'recall';
  readonly ticketId: string;
  readonly number: string;
  readonly windowId: string;
  readonly windowLabel: string;
  readonly zoneId: string;
  readonly at: number;
  readonly callCount: number;
  readonly speech: readonly SpeechToken[];
}

export type CommandAnswer =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly problem: Problem };

export type QueryAnswer =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly problem: Problem };

export interface ClientToServerEvents {
  subscribe: (subscription: Subscription, answer: (result: SubscribeAnswer) => void) => void;
  unsubscribe: (audience: Audience) => void;
  command: (kind: CommandKind, input: unknown, answer: (result: CommandAnswer) => void) => void;
  query: (kind: QueryKind, input: unknown, answer: (result: QueryAnswer) => void) => void;
}

export interface ServerToClientEvents {
  view: (message: ViewMessage) => void;
  /** The view of this key is no more (a ticket after its day); nothing further comes. */
  ended: (key: string) => void;
  announcement: (announcement: Announcement) => void;
  /** Whether this socket is the one voice of its zone now. */
  voice: (owner: boolean) => void;
}
