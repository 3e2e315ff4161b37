// npm run seed [-- folder]: checks the seed files and prints every fault with its place.
import { join, relative, resolve } from 'node:path';
import { loadSeed } from '../apps/hall-server/src/seed/load-seed.ts';
import { printFaults } from '../apps/hall-server/src/seed/seed-fault.ts';

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '..', 'seed'));
const loading = loadSeed(folder);
if (loading.ok) {
  const { items, queues, windows } = loading.seed;
  console.log(
    `种子数据完好 the seed is sound: ${items.length} items, ${queues.length} queues, ${windows.length} windows`,
  );
} else {
  console.error(printFaults(loading.faults, relative(process.cwd(), folder) || '.'));
  console.error(`${loading.faults.length} 处错误 faults`);
  process.exitCode = 1;
}
