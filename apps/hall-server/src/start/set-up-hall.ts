import type { HallCommand, HallConfiguration, StaffMember } from '@yichuang/hall';
import type { Vault } from '@yichuang/vault';
import type { HallLoop } from '../loop/hall-loop.ts';

/** A first account of a hall: codes for the log, the rest for the vault. */
export interface NewAccount {
  readonly member: StaffMember;
  readonly login: string;
  readonly displayName: string;
  readonly password: string;
}

export interface NewHall {
  /** Begins the command ids; one attempt, one word. */
  readonly attempt: string;
  readonly at: number;
  readonly accounts: readonly NewAccount[];
  readonly configuration: HallConfiguration;
}

/** What kept a hall from being set up: an account (by its place in the list), or the log. */
export type SetUpFault =
  | { readonly what: 'account'; readonly index: number; readonly code: string }
  | { readonly what: 'hall'; readonly code: string };

/** Makes a hall: accounts first, the configuration last, so that what broke off is simply done again. */
export async function setUpHall(loop: HallLoop, vault: Vault, hall: NewHall): Promise<SetUpFault | undefined> {
  const faults = await Promise.all(
    hall.accounts.map((account, index) => addAccount(loop, vault, hall, account, index)),
  );
  const fault = faults.find((each) => each !== undefined);
  if (fault !== undefined) return fault;
  return findFault(loop, hall, 'configure', { kind: 'configureHall', configuration: hall.configuration });
}

async function addAccount(
  loop: HallLoop,
  vault: Vault,
  hall: NewHall,
  { member, ...account }: NewAccount,
  index: number,
): Promise<SetUpFault | undefined> {
  const { staffId } = member;
  const stored = await vault.putStaff({ staffId, ...account });
  if (!stored.ok) return { what: 'account', index, code: stored.code };
  return findFault(loop, hall, `staff.${staffId}`, { kind: 'addStaff', member });
}

async function findFault(
  loop: HallLoop,
  { attempt, at }: NewHall,
  step: string,
  body: HallCommand['body'],
): Promise<SetUpFault | undefined> {
  const actor = { kind: 'system', ref: 'set-up' } as const;
  const outcome = await loop.ask({ id: `${attempt}.${step}`, at, actor, body });
  return outcome.ok ? undefined : { what: 'hall', code: outcome.refusal.code };
}
