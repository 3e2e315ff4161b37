/** What can go wrong with a journal; none of it is a refusal to a citizen. */
export type JournalFaultCode =
  | 'journalCorrupt'
  | 'journalInUse'
  | 'journalVersionConflict'
  | 'journalClosed'
  | 'journalWriteFailed'
  | 'journalNotWritable'
  | 'journalMissing'
  | 'journalNewer';

/** One sentence for the person at the machine, in both languages: which file, and what to do. */
export interface FaultText {
  readonly zh: string;
  readonly en: string;
}

const faultTexts: Readonly<Record<JournalFaultCode, (file: string) => FaultText>> = {
  journalCorrupt: (file) => ({
    zh: `日志文件 ${file} 已损坏或不是本系统的文件。请停止使用，并从备份恢复。`,
    en: `The journal ${file} is damaged or is not a journal. Stop using it and restore it from a backup.`,
  }),
  journalInUse: (file) => ({
    zh: `日志文件 ${file} 正被另一个进程写入。请先停止该进程，再重新启动。`,
    en: `Another process is writing the journal ${file}. Stop that process, then start again.`,
  }),
  journalVersionConflict: (file) => ({
    zh: `日志文件 ${file} 中的数据已变化，本批未写入。请重新读取后再提交。`,
    en: `A stream in ${file} is not at the version the command was decided on; nothing was written. Read it again, then decide again.`,
  }),
  journalClosed: (file) => ({
    zh: `日志文件 ${file} 的写入已关闭。请重新打开后再提交。`,
    en: `The writer of ${file} is closed. Open a new one, then submit again.`,
  }),
  journalWriteFailed: (file) => ({
    zh: `写入日志文件 ${file} 失败，结果未知。请检查磁盘空间和磁盘状态，重新打开后核对。`,
    en: `Writing ${file} failed and the outcome is unknown. Check disk space and health, open it again and replay.`,
  }),
  journalNotWritable: (file) => ({
    zh: `无法写入 ${file}。请检查该文件及其文件夹是否存在、是否有写权限。`,
    en: `${file} cannot be written. Check that the file and its folder exist and that this account may write them.`,
  }),
  journalMissing: (file) => ({
    zh: `找不到日志文件 ${file}。请检查数据目录，或从备份恢复。`,
    en: `There is no journal at ${file}. Check the data folder, or restore a backup.`,
  }),
  journalNewer: (file) => ({
    zh: `日志文件 ${file} 由更新的版本写入。请安装该版本或更高版本。`,
    en: `The journal ${file} was written by a newer version. Install that version or a later one.`,
  }),
};

/** A fault of the journal: a stable code, the file, a text in two languages, and what caused it. */
export class JournalError extends Error {
  readonly code: JournalFaultCode;
  readonly file: string;
  readonly text: FaultText;
  /** Technical addition for the log, e.g. which stream conflicted; never needed to act. */
  readonly detail: string | undefined;

  constructor(code: JournalFaultCode, about: { file: string; cause?: unknown; detail?: string | undefined }) {
    const text = faultTexts[code](about.file);
    super(about.detail === undefined ? text.en : `${text.en} (${about.detail})`, { cause: about.cause });
    this.name = 'JournalError';
    this.code = code;
    this.file = about.file;
    this.text = text;
    this.detail = about.detail;
  }
}

const codesOfSystemErrors: readonly (readonly [prefix: string, code: JournalFaultCode])[] = [
  ['SQLITE_NOTADB', 'journalCorrupt'],
  ['SQLITE_CORRUPT', 'journalCorrupt'],
  ['SQLITE_CANTOPEN', 'journalNotWritable'],
  ['SQLITE_READONLY', 'journalNotWritable'],
  ['SQLITE_PERM', 'journalNotWritable'],
  ['SQLITE_AUTH', 'journalNotWritable'],
  ['EACCES', 'journalNotWritable'],
  ['EPERM', 'journalNotWritable'],
  ['EROFS', 'journalNotWritable'],
  ['ENOTDIR', 'journalNotWritable'],
  ['EISDIR', 'journalNotWritable'],
  ['EEXIST', 'journalNotWritable'],
];

/** Turns what SQLite or the file system threw into a fault with a code; `otherwise` when the error says nothing better. */
export function asJournalError(error: unknown, file: string, otherwise: JournalFaultCode): JournalError {
  if (error instanceof JournalError) return error;
  const systemCode = (error as { code?: unknown } | null)?.code;
  const known = codesOfSystemErrors.find(([prefix]) => typeof systemCode === 'string' && systemCode.startsWith(prefix));
  const detail = error instanceof Error ? error.message : undefined;
  return new JournalError(known?.[1] ?? otherwise, { file, cause: error, detail });
}
