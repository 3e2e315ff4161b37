// npm run rebuild: makes every read model again from the events, and says which of them differed. The server must be stopped.
import { project, READ_MODEL_TABLES, UPCASTS } from '@yichuang/hall';
import { createUpcaster, type ReadModels, rebuildReadModels, type UpcastTable } from '@yichuang/journal';
import { journalPath, withJournalFaults } from './journal-place.ts';
import { showProgress } from './progress-line.ts';

withJournalFaults(() => {
  const file = journalPath();
  console.log(`重建 rebuilding the read models of ${file}`);
  const readModels = {
    tables: READ_MODEL_TABLES,
    project: project as ReadModels['project'],
    // The hall's table narrows each body itself; the journal knows no more of a body than its kind.
    upcast: createUpcaster(UPCASTS as unknown as UpcastTable),
  };
  const result = rebuildReadModels(file, readModels, showProgress('事件 events'));
  for (const { table, identical, before, after } of result.tables) {
    const verdict = before === undefined ? '新建 new' : identical ? '一致 identical' : '已更正 differed';
    console.log(`${table}: ${after.rows} 行 rows, ${verdict}`);
  }
});
