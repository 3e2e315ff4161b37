import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a person needs to sign in to the demo hall. */
export interface DemoAccounts {
  readonly logins: readonly string[];
  readonly password: string;
}

/** The demo accounts for the start's print-out; undefined when the seed is not there. It was checked when the hall was set up. */
export function readDemoAccounts(seedFolder: string): DemoAccounts | undefined {
  try {
    const file = JSON.parse(readFileSync(join(seedFolder, 'staff.json'), 'utf8')) as {
      demoPassword: string;
      staff: { login: string }[];
    };
    return { logins: file.staff.map(({ login }) => login), password: file.demoPassword };
  } catch {
    return undefined;
  }
}
