import type { HallState } from '../state.ts';
import type { Audience } from './audience.ts';
import { boardView } from './board-view.ts';
import { busyView } from './busy-view.ts';
import { clerkView } from './clerk-view.ts';
import { guideView } from './guide-view.ts';
import { kioskView } from './kiosk-view.ts';
import { managerView } from './manager-view.ts';
import { phoneView } from './phone-view.ts';
import { ratingPadView } from './rating-pad-view.ts';
import { windowSignView } from './window-sign-view.ts';

type AudienceOf<K extends Audience['kind']> = Extract<Audience, { kind: K }>;

const VIEWS = {
  kiosk: (state: HallState, _: AudienceOf<'kiosk'>, at: number) => kioskView(state, at),
  board: (state: HallState, audience: AudienceOf<'board'>, at: number) => boardView(state, audience.zoneId, at),
  windowSign: (state: HallState, audience: AudienceOf<'windowSign'>) => windowSignView(state, audience.windowId),
  clerk: (state: HallState, audience: AudienceOf<'clerk'>, at: number) => clerkView(state, audience.windowId, at),
  guide: (state: HallState, _: AudienceOf<'guide'>, at: number) => guideView(state, at),
  ratingPad: (state: HallState, audience: AudienceOf<'ratingPad'>) => ratingPadView(state, audience.windowId),
  phone: (state: HallState, audience: AudienceOf<'phone'>, at: number) => phoneView(state, audience.ticketId, at),
  manager: (state: HallState, _: AudienceOf<'manager'>, at: number) => managerView(state, at),
  busy: (state: HallState, _: AudienceOf<'busy'>, at: number) => busyView(state, at),
} as const satisfies {
  readonly [K in Audience['kind']]: (state: HallState, audience: AudienceOf<K>, at: number) => unknown;
};

export type HallViews = { readonly [K in Audience['kind']]: NonNullable<ReturnType<(typeof VIEWS)[K]>> };

/** The whole view of one audience at an instant; pure. Undefined when there is no such place or ticket, or no configured hall. */
export function viewOf<K extends Audience['kind']>(
  state: HallState,
  audience: AudienceOf<K>,
  at: number,
): HallViews[K] | undefined {
  if (state.queue === null) return undefined;
  const make = VIEWS[audience.kind] as (state: HallState, audience: Audience, at: number) => HallViews[K] | undefined;
  return make(state, audience, at);
}
