import type { ClerkView } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { TEXTS } from './texts.ts';

type Target = Pick<ClerkView['sent'][number], 'targetKind' | 'target'>;

/** Where a ticket was sent, in a few words. */
export function useTargetName(): (target: Target) => string {
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  return ({ targetKind, target }) => {
    if (targetKind === 'window') return text('toWindow', { target });
    if (targetKind === 'staff') return text('toStaff', { target });
    const queue = catalogue.queues.find((candidate) => candidate.queueId === target);
    return text('toQueue', { target: name(queue, target) });
  };
}
