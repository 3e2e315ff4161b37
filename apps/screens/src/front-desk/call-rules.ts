import type { ClerkTicket, ClerkView } from '@yichuang/contract';
import { wholeMinutes } from '../app/staff-durations.ts';
import type { TextKey } from './texts.ts';

type CallRule = ClerkView['line'][number]['rule'];

/** Words of each rule of dispatch: short for the line, long for the ticket called. */
const RULE_TEXTS: Readonly<Record<CallRule, { readonly short: TextKey; readonly long: TextKey }>> = {
  onlyOne: { short: 'ruleOnlyOne', long: 'whyOnlyOne' },
  longestWait: { short: 'ruleLongestWait', long: 'whyLongestWait' },
  priorityAged: { short: 'rulePriorityAged', long: 'whyPriorityAged' },
  priorityCapReached: { short: 'rulePriorityCapReached', long: 'whyPriorityCapReached' },
};

/** Why this one is next, in a few words. */
export function shortRule(rule: CallRule): TextKey {
  return RULE_TEXTS[rule].short;
}

/** Why this one was called, with its numbers. */
export function longRule(reason: ClerkTicket['callReason']): {
  readonly key: TextKey;
  readonly values: Readonly<Record<string, number>>;
} {
  return {
    key: RULE_TEXTS[reason.rule].long,
    values: { minutes: wholeMinutes(reason.waitedMs), weight: reason.weight },
  };
}
