import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { crossCheck } from './cross-checks.ts';
import { formatJsonPath, type JsonPositions, readJson } from './json-positions.ts';
import type { SeedFault } from './seed-fault.ts';
import type { ReadSeedFile } from './seed-rows.ts';
import { seedFileSchemas } from './seed-schemas.ts';
import type { Seed, SeedFileName } from './seed-types.ts';
import { shapeFaults } from './shape-faults.ts';

/** A checked seed, or everything that is wrong with it, in the order of files, lines and columns. */
export type SeedLoading = { ok: true; seed: Seed } | { ok: false; faults: SeedFault[] };

type SeedFiles = { [Name in SeedFileName]: z.infer<(typeof seedFileSchemas)[Name]> };

const fileNames = Object.keys(seedFileSchemas) as SeedFileName[];

/** Reads and checks the seed files in a folder. Other files there are left alone. Throws only if the disk fails. */
export function loadSeed(folder: string): SeedLoading {
  const faults: SeedFault[] = [];
  const read = new Map<SeedFileName, ReadSeedFile>();
  const values: Partial<Record<SeedFileName, unknown>> = {};
  for (const file of fileNames) {
    const text = readText(folder, file);
    if (!text.ok) {
      faults.push(text.fault);
      continue;
    }
    const reading = readJson(text.text);
    if (!reading.ok) {
      faults.push({ file, path: '', code: 'bad-syntax', ...reading.problem });
      continue;
    }
    for (const { path, ...problem } of reading.duplicateKeys) {
      faults.push({ file, path: formatJsonPath(path), code: 'duplicate-field', ...problem });
    }
    read.set(file, { value: reading.value, positions: reading.positions });
    const parsed = parseFile(file, reading.value, reading.positions);
    faults.push(...parsed.faults);
    values[file] = parsed.value;
  }
  faults.push(...crossCheck(read));
  if (faults.length > 0) return { ok: false, faults: faults.sort(byPlace) };
  return { ok: true, seed: composeSeed(values as SeedFiles) };
}

function parseFile(
  file: SeedFileName,
  value: unknown,
  positions: JsonPositions,
): { value: unknown; faults: SeedFault[] } {
  const result = seedFileSchemas[file].safeParse(value);
  if (result.success) return { value: result.data, faults: [] };
  return { value: undefined, faults: shapeFaults(file, result.error.issues, positions) };
}

function composeSeed(files: SeedFiles): Seed {
  return {
    hall: files['hall.json'],
    ...files['zones.json'],
    ...files['queues.json'],
    ...files['windows.json'],
    ...files['departments.json'],
    ...files['life-events.json'],
    ...files['items.json'],
    ...files['priority-groups.json'],
    staff: files['staff.json'].staff,
    demoPassword: files['staff.json'].demoPassword,
  };
}

function readText(folder: string, file: SeedFileName): { ok: true; text: string } | { ok: false; fault: SeedFault } {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(folder, file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new Error(`Cannot read the seed file ${file}`, { cause: error });
    }
    const message = { zh: `缺少文件 ${file}，请补上`, en: `The file ${file} is missing; add it` };
    return { ok: false, fault: { file, path: '', line: 1, column: 1, code: 'missing-file', message } };
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const before = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0]?.split('\n') ?? [''];
    const message = { zh: '文件不是 UTF-8 编码，请另存为 UTF-8', en: 'The file is not UTF-8; save it as UTF-8' };
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { ok: false, fault: { file, path: '', line: before.length, column, code: 'bad-encoding', message } };
  }
}

function byPlace(left: SeedFault, right: SeedFault): number {
  return (
    fileNames.indexOf(left.file as SeedFileName) - fileNames.indexOf(right.file as SeedFileName) ||
    left.line - right.line ||
    left.column - right.column
  );
}
