import { normaliseDocumentNumber } from './document-number.ts';

/** Why a citizen's ID number is refused. */
export type CitizenIdRefusal =
  | 'numberLength'
  | 'numberCharacters'
  | 'birthDateInvalid'
  | 'birthDateInFuture'
  | 'checkDigit';

/** The normalised number, or the reason for refusing it. */
export type CitizenIdCheck = { ok: true; number: string } | { ok: false; code: CitizenIdRefusal };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
const EARLIEST_YEAR = 1800;

/** GB 11643: form, date of birth (not after `today`, YYYY-MM-DD) and check character. Takes full-width digits and a small x. */
export function checkCitizenIdNumber(text: string, today: string): CitizenIdCheck {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new TypeError('today must be YYYY-MM-DD');
  const number = normaliseDocumentNumber(text);
  if (number.length !== 18) return { ok: false, code: 'numberLength' };
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return { ok: false, code: 'numberCharacters' };
  const birthDay = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isCalendarDay(birthDay)) return { ok: false, code: 'birthDateInvalid' };
  if (birthDay > today) return { ok: false, code: 'birthDateInFuture' };
  if (citizenIdCheckCharacter(number) !== number[17]) return { ok: false, code: 'checkDigit' };
  return { ok: true, number };
}

/** The check character (ISO 7064 MOD 11-2) of the first 17 digits. */
export function citizenIdCheckCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

function isCalendarDay(day: string): boolean {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  if (year < EARLIEST_YEAR || month < 1 || month > 12 || dayOfMonth < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return dayOfMonth <= (days[month - 1] ?? 0);
}
