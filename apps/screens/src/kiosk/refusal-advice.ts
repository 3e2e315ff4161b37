import type { Catalogue, ErrorCode, Problem } from '@yichuang/contract';
import type { HallAct } from './kiosk-places.ts';
import { closedBlock, fullBlock, takesAppointments } from './queue-block.ts';
import type { TEXTS } from './texts.ts';

type TextKey = keyof typeof TEXTS;
/** The main key: none leaves 首页 and 返回 (and the helper, who is always there). */
export type RefusalAct = 'tryAgain' | 'enterAgain' | 'chooseAgain' | 'seeMyNumber' | 'takeNew' | 'newTicket' | null;

/** What the kiosk says after a refusal, as keys of the texts. */
export interface RefusalAdvice {
  /** Null: the problem's own sentence. */
  readonly title: TextKey | null;
  readonly reason: TextKey | null;
  /** An instant (epoch ms) that matters, and the sentence around it. */
  readonly when: { readonly key: TextKey; readonly at: number } | null;
  readonly advice: TextKey;
  readonly act: RefusalAct;
  /** The number that the hall named. */
  readonly number: string | null;
}

const GUIDE: RefusalAdvice = {
  title: null,
  reason: null,
  when: null,
  advice: 'goGuideDesk',
  act: null,
  number: null,
};

interface Refused {
  readonly problem: Problem;
  readonly act: HallAct | 'find';
  readonly catalogue: Pick<Catalogue, 'queues'>;
  /** From the kiosk's view. */
  readonly opensAt: number | null;
}

const ADVICE: { readonly [K in ErrorCode]?: (refused: Refused) => Partial<RefusalAdvice> } = {
  hallClosed: ({ problem, opensAt }) => ({
    advice: 'comeWhenOpen',
    when: whenOf('opensAt', instantIn(problem, 'opensAt') ?? opensAt),
  }),
  queueClosed: ({ problem }) => {
    const { title, reason, advice } = closedBlock(closeReasonIn(problem));
    return { title, reason, advice };
  },
  quotaFull: ({ problem, catalogue }) => {
    const queueId = problem.details?.queueId;
    const isBookable = takesAppointments(catalogue, typeof queueId === 'string' ? queueId : undefined);
    const { title, advice, freeAt } = fullBlock(instantIn(problem, 'freeAt'), isBookable);
    return { title, advice, when: whenOf('quotaFreeAt', freeAt) };
  },
  dayNotOpen: () => ({ advice: 'tryInAMoment', act: 'tryAgain' }),
  numbersExhausted: () => ({ advice: 'askTomorrow' }),
  unknownItem: () => ({ advice: 'chooseAgainNote', act: 'chooseAgain' }),
  unknownPriorityReason: () => ({ advice: 'chooseAgainNote', act: 'chooseAgain' }),
  ticketAlreadyLive: ({ problem }) => ({ advice: 'alreadyHolds', act: 'seeMyNumber', number: numberIn(problem) }),
  badCitizenIdNumber: ({ act }) => ({ advice: act === 'issue' ? 'checkNumber' : 'goGuideDesk', act: 'enterAgain' }),
  unknownAppointment: () => ({ advice: 'codeUnknown', act: 'enterAgain' }),
  appointmentNotOpen: ({ problem }) =>
    problem.details?.state === 'cancelled'
      ? { advice: 'takeATicket', act: 'takeNew' }
      : { advice: 'checkedInAlready', act: 'seeMyNumber' },
  tooEarlyToCheckIn: ({ problem }) => ({
    advice: 'waitAndCheckIn',
    when: whenOf('checkInFrom', instantIn(problem, 'from')),
  }),
  returnNotAllowed: () => ({ advice: 'takeATicket', act: 'newTicket' }),
  wrongTicketState: () => ({ advice: 'ticketChanged', act: 'seeMyNumber' }),
  tooManyAttempts: () => ({ advice: 'tryInAMoment', act: 'tryAgain' }),
  unavailable: () => ({ advice: 'tryInAMoment', act: 'tryAgain' }),
  outcomeUnknown: () => ({ advice: 'goGuideDesk' }),
  fault: () => ({ advice: 'tryInAMoment', act: 'tryAgain' }),
};

/** What the kiosk proposes after a refusal; the guide desk for all that a person cannot mend here. */
export function refusalAdvice(refused: Refused): RefusalAdvice {
  return { ...GUIDE, ...ADVICE[refused.problem.code]?.(refused) };
}

function instantIn({ details }: Problem, name: string): number | null {
  const value = details?.[name];
  return typeof value === 'number' ? value : null;
}

function whenOf(key: TextKey, at: number | null): RefusalAdvice['when'] {
  return at === null ? null : { key, at };
}

/** The number of the ticket that the hall names: what follows the day in its id. */
function numberIn({ details }: Problem): string | null {
  const ticketId = details?.ticketId;
  return typeof ticketId === 'string' ? (ticketId.split('.').at(-1) ?? null) : null;
}

const CLOSE_REASONS = ['systemDown', 'staffShortage', 'full', 'meeting', 'other'] as const;

function closeReasonIn({ details }: Problem): (typeof CLOSE_REASONS)[number] {
  return CLOSE_REASONS.find((reason) => reason === details?.reason) ?? 'other';
}
