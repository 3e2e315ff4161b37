import { createHash } from 'node:crypto';
import type { HallCommand, HallConfiguration, StaffMember } from '@yichuang/hall';
import type { Vault } from '@yichuang/vault';
import type { HallLoop } from '../loop/hall-loop.ts';
import { loadSeed } from '../seed/load-seed.ts';
import { printFaults } from '../seed/seed-fault.ts';
import type { SearchableSeed, Seed, SeedStaffMember } from '../seed/seed-types.ts';
import { withPinyin } from '../seed/with-pinyin.ts';
import { StartFault } from './settings.ts';

const SEED_ACTOR = { kind: 'system', ref: 'seed' } as const;
const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** A checked seed as the configuration that goes into the log. */
export function configurationOf(seed: SearchableSeed, timeZone: string = seed.hall.timezone): HallConfiguration {
  const { hall } = seed;
  const catalogue: Omit<HallConfiguration['catalogue'], 'version'> = {
    hall: hall.name,
    zones: seed.zones.map(({ zoneId, name }) => ({ zoneId, ...name })),
    queues: seed.queues.map(({ queueId, name }) => ({ queueId, ...name })),
    departments: seed.departments.map(({ departmentId, name }) => ({ departmentId, ...name })),
    lifeEvents: seed.lifeEvents.map(({ lifeEventId, audience, name }) => ({ lifeEventId, audience, ...name })),
    items: seed.items.map((item) => ({
      itemCode: item.itemCode,
      ...item.name,
      departmentId: item.departmentId,
      audience: item.audience,
      lifeEventIds: item.lifeEvents,
      queueId: item.queueId,
      keywords: item.keywords,
      pinyinInitials: [item.pinyinInitials, ...item.keywordInitials].join(' '),
      pinyin: item.pinyin,
      essentials: item.essentials,
    })),
    priorityGroups: seed.priorityGroups.map(({ code, name }) => ({ code, ...name })),
  };
  const version = createHash('sha256').update(JSON.stringify(catalogue)).digest('hex').slice(0, 16);
  return {
    queueing: {
      timeZone,
      businessHours: WEEK.map((day) =>
        hall.businessHours[day].map(({ from, to }) => [minuteOf(from), minuteOf(to)] as const),
      ),
      openAllHours: hall.demoOpenAllHours,
      recallMinimumGapMs: hall.queue.recallMinimumGapMs,
      recallCap: hall.queue.recallCap,
      priorityWeight: hall.queue.priorityWeight,
      maximumConsecutivePriorityCalls: hall.queue.maximumConsecutivePriorityCalls,
      itemQueues: Object.fromEntries(seed.items.map(({ itemCode, queueId }) => [itemCode, queueId])),
      queues: seed.queues.map(({ queueId, prefix, zoneId, standardServiceMs }) => ({
        queueId,
        prefix,
        zoneId,
        standardServiceMs,
      })),
      windows: seed.windows,
      priorityReasons: seed.priorityGroups.map(({ code }) => code),
    },
    inviteAfterServiceMs: hall.queue.inviteAfterServiceMs,
    alarmLimits: hall.queue.alarms,
    catalogue: { version, ...catalogue },
  };
}

const STAFF_ROLES = { manager: 'manager', guide: 'guide', 'intake-clerk': 'clerk', 'delivery-clerk': 'clerk' } as const;

function memberOf({ staffId, role, windowId }: SeedStaffMember): StaffMember {
  return { staffId, role: STAFF_ROLES[role], windowIds: windowId === undefined ? [] : [windowId] };
}

/** Reads the seed folder; every fault is one line with its place. */
export function readSeed(folder: string): Seed {
  const loaded = loadSeed(folder);
  if (loaded.ok) return loaded.seed;
  throw new StartFault(
    'seedFaults',
    `示例数据有误:\n${printFaults(loaded.faults)}`,
    'The seed has faults, listed above',
  );
}

async function addStaff(loop: HallLoop, vault: Vault, person: SeedStaffMember, password: string, at: number) {
  const { staffId, login, name } = person;
  const stored = await vault.putStaff({ staffId, login, displayName: name.zh, password });
  if (!stored.ok)
    throw new StartFault(
      'seedStaff',
      `账号 ${login} 无法建立(${stored.code})`,
      `Account ${login} could not be made (${stored.code})`,
    );
  const body = { kind: 'addStaff', member: memberOf(person) } as const;
  await askOrFail(loop, { id: `seed.staff.${staffId}`, at, actor: SEED_ACTOR, body });
}

/** Sets up the demo hall: accounts first, the configuration last, so that a broken-off first start is simply done again. */
export async function seedDemoHall(
  loop: HallLoop,
  vault: Vault,
  seed: Seed,
  at: number,
  timeZone?: string,
): Promise<void> {
  await Promise.all(seed.staff.map((person) => addStaff(loop, vault, person, seed.demoPassword, at)));
  const configuration = configurationOf(withPinyin(seed), timeZone);
  await askOrFail(loop, {
    id: 'seed.configure',
    at,
    actor: SEED_ACTOR,
    body: { kind: 'configureHall', configuration },
  });
}

/** A hall that is set up by half must not open. */
async function askOrFail(loop: HallLoop, command: HallCommand): Promise<void> {
  const outcome = await loop.ask(command);
  if (outcome.ok) return;
  const { code } = outcome.refusal;
  throw new StartFault(
    'seedFailed',
    `示例大厅未能建立（${code}），请重新启动`,
    `The demo hall could not be set up (${code}); start again`,
  );
}
