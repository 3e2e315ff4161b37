import { noticesAt } from '../notices.ts';
import type { HallState } from '../state.ts';

/** What hangs in a zone (or in the whole hall and all its zones) at `at`, oldest first. */
export function noticesShown(state: HallState, at: number, zoneId?: string) {
  return noticesAt(state.registry.notices, at, zoneId).map(({ noticeId, zh, en, zoneId: zone }) => ({
    noticeId,
    zh,
    en,
    zoneId: zone,
  }));
}

/** The same with when it was posted and until when it hangs, for who may take it down. */
export function noticesManaged(state: HallState, at: number) {
  return noticesAt(state.registry.notices, at).map(({ noticeId, zh, en, zoneId, postedAt, until }) => ({
    noticeId,
    zh,
    en,
    zoneId,
    postedAt,
    until,
  }));
}
