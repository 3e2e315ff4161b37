/** What is wrong with a typed citizen ID number; `incomplete` while fewer than 18 characters stand there. */
export type CitizenIdFault = 'incomplete' | 'birthDate' | 'checkDigit';

const LENGTH = 18;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** Adds one key of the pad: digits everywhere, X only as the eighteenth character; anything else changes nothing. */
export function typeCitizenIdKey(typed: string, key: string): string {
  if (typed.length >= LENGTH) return typed;
  const fits = key === 'X' ? typed.length === LENGTH - 1 : /^\d$/.test(key);
  return fits ? typed + key : typed;
}

/** GB 11643: the fault of the number, or null when it is sound. `today` is YYYY-MM-DD in the hall. */
export function citizenIdFault(number: string, today: string): CitizenIdFault | null {
  if (!/^\d{17}[\dX]$/.test(number)) return 'incomplete';
  const birthDay = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const date = new Date(`${birthDay}T00:00:00Z`);
  const isCalendarDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(birthDay);
  if (!isCalendarDay || birthDay > today || birthDay < '1850-01-01') return 'birthDate';
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === number[17] ? null : 'checkDigit';
}

/** The number as bystanders may see it: groups of 6-4-4-4, all but the `shown` last characters as dots. */
export function maskCitizenId(typed: string, shown: number): string {
  const masked = '•'.repeat(Math.max(0, typed.length - shown)) + typed.slice(Math.max(0, typed.length - shown));
  return [masked.slice(0, 6), masked.slice(6, 10), masked.slice(10, 14), masked.slice(14)].join(' ').trimEnd();
}
