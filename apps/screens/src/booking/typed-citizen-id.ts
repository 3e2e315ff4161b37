import { type CitizenIdFault, citizenIdFault } from '../kiosk/citizen-id-number.ts';

export const CITIZEN_ID_LENGTH = 18;

/** What stands in the field for what was typed or pasted: full-width digits, spaces, hyphens and a small x are put right; the rest is left out. */
export function normaliseTypedCitizenId(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\dX]/g, '')
    .slice(0, CITIZEN_ID_LENGTH);
}

/** The fault to tell while typing; `incomplete` is one only when the field is left. */
export function typedCitizenIdFault(number: string, today: string): CitizenIdFault | null {
  return number === '' ? 'incomplete' : citizenIdFault(number, today);
}

/** In the groups in which people read it aloud: 6-8-4. */
export function groupedCitizenId(number: string): string {
  return [number.slice(0, 6), number.slice(6, 14), number.slice(14)].filter((part) => part !== '').join(' ');
}
