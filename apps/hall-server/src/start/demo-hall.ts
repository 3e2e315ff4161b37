import type { StaffMember } from '@yichuang/hall';
import type { Vault } from '@yichuang/vault';
import type { HallLoop } from '../loop/hall-loop.ts';
import { loadSeed } from '../seed/load-seed.ts';
import { printFaults } from '../seed/seed-fault.ts';
import type { Seed, SeedStaffMember } from '../seed/seed-types.ts';
import { withPinyin } from '../seed/with-pinyin.ts';
import { configurationOf } from './seed-configuration.ts';
import { type SetUpFault, setUpHall } from './set-up-hall.ts';
import { StartFault } from './settings.ts';

export { configurationOf };

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

/** Sets up the demo hall with its invented staff. */
export async function seedDemoHall(
  loop: HallLoop,
  vault: Vault,
  seed: Seed,
  at: number,
  timeZone?: string,
): Promise<void> {
  const accounts = seed.staff.map((person) => ({
    member: memberOf(person),
    login: person.login,
    displayName: person.name.zh,
    password: seed.demoPassword,
  }));
  const configuration = configurationOf(withPinyin(seed), timeZone);
  const fault = await setUpHall(loop, vault, { attempt: 'seed', at, accounts, configuration });
  // A hall that is set up by half must not open.
  if (fault !== undefined) throw startFaultOf(fault, seed);
}

function startFaultOf(fault: SetUpFault, seed: Seed): StartFault {
  const { code } = fault;
  if (fault.what === 'hall')
    return new StartFault(
      'seedFailed',
      `示例大厅未能建立（${code}），请重新启动`,
      `The demo hall could not be set up (${code}); start again`,
    );
  const login = seed.staff[fault.index]?.login;
  return new StartFault('seedStaff', `账号 ${login} 无法建立(${code})`, `Account ${login} could not be made (${code})`);
}
