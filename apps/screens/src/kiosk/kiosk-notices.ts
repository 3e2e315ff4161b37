import type { Catalogue, KioskView } from '@yichuang/contract';
import type { Language } from '@yichuang/ui';

/** One thing that hangs on the home page. */
export type KioskNotice =
  | {
      readonly kind: 'notice';
      readonly id: string;
      readonly words: string;
      readonly zone: Catalogue['zones'][number] | null;
    }
  | {
      readonly kind: 'extended';
      readonly id: string;
      readonly until: number;
      /** Empty: all queues. */
      readonly queues: readonly Catalogue['queues'][number][];
    };

/** Each is shown so long when there are several. */
const TURN_MS = 8000;

/** The manager's notices, the extended hours before them. A notice without English is shown in Chinese. */
export function kioskNotices(catalogue: Catalogue, view: KioskView | null, language: Language): readonly KioskNotice[] {
  if (view === null) return [];
  const { extension } = view;
  const extended: readonly KioskNotice[] =
    extension === null
      ? []
      : [
          {
            kind: 'extended',
            id: 'extended',
            until: extension.until,
            queues: catalogue.queues.filter(({ queueId }) => extension.queueIds?.includes(queueId) ?? false),
          },
        ];
  const notices = view.notices.map(
    (notice): KioskNotice => ({
      kind: 'notice',
      id: notice.noticeId,
      words: language === 'en' && notice.en !== '' ? notice.en : notice.zh,
      zone: catalogue.zones.find(({ zoneId }) => zoneId === notice.zoneId) ?? null,
    }),
  );
  return [...extended, ...notices];
}

/** Which of `count` notices is shown at an instant (epoch ms). */
export function noticeTurn(at: number, count: number): number {
  return count === 0 ? 0 : Math.floor(at / TURN_MS) % count;
}
