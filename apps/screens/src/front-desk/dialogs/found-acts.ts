import type { FoundTicket } from '@yichuang/contract';
import type { DeskAct } from '../desk-acts.ts';
import type { TextKey } from '../texts.ts';

/** What a desk can do with a number that was looked up; `choose` asks for a reason first. */
export interface FoundAct {
  readonly id: 'choose' | 'resumePresent' | 'resumeAbsent' | 'return';
  readonly act: DeskAct;
  readonly label: TextKey;
}

const CALL: FoundAct = { id: 'choose', act: 'callTicket', label: 'foundCall' };
const RETURN: FoundAct = { id: 'return', act: 'returnTicket', label: 'foundReturn' };
const RESUMPTIONS: readonly FoundAct[] = [
  { id: 'resumePresent', act: 'resumeTicket', label: 'foundResumePresent' },
  { id: 'resumeAbsent', act: 'resumeTicket', label: 'foundResumeAbsent' },
];

/** The acts that the state of a found ticket leaves open; the hall decides again when one is given. */
export function foundActs({ state, mayReturn }: Pick<FoundTicket, 'state' | 'mayReturn'>): readonly FoundAct[] {
  if (state === 'waiting') return [CALL];
  if (state === 'suspended') return RESUMPTIONS;
  return state === 'noShow' && mayReturn ? [RETURN] : [];
}

/** A number as it is printed, from how it was typed: `a 12` is A012, `a12` too; null when it cannot be one. */
export function typedNumber(typed: string): string | null {
  const match = /^([A-Z])(\d{1,4})$/.exec(typed.toUpperCase().replace(/[\s-]/g, ''));
  const [, letter, digits] = match ?? [];
  return letter === undefined || digits === undefined ? null : letter + digits.padStart(3, '0');
}
