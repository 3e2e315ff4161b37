/** What the manager tells everybody in the hall, or in one zone of it. */
export interface HallNotice {
  readonly noticeId: string;
  readonly zh: string;
  readonly en: string;
  /** Null for the whole hall. */
  readonly zoneId: string | null;
  /** Shown until then (epoch ms); null until it is withdrawn. */
  readonly until: number | null;
}

/** A notice with the instant at which it was posted. */
export type PostedNotice = HallNotice & { readonly postedAt: number };

/** The notices that hang at `at`, oldest first; with a zone, those of the whole hall and of that zone. */
export function noticesAt(notices: ReadonlyMap<string, PostedNotice>, at: number, zoneId?: string): PostedNotice[] {
  return [...notices.values()].filter(
    (notice) =>
      (notice.until === null || at < notice.until) &&
      (zoneId === undefined || notice.zoneId === null || notice.zoneId === zoneId),
  );
}

/** Hangs a notice, and takes down those whose time is over. */
export function hangNotice(notices: Map<string, PostedNotice>, notice: HallNotice, at: number): void {
  for (const { noticeId, until } of notices.values()) if (until !== null && until <= at) notices.delete(noticeId);
  notices.set(notice.noticeId, { ...notice, postedAt: at });
}
