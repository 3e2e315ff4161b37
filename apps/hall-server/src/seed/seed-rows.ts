import type { JsonPath, JsonPositions } from './json-positions.ts';
import type { SeedFaultCode, SeedText } from './seed-fault.ts';
import type { SeedFileName } from './seed-types.ts';

/** A seed file whose syntax is right; its shape may still be wrong. */
export interface ReadSeedFile {
  value: unknown;
  positions: JsonPositions;
}

/** The files that could be read; a file that is not there takes no part in the cross-checks. */
export type ReadSeedFiles = ReadonlyMap<SeedFileName, ReadSeedFile>;

/** Where the entries of each list are. */
export const seedLists = {
  zones: 'zones.json',
  queues: 'queues.json',
  windows: 'windows.json',
  departments: 'departments.json',
  lifeEvents: 'life-events.json',
  items: 'items.json',
  priorityGroups: 'priority-groups.json',
  staff: 'staff.json',
} as const satisfies Record<string, SeedFileName>;

/** The name of a list in the seed. */
export type SeedListName = keyof typeof seedLists;

/** A text in a list, with the entry it stands in. */
export interface SeedCell {
  text: string;
  path: JsonPath;
  row: SeedRow;
}

/**
 * One entry of a list, read loosely, so that one bad field does not hide what is wrong between the others.
 */
export interface SeedRow {
  list: SeedListName;
  path: JsonPath;
  /** The texts in a field: none if it is absent or of another kind, several if it holds a list. A dot goes inside: `name.zh`. */
  cells(field: string): SeedCell[];
  /** The names in a field that holds an object, each at the place of its value. */
  keys(field: string): SeedCell[];
  /** The single text of a field. */
  findText(field: string): string | undefined;
}

/** What a cross-check found, before its place in the text is known. */
export interface SeedFinding {
  list: SeedListName;
  path: JsonPath;
  code: SeedFaultCode;
  message: SeedText;
}

/** The entries of a list, or undefined when its file could not be read or holds no such list. */
export function findRows(files: ReadSeedFiles, list: SeedListName): SeedRow[] | undefined {
  const entries = fieldOf(files.get(seedLists[list])?.value, list);
  if (!Array.isArray(entries)) return undefined;
  return entries.map((entry, index) => seedRow(list, [list, index], entry));
}

function seedRow(list: SeedListName, path: JsonPath, entry: unknown): SeedRow {
  const row: SeedRow = {
    list,
    path,
    cells(field) {
      const steps = field.split('.');
      const value = steps.reduce<unknown>(fieldOf, entry);
      const fieldPath = [...path, ...steps];
      if (typeof value === 'string') return [{ text: value, path: fieldPath, row }];
      if (!Array.isArray(value)) return [];
      return value.flatMap((text: unknown, index) =>
        typeof text === 'string' ? [{ text, path: [...fieldPath, index], row }] : [],
      );
    },
    keys(field) {
      const value = fieldOf(entry, field);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
      return Object.keys(value).map((text) => ({ text, path: [...path, field, text], row }));
    },
    findText(field) {
      const value = field.split('.').reduce<unknown>(fieldOf, entry);
      return typeof value === 'string' ? value : undefined;
    },
  };
  return row;
}

function fieldOf(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined;
}
