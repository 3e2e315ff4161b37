import type { CallReason } from '@yichuang/contract';
import { wholeMinutes } from '../app/staff-durations.ts';
import type { TextKey } from './texts.ts';

/** Words of each rule of dispatch: why this one is next, and why this one was called. */
const RULE_TEXTS: Readonly<Record<CallReason['rule'], { readonly next: TextKey; readonly called: TextKey }>> = {
  onlyOne: { next: 'nextOnlyOne', called: 'whyOnlyOne' },
  longestWait: { next: 'nextLongestWait', called: 'whyLongestWait' },
  priorityAged: { next: 'nextPriorityAged', called: 'whyPriorityAged' },
  priorityCapReached: { next: 'nextPriorityCapReached', called: 'whyPriorityCapReached' },
  appointmentDue: { next: 'nextAppointmentDue', called: 'whyAppointmentDue' },
  preferred: { next: 'nextPreferred', called: 'whyPreferred' },
  directed: { next: 'nextDirected', called: 'whyDirected' },
  chosen: { next: 'whyChosen', called: 'whyChosen' },
  resumed: { next: 'whyResumed', called: 'whyResumed' },
  continued: { next: 'whyContinued', called: 'whyContinued' },
  walkIn: { next: 'whyWalkIn', called: 'whyWalkIn' },
};

/** One sentence of a reason: its text, the values of its places, and the text about the best one that was not called. */
export interface ReasonSentence {
  readonly key: TextKey;
  readonly values: Readonly<Record<string, string | number>>;
  /** Null when nobody else stood there. */
  readonly runnerUp: { readonly key: TextKey; readonly number: string } | null;
}

/** The sentence of Q-23 for the next one in line, or for the one that was called. */
export function reasonSentence(reason: CallReason, moment: 'next' | 'called'): ReasonSentence {
  const { rule, runnerUp } = reason;
  return {
    key: RULE_TEXTS[rule][moment],
    values: {
      minutes: wholeMinutes(reason.waitedMs),
      slope: Math.round(reason.slope * 10) / 10,
      headStart: wholeMinutes(reason.headStartMs),
    },
    runnerUp: runnerUp === null ? null : { key: rule === 'chosen' ? 'runnerUpByRule' : 'runnerUp', number: runnerUp },
  };
}
