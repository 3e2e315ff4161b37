import type { SetUpInput, SetUpState } from '@yichuang/contract';
import type { HallConfiguration } from '@yichuang/hall';
import { contradictionsOf } from '@yichuang/queueing';
import type { Seed } from '../seed/seed-types.ts';
import { withPinyin } from '../seed/with-pinyin.ts';
import { withVersion } from './configuration-version.ts';
import { configurationOf } from './seed-configuration.ts';
import type { NewAccount } from './set-up-hall.ts';

/** A field of the set-up page that must be mended. */
export interface SetUpFieldFault {
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

export type ShippedHall =
  | { readonly ok: true; readonly configuration: HallConfiguration }
  | { readonly ok: false; readonly faults: readonly SetUpFieldFault[] };

/** What comes with the program, as the set-up page shows it. */
export function shippedState({ queues, items, departments }: Seed): SetUpState {
  return {
    needed: true,
    queues: queues.map(({ queueId, prefix, name }) => ({ queueId, prefix, ...name })),
    items: items.length,
    departments: departments.length,
  };
}

/** The first accounts: the administrator runs the hall, the others sit where they like. */
export function accountsOf({ administrator, clerks }: SetUpInput): NewAccount[] {
  const people = [{ ...administrator, role: 'manager' as const }, ...clerks];
  return people.map(({ role, ...account }, index) => ({
    member: { staffId: `s${String(index + 1).padStart(3, '0')}`, role, windowIds: [] },
    ...account,
  }));
}

/** The items and departments that come with the program, in the rooms and at the windows of a real hall. */
export function shippedHall(seed: Seed, input: SetUpInput, timeZone: string = seed.hall.timezone): ShippedHall {
  const faults = [...placeFaults(seed, input), ...loginFaults(input)];
  if (faults.length > 0) return { ok: false, faults };
  const shipped = configurationOf(withPinyin(seed), timeZone);
  const { queueing, catalogue } = shipped;
  const zoneOf = zonesOfQueues(input);
  const configuration = withVersion({
    ...shipped,
    queueing: {
      ...queueing,
      businessHours: input.businessHours,
      openAllHours: false,
      clerkSkills: {},
      windows: input.windows.map((entry) => ({ ...entry, preferences: {} })),
      queues: queueing.queues.map((queue) => ({ ...queue, zoneId: zoneOf.get(queue.queueId) ?? queue.zoneId })),
    },
    catalogue: { ...catalogue, hall: input.hall, zones: input.zones },
  });
  const contradictions = contradictionsOf(configuration.queueing);
  if (contradictions.length === 0) return { ok: true, configuration };
  return {
    ok: false,
    faults: contradictions.map((what) => ({
      path: '',
      zh: `内容互相矛盾，请检查：${what}`,
      en: `This cannot be: ${what}`,
    })),
  };
}

/** A queue is where the first window is that serves it. */
function zonesOfQueues({ windows }: SetUpInput): Map<string, string> {
  const zones = new Map<string, string>();
  for (const { zoneId, queueIds } of windows)
    for (const queueId of queueIds) if (!zones.has(queueId)) zones.set(queueId, zoneId);
  return zones;
}

function placeFaults(seed: Seed, { zones, windows }: SetUpInput): SetUpFieldFault[] {
  const zoneIds = new Set(zones.map(({ zoneId }) => zoneId));
  const shipped = new Set(seed.queues.map(({ queueId }) => queueId));
  const served = new Set(windows.flatMap(({ queueIds }) => queueIds));
  return [
    ...repeated(
      zones.map(({ zoneId }) => zoneId),
      (index) => `zones.${index}.zoneId`,
    ),
    ...repeated(
      windows.map(({ windowId }) => windowId),
      (index) => `windows.${index}.windowId`,
    ),
    ...repeated(
      windows.map(({ label }) => label),
      (index) => `windows.${index}.label`,
    ),
    ...windows.flatMap(({ zoneId }, index) =>
      zoneIds.has(zoneId)
        ? []
        : [
            {
              path: `windows.${index}.zoneId`,
              zh: '没有这个区域，请重新选择',
              en: 'There is no such zone. Choose another.',
            },
          ],
    ),
    ...windows.flatMap(({ queueIds }, index) =>
      queueIds.every((queueId) => shipped.has(queueId))
        ? []
        : [
            {
              path: `windows.${index}.queueIds`,
              zh: '没有这个队列，请重新选择',
              en: 'There is no such queue. Choose another.',
            },
          ],
    ),
    ...seed.queues
      .filter(({ queueId }) => !served.has(queueId))
      .map(({ name }) => ({
        path: 'windows',
        zh: `没有窗口办理“${name.zh}”，请为它安排窗口`,
        en: `No window serves “${name.en}”. Give it one.`,
      })),
  ];
}

function loginFaults({ administrator, clerks }: SetUpInput): SetUpFieldFault[] {
  const logins = [administrator, ...clerks].map(({ login }) => login.normalize('NFKC').toLowerCase());
  return repeated(logins, (index) => `clerks.${index - 1}.login`);
}

function repeated(values: readonly string[], pathOf: (index: number) => string): SetUpFieldFault[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [{ path: pathOf(index), zh: '与前面的重复，请改一个', en: 'This was given before. Change one of them.' }],
  );
}
