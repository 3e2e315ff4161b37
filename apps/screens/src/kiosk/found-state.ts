import type { Catalogue, FoundTicket } from '@yichuang/contract';
import type { TEXTS } from './texts.ts';

type TextKey = keyof typeof TEXTS;

/** How a ticket that was looked up stands, and the one thing to do about it. */
export interface FoundState {
  readonly title: TextKey;
  readonly note: { readonly key: TextKey; readonly values: Readonly<Record<string, string | number>> } | null;
  /** The main key; null: nothing to do here but wait. */
  readonly act: 'comeBack' | 'takeAgain' | 'home' | null;
  /** Whether its paper still serves. */
  readonly mayReprint: boolean;
  /** Needs an act of the person now. */
  readonly isUrgent: boolean;
}

const QUIET = { note: null, act: null, mayReprint: false, isUrgent: false } as const;

function noteOf(key: TextKey, values: Readonly<Record<string, string | number>> = {}): FoundState['note'] {
  return { key, values };
}

function atWindow(window: string | null, key: TextKey, otherwise: TextKey | null): FoundState['note'] {
  if (window !== null) return noteOf(key, { window });
  return otherwise === null ? null : noteOf(otherwise);
}

function missed({ mayReturn }: FoundTicket, { returnRule, numbers }: Catalogue['noShow']): FoundState {
  const base = { ...QUIET, title: 'stateMissed', isUrgent: true } as const;
  if (!mayReturn) return { ...base, note: noteOf('stateMissedVoid'), act: 'takeAgain' };
  const isAfter = returnRule === 'afterNumbers' && numbers > 0;
  return {
    ...base,
    note: isAfter ? noteOf('stateMissedAfter', { count: numbers }) : noteOf('stateMissedHead'),
    act: 'comeBack',
  };
}

const STATES: {
  readonly [S in FoundTicket['state']]: (ticket: FoundTicket, noShow: Catalogue['noShow']) => FoundState;
} = {
  waiting: () => ({ ...QUIET, title: 'stateWaiting', mayReprint: true }),
  called: ({ windowLabel }) => ({
    ...QUIET,
    title: 'stateCalled',
    note: atWindow(windowLabel, 'stateCalledAt', 'stateCalledSomewhere'),
    isUrgent: true,
  }),
  arrived: ({ windowLabel }) => ({
    ...QUIET,
    title: 'stateServing',
    note: atWindow(windowLabel, 'stateServingAt', null),
  }),
  serving: ({ windowLabel }) => ({
    ...QUIET,
    title: 'stateServing',
    note: atWindow(windowLabel, 'stateServingAt', null),
  }),
  suspended: () => ({ ...QUIET, title: 'stateSuspended', note: noteOf('stateSuspendedNote'), mayReprint: true }),
  served: () => ({ ...QUIET, title: 'stateServed', note: noteOf('stateServedNote'), act: 'home' }),
  noShow: missed,
  cancelled: () => ({ ...QUIET, title: 'stateCancelled', note: noteOf('stateEndedNote'), act: 'takeAgain' }),
  expired: () => ({ ...QUIET, title: 'stateExpired', note: noteOf('stateEndedNote'), act: 'takeAgain' }),
};

/** What the kiosk says about a ticket by its state and the hall's rule for missed calls. */
export function foundState(ticket: FoundTicket, noShow: Catalogue['noShow']): FoundState {
  return STATES[ticket.state](ticket, noShow);
}
