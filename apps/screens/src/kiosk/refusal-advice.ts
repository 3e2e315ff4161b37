import type { ErrorCode } from '@yichuang/contract';
import type { TEXTS } from './texts.ts';

interface Advice {
  /** What to do instead. */
  readonly advice: keyof typeof TEXTS;
  /** The main key: none leaves 首页 and 返回. */
  readonly act: 'tryAgain' | 'enterAgain' | null;
}

const ADVICE: { readonly [K in ErrorCode]?: Advice } = {
  hallClosed: { advice: 'comeWhenOpen', act: null },
  dayNotOpen: { advice: 'tryInAMoment', act: 'tryAgain' },
  numbersExhausted: { advice: 'askTomorrow', act: null },
  badCitizenIdNumber: { advice: 'checkNumber', act: 'enterAgain' },
  tooManyAttempts: { advice: 'tryInAMoment', act: 'tryAgain' },
  unavailable: { advice: 'tryInAMoment', act: 'tryAgain' },
  fault: { advice: 'tryInAMoment', act: 'tryAgain' },
};

/** What the kiosk proposes after a refusal; the guide desk for all that a person cannot mend here. */
export function refusalAdvice(code: ErrorCode): Advice {
  return ADVICE[code] ?? { advice: 'goGuideDesk', act: null };
}
