/** The files a fault can be about; a message names those that matter. */
export interface VaultFiles {
  databasePath: string;
  masterKeyPath: string;
  deletionListPath: string;
}

interface FaultText {
  zh: string;
  en: string;
}

const FAULT_TEXTS = {
  vaultKeyMissing: {
    zh: '个人信息库 {databasePath} 已存在，但找不到主密钥文件 {masterKeyPath}。请从密钥备份恢复该文件后重新启动；系统不会另建新密钥，否则原有数据将无法读取。',
    en: 'The vault {databasePath} exists, but its master key file {masterKeyPath} is missing. Restore that file from the key backup and start again; no new key was made, as it could not open the old data.',
  },
  vaultKeyMismatch: {
    zh: '主密钥文件 {masterKeyPath} 不是个人信息库 {databasePath} 的密钥。请换回与该库同时备份的密钥文件，或换回与该密钥配套的库文件。',
    en: 'The master key file {masterKeyPath} does not belong to the vault {databasePath}. Put back the key file that was backed up with this vault, or the vault that belongs to this key.',
  },
  vaultKeyDamaged: {
    zh: '主密钥文件 {masterKeyPath} 已损坏（应为 32 字节）。请从密钥备份恢复该文件。',
    en: 'The master key file {masterKeyPath} is damaged (it must be 32 bytes). Restore it from the key backup.',
  },
  vaultCorrupt: {
    zh: '个人信息库 {databasePath} 已损坏或不是本系统的文件。请停止系统，并从最近的备份恢复该文件（删除名单 {deletionListPath} 请保留现有的）。',
    en: 'The vault {databasePath} is damaged or not one of ours. Stop the hall and restore this file from the latest backup (keep the present deletion list {deletionListPath}).',
  },
  vaultTooNew: {
    zh: '个人信息库 {databasePath} 由更新版本的系统写成。请安装不低于该版本的系统。',
    en: 'The vault {databasePath} was written by a newer version. Install that version or a later one.',
  },
  deletionListCorrupt: {
    zh: '删除名单 {deletionListPath} 已损坏，无法确认哪些人员已被删除。请从备份恢复该文件。',
    en: 'The deletion list {deletionListPath} is damaged, so it is not known who was deleted. Restore it from a backup.',
  },
  vaultBusy: {
    zh: '另一程序正占用个人信息库 {databasePath}。请关闭该程序后重试。',
    en: 'Another program holds the vault {databasePath}. Close that program and try again.',
  },
  vaultDiskFull: {
    zh: '磁盘已满，无法写入个人信息库 {databasePath}。请清理磁盘后重试。',
    en: 'The disk is full; the vault {databasePath} cannot be written. Free some space and try again.',
  },
  vaultUnreachable: {
    zh: '无法读写个人信息库 {databasePath} 或其密钥文件 {masterKeyPath}。请检查磁盘、目录及文件权限。',
    en: 'The vault {databasePath} or its key file {masterKeyPath} cannot be read or written. Check the disk, the folders and the file permissions.',
  },
  vaultNotDurable: {
    zh: '个人信息库 {databasePath} 未能启用同步写盘。请检查磁盘和文件系统是否支持 SQLite 的 WAL 模式。',
    en: 'The vault {databasePath} could not be switched to durable writes. Check that the disk and file system support the WAL mode of SQLite.',
  },
  vaultWorkerDied: {
    zh: '个人信息库的工作线程意外终止，未完成的请求结果未知。请重新打开后重试。',
    en: 'The worker of the vault ended unexpectedly; the outcome of open requests is unknown. Reopen the vault and try again.',
  },
  vaultClosed: { zh: '个人信息库已关闭。', en: 'The vault is closed.' },
  vaultFault: {
    zh: '个人信息库 {databasePath} 发生内部错误。请查看日志并联系技术支持。',
    en: 'Internal fault in the vault {databasePath}. See the log and contact support.',
  },
  personUnknown: { zh: '个人信息库中没有此人，或已删除。', en: 'The vault does not hold this person (any more).' },
  dossierUnknown: { zh: '个人信息库中没有这份资料。', en: 'The vault does not hold this dossier.' },
  slotInvalid: {
    zh: '资料栏目名无效：只能用字母、数字和 . _ : / -，最长 120 个字符。',
    en: 'Invalid dossier slot: letters, digits and . _ : / - only, at most 120 characters.',
  },
  documentNumberInvalid: {
    zh: '证件类型或号码无效。',
    en: 'The kind or number of the document is invalid.',
  },
} as const satisfies Record<string, FaultText>;

/** Code of a fault of the vault. */
export type VaultErrorCode = keyof typeof FAULT_TEXTS;

/** A fault of the vault: a code, and a message in Chinese and in English that names the file and the fix. Never personal data. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  readonly code: VaultErrorCode;
  readonly zh: string;
  readonly en: string;

  constructor(code: VaultErrorCode, files: Partial<VaultFiles> = {}, cause?: unknown) {
    const zh = fill(FAULT_TEXTS[code].zh, files);
    const en = fill(FAULT_TEXTS[code].en, files);
    super(`${zh} / ${en}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.zh = zh;
    this.en = en;
  }
}

function fill(text: string, files: Partial<VaultFiles>): string {
  return text.replace(/\s?\{(\w+)\}/g, (whole, name: keyof VaultFiles) => {
    const path = files[name];
    return path === undefined ? '' : whole.replace(`{${name}}`, path);
  });
}
