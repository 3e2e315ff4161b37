import { findRows, type ReadSeedFiles, type SeedFinding, type SeedListName, type SeedRow } from './seed-rows.ts';

const queueKindOfWindowKind: Record<string, string> = { comprehensive: 'intake', delivery: 'delivery' };
const windowKindOfRole: Record<string, string | undefined> = {
  manager: undefined,
  guide: undefined,
  'intake-clerk': 'comprehensive',
  'delivery-clerk': 'delivery',
};
const windowCounts: readonly (readonly [kind: string, count: number])[] = [
  ['comprehensive', 12],
  ['delivery', 2],
];
const neededRoles = ['manager', 'guide'];

/** Entries that exist and are well formed but do not fit each other, and the counts of the demo hall. */
export function consistencyFindings(files: ReadSeedFiles): SeedFinding[] {
  return [
    ...itemCodesOfDepartments(files),
    ...itemAudiences(files),
    ...queuesOfWindows(files),
    ...windowsOfStaff(files),
    ...preferencesOfWindows(files),
    ...skillsOfStaff(files),
    ...classesOfPriorityGroups(files),
    ...countsOfWindows(files),
    ...rolesOfStaff(files),
  ];
}

function itemCodesOfDepartments(files: ReadSeedFiles): SeedFinding[] {
  const prefixes = textsByKey(files, 'departments', 'departmentId', 'codePrefix');
  return (findRows(files, 'items') ?? []).flatMap((row) => {
    const departmentId = row.findText('departmentId');
    const prefix = prefixes.get(departmentId ?? '');
    const itemCode = row.findText('itemCode');
    if (prefix === undefined || itemCode === undefined || itemCode.startsWith(`${prefix}-`)) return [];
    return [
      finding(
        row,
        [...row.path, 'itemCode'],
        `"${departmentId}" 的事项编码应以 "${prefix}-" 开头`,
        `Item codes of "${departmentId}" begin with "${prefix}-"`,
      ),
    ];
  });
}

function itemAudiences(files: ReadSeedFiles): SeedFinding[] {
  const audiences = textsByKey(files, 'lifeEvents', 'lifeEventId', 'audience');
  return (findRows(files, 'items') ?? []).flatMap((row) => {
    const audience = row.findText('audience');
    if (audience !== 'person' && audience !== 'enterprise') return [];
    return row
      .cells('lifeEvents')
      .filter((cell) => (audiences.get(cell.text) ?? audience) !== audience)
      .map((cell) =>
        finding(
          row,
          cell.path,
          `"${cell.text}" 不面向 "${audience}"；请换一个，或把 audience 改为 "both"`,
          `"${cell.text}" is not for "${audience}"; take another, or make audience "both"`,
        ),
      );
  });
}

function queuesOfWindows(files: ReadSeedFiles): SeedFinding[] {
  const queueKinds = textsByKey(files, 'queues', 'queueId', 'kind');
  return (findRows(files, 'windows') ?? []).flatMap((row) => {
    const expected = queueKindOfWindowKind[row.findText('kind') ?? ''];
    if (expected === undefined) return [];
    return row
      .cells('queueIds')
      .filter((cell) => (queueKinds.get(cell.text) ?? expected) !== expected)
      .map((cell) =>
        finding(
          row,
          cell.path,
          `此窗口只能办理 kind 为 "${expected}" 的队列，请移走 "${cell.text}"`,
          `This window serves only queues of kind "${expected}"; take "${cell.text}" away`,
        ),
      );
  });
}

function windowsOfStaff(files: ReadSeedFiles): SeedFinding[] {
  const windowKinds = textsByKey(files, 'windows', 'windowId', 'kind');
  return (findRows(files, 'staff') ?? []).flatMap((row) => {
    const role = row.findText('role') ?? '';
    if (!Object.hasOwn(windowKindOfRole, role)) return [];
    const expected = windowKindOfRole[role];
    const windowId = row.findText('windowId');
    const path = [...row.path, 'windowId'];
    if (expected === undefined) {
      if (windowId === undefined) return [];
      return [finding(row, path, `"${role}" 不坐窗口，请删去 windowId`, `A "${role}" has no window; remove windowId`)];
    }
    if (windowId !== undefined && (windowKinds.get(windowId) ?? expected) === expected) return [];
    return [
      finding(
        row,
        path,
        `"${role}" 应有一个 kind 为 "${expected}" 的窗口`,
        `A "${role}" needs a window of kind "${expected}"`,
      ),
    ];
  });
}

