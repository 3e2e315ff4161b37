/**
 * Kinds of identity documents by the number they bear. A temporary ID card and a household register bear the citizen's ID
 * number and are given as `citizenId`: the same person must be found again.
 */
export const DOCUMENT_KINDS = [
  'citizenId',
  'hongKongMacaoTravelPermit',
  'taiwanTravelPermit',
  'hongKongMacaoTaiwanResidencePermit',
  'chinesePassport',
  'foreignPassport',
  'foreignPermanentResidentId',
  'militaryId',
  'armedPoliceId',
] as const;

/** One of DOCUMENT_KINDS. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The same number however it was typed: full-width to ASCII, upper case, no spaces or hyphens. */
export function normaliseDocumentNumber(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200B\uFEFF\-‐–—]/g, '')
    .toUpperCase();
}
