import { normaliseDocumentNumber } from './document-number.ts';

/** 张三丰 -> 张*. The number of characters stays hidden too. */
export function maskName(name: string): string {
  const [first] = name.trim();
  return first === undefined ? '' : `${first}*`;
}

/** 370100199001011234 -> 370***********1234, for staff screens. Other lengths as in maskDocumentNumber. */
export function maskCitizenIdNumber(number: string): string {
  return maskDocumentNumber(number);
}

/** Keeps 3 and 4 characters of a long number, 1 and 2 of a short one, none of a very short one; always hides more than half. */
export function maskDocumentNumber(number: string): string {
  const characters = [...normaliseDocumentNumber(number)];
  const [head, tail] = visibleParts(characters.length);
  const hidden = characters.length - head - tail;
  return characters.slice(0, head).join('') + '*'.repeat(hidden) + characters.slice(head + hidden).join('');
}

function visibleParts(length: number): readonly [head: number, tail: number] {
  if (length >= 15) return [3, 4];
  if (length >= 7) return [1, 2];
  return [0, 0];
}
