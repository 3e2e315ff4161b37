export { type CitizenIdCheck, type CitizenIdRefusal, checkCitizenIdNumber } from './citizen-id-number.ts';
export { DOCUMENT_KINDS, type DocumentKind, normaliseDocumentNumber } from './document-number.ts';
export { maskCitizenIdNumber, maskDocumentNumber, maskName } from './mask.ts';
export { type OpenVaultOptions, openVault, type VaultWorkerFactory } from './open-vault.ts';
export type { MaskedLabel, PersonIdentity, StaffChange, StaffEntry, StaffName, Vault } from './vault.ts';
export { VaultError, type VaultErrorCode } from './vault-error.ts';
