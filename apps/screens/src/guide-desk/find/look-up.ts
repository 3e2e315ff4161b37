import type { FoundTicket, QueryInput } from '@yichuang/contract';
import { typedNumber } from '../../front-desk/dialogs/found-acts.ts';

/** What was typed as a question: a ticket number, an ID number, or null when it is neither. */
export function lookUpOf(typed: string, isCitizenId: (typed: string) => boolean): QueryInput<'findTickets'> | null {
  const number = typedNumber(typed.normalize('NFKC'));
  if (number !== null) return { number };
  return isCitizenId(typed)
    ? {
        citizenIdNumber: typed
          .normalize('NFKC')
          .toUpperCase()
          .replace(/[^\dX]/g, ''),
      }
    : null;
}

/** What a guide can do with a ticket of this state; the hall decides again. */
export function actsOn({ state, mayReturn }: Pick<FoundTicket, 'state' | 'mayReturn'>): {
  readonly reprint: boolean;
  readonly comeBack: boolean;
  readonly cancel: boolean;
} {
  const isOutside = state === 'waiting' || state === 'called' || state === 'arrived' || state === 'suspended';
  return {
    reprint: isOutside || (state === 'noShow' && mayReturn),
    comeBack: state === 'noShow' && mayReturn,
    cancel: isOutside,
  };
}
