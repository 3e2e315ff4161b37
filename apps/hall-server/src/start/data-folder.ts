import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { dataFiles, StartFault } from './settings.ts';

/** Makes the folders of a hall's data, or says in one line why it cannot. */
export function prepareDataFolder(dataFolder: string): ReturnType<typeof dataFiles> {
  const files = dataFiles(dataFolder);
  try {
    makeFolder(dataFolder);
    makeFolder(dirname(files.vault), 0o700);
    accessSync(dataFolder, constants.W_OK);
  } catch (cause) {
    throw new StartFault(
      'dataNotWritable',
      `数据文件夹 ${dataFolder} 不能写入，请检查权限或用 HALL_DATA 另选一个`,
      `The data folder ${dataFolder} cannot be written; check its rights or choose another with HALL_DATA`,
      cause,
    );
  }
  return files;
}

/** With its parents, one by one: Node's own recursion never returns where a parent can hold no folder (`/proc`). */
function makeFolder(folder: string, mode?: number): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder, { mode });
}
