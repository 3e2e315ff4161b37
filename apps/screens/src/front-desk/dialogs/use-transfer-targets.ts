import type { ClerkTicket, CommandInput } from '@yichuang/contract';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useHall } from '../../app/hall-context.tsx';
import { TEXTS } from '../texts.ts';
import type { Desk } from '../use-desk.ts';
import { useLookup } from '../use-lookup.ts';

export type TargetKind = 'sender' | 'queue' | 'window' | 'staff';
type Target = CommandInput<'transferTicket'>['target'];

interface TransferTarget {
  readonly id: string;
  readonly label: string;
  readonly number?: string;
  readonly detail?: string;
  readonly target: Target;
}

/** Where a ticket can go, without the place where it is; `message` while names are fetched or when there is nobody. */
export function useTransferTargets(
  kind: TargetKind,
  desk: Desk,
  ticket: ClerkTicket,
): { readonly targets: readonly TransferTarget[]; readonly message: string | null } {
  const text = useTexts(TEXTS);
  const name = useName();
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const { answer, problem } = useLookup('staffNames', kind === 'staff' ? {} : null);

  function toWindow(windowId: string, label: string, queueIds: readonly string[]): TransferTarget {
    const queues = catalogue.queues.filter((queue) => queueIds.includes(queue.queueId));
    return {
      id: windowId,
      label: text('windowLabel', { label }),
      detail: queues.map((queue) => name(queue)).join(language === 'zh' ? '、' : ', '),
      target: { kind: 'window', windowId },
    };
  }

  if (kind === 'sender') {
    const { fromWindowId, fromWindowLabel } = ticket.transfer ?? {};
    if (fromWindowId === undefined || fromWindowLabel === undefined) return { targets: [], message: null };
    const queueIds = catalogue.windows.find((entry) => entry.windowId === fromWindowId)?.queueIds ?? [];
    return { targets: [toWindow(fromWindowId, fromWindowLabel, queueIds)], message: null };
  }
  if (kind === 'queue') {
    const present = ticket.items.find((item) => item.itemCode === ticket.itemCode && !item.served)?.queueId;
    const queues = catalogue.queues.filter((queue) => queue.queueId !== present);
    return {
      targets: queues.map((queue) => ({
        id: queue.queueId,
        number: queue.prefix,
        label: name(queue),
        target: { kind: 'queue', queueId: queue.queueId },
      })),
      message: null,
    };
  }
  if (kind === 'window') {
    const others = catalogue.windows.filter((entry) => entry.windowId !== desk.view.windowId);
    return { targets: others.map((entry) => toWindow(entry.windowId, entry.label, entry.queueIds)), message: null };
  }
  if (answer === null) return { targets: [], message: problem === null ? text('loadingStaff') : problem[language] };
  const colleagues = answer.staff.filter(({ staffId, role }) => staffId !== desk.view.staffId && role === 'clerk');
  return {
    targets: colleagues.map(({ staffId, displayName }) => ({
      id: staffId,
      label: displayName,
      detail: text('staffCode', { code: staffId }),
      target: { kind: 'staff', staffId },
    })),
    message: colleagues.length === 0 ? text('noStaff') : null,
  };
}
