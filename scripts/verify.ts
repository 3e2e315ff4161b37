// npm run verify: recomputes the whole hash chain of the hall's journal; may run beside a running server.
import { type ChainFault, verifyChain } from '@yichuang/journal';
import { journalPath, withJournalFaults } from './journal-place.ts';
import { showProgress } from './progress-line.ts';

const FAULT_TEXTS: Readonly<Record<ChainFault, { readonly zh: string; readonly en: string }>> = {
  gap: { zh: '缺少事件或编号不连续', en: 'an event is missing or misnumbered' },
  versionGap: { zh: '所属流的版本不连续', en: 'its stream has a hole' },
  altered: { zh: '内容被改动', en: 'its content was changed' },
  hash: { zh: '哈希值被改动', en: 'its hash was changed' },
};

withJournalFaults(() => {
  const file = journalPath();
  console.log(`校验 verifying ${file}`);
  const verdict = verifyChain(file, showProgress('事件 events'));
  if (verdict.ok) {
    console.log(`完好 sound: ${verdict.events} events, last hash ${verdict.lastHash}`);
    return;
  }
  const text = FAULT_TEXTS[verdict.reason];
  console.error(
    `日志在第 ${verdict.seq} 个事件处不完好：${text.zh}\nThe journal is not sound at event ${verdict.seq}: ${text.en}`,
  );
  process.exitCode = 1;
});