function preferencesOfWindows(files: ReadSeedFiles): SeedFinding[] {
  return (findRows(files, 'windows') ?? []).flatMap((row) => {
    const served = new Set(row.cells('queueIds').map((cell) => cell.text));
    return row
      .keys('preferences')
      .filter((cell) => !served.has(cell.text))
      .map((cell) =>
        finding(
          row,
          cell.path,
          `此窗口不办理 "${cell.text}"，请删去，或写入 queueIds`,
          `This window does not serve "${cell.text}"; remove it or add it to queueIds`,
        ),
      );
  });
}

function skillsOfStaff(files: ReadSeedFiles): SeedFinding[] {
  const known = findRows(files, 'queues')?.flatMap((row) => row.findText('queueId') ?? []);
  if (known === undefined) return [];
  return (findRows(files, 'staff') ?? []).flatMap((row) =>
    row
      .keys('skills')
      .filter((cell) => !known.includes(cell.text))
      .map((cell) => finding(row, cell.path, `queues.json 中没有 "${cell.text}"`, `queues.json has no "${cell.text}"`)),
  );
}

function classesOfPriorityGroups(files: ReadSeedFiles): SeedFinding[] {
  const hall = files.get('hall.json')?.value as { queue?: { classes?: unknown } } | undefined;
  const classes = hall?.queue?.classes;
  if (!Array.isArray(classes)) return [];
  const known = classes.map((entry: { classId?: unknown } | null) => entry?.classId);
  return (findRows(files, 'priorityGroups') ?? []).flatMap((row) =>
    row
      .cells('classId')
      .filter((cell) => !known.includes(cell.text))
      .map((cell) =>
        finding(
          row,
          cell.path,
          `hall.json 的 classes 中没有 "${cell.text}"`,
          `The classes of hall.json have no "${cell.text}"`,
        ),
      ),
  );
}

function countsOfWindows(files: ReadSeedFiles): SeedFinding[] {
  const rows = findRows(files, 'windows');
  if (rows === undefined) return [];
  return windowCounts.flatMap(([kind, count]): SeedFinding[] => {
    const found = rows.filter((row) => row.findText('kind') === kind).length;
    if (found === count) return [];
    return [
      {
        list: 'windows',
        path: ['windows'],
        code: 'wrong-count',
        message: {
          zh: `演示大厅应有 ${count} 个 kind 为 "${kind}" 的窗口，现有 ${found} 个`,
          en: `The demo hall has ${count} windows of kind "${kind}"; here are ${found}`,
        },
      },
    ];
  });
}

function rolesOfStaff(files: ReadSeedFiles): SeedFinding[] {
  const rows = findRows(files, 'staff');
  if (rows === undefined) return [];
  return neededRoles
    .filter((role) => !rows.some((row) => row.findText('role') === role))
    .map((role) => ({
      list: 'staff',
      path: ['staff'],
      code: 'wrong-count',
      message: { zh: `至少应有一位 "${role}"，请补上`, en: `At least one "${role}" is needed; add one` },
    }));
}

function textsByKey(files: ReadSeedFiles, list: SeedListName, key: string, field: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const row of findRows(files, list) ?? []) {
    const name = row.findText(key);
    const text = row.findText(field);
    if (name !== undefined && text !== undefined) texts.set(name, text);
  }
  return texts;
}

function finding(row: SeedRow, path: SeedFinding['path'], zh: string, en: string): SeedFinding {
  return { list: row.list, path, code: 'inconsistent', message: { zh, en } };
}
