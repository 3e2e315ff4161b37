/** Who caused it: a role word and an opaque reference, never a name. */
export interface Actor {
  readonly kind: 'staff' | 'device' | 'phone' | 'visitor' | 'system';
  readonly ref: string;
}

/** One event as the log keeps it. `eventId` is `commandId/n`. */
export interface RecordedEvent<Body extends { readonly kind: string } = { readonly kind: string }> {
  /** 1, 2, 3 … over the whole hall; without gaps. */
  readonly seq: number;
  readonly stream: string;
  /** 1, 2, 3 … within the stream. */
  readonly version: number;
  readonly commandId: string;
  /** n-th event of its command, from 0. */
  readonly index: number;
  readonly at: number;
  readonly actor: Actor;
  /** Version of the body's shape; older ones are upcast when read, never migrated. */
  readonly shape: number;
  readonly body: Body;
}
