export { BatchWriter } from './batch-writer.ts';
export { canonicalJson } from './canonical-json.ts';
export { canonicalBytes, chainHash, genesisHash } from './event-bytes.ts';
export { type EventPage, eventsOfPage } from './event-page.ts';
export { exportLog, type GoldenLog, importLog } from './golden-log.ts';
export type {
  AppendGroup,
  AppendResult,
  JournalHead,
  NewEvent,
  Reader,
  ReadModelRow,
  ReadModels,
  StoredEvent,
  Upcast,
  Writer,
} from './journal.ts';
export { type FaultText, JournalError, type JournalFaultCode } from './journal-error.ts';
export { openReader } from './open-reader.ts';
export { openWriter, type WriterOptions } from './open-writer.ts';
export { type Progress, type RebuildResult, rebuildReadModels } from './rebuild-read-models.ts';
export { serveWriter } from './serve-writer.ts';
export { createUpcaster, type UpcastStep, type UpcastTable } from './upcaster.ts';
export { type ChainFault, type ChainVerdict, verifyChain } from './verify-chain.ts';
