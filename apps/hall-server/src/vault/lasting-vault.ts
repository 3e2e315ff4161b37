import { type Vault, VaultError } from '@yichuang/vault';

/**
 * A vault that is opened again when its worker has died. The call that met the death is repeated once, which the vault
 * allows for each of its calls.
 */
export async function openLastingVault(
  open: () => Promise<Vault>,
  fault: (code: string, cause: unknown) => void,
): Promise<Vault> {
  let present = Promise.resolve(await open());

  async function call(method: keyof Vault, args: readonly unknown[]): Promise<unknown> {
    const used = present;
    try {
      return await invoke(await used, method, args);
    } catch (cause) {
      if (!(cause instanceof VaultError) || cause.code !== 'vaultWorkerDied') throw cause;
      fault('vaultWorkerDied', cause);
      // Of many calls that met the same death only the first opens the vault again.
      if (present === used) present = reopened(used);
      return invoke(await present, method, args);
    }
  }

  function reopened(dead: Promise<Vault>): Promise<Vault> {
    const opening = open();
    opening.catch(() => {
      // The next call finds the dead one and tries again.
      present = dead;
    });
    return opening;
  }

  return new Proxy({} as Vault, {
    get: (_, method) => {
      // A promise that resolves with this object looks for `then`.
      if (method === 'then') return undefined;
      return (...args: unknown[]) => call(method as keyof Vault, args);
    },
  });
}

function invoke(vault: Vault, method: keyof Vault, args: readonly unknown[]): Promise<unknown> {
  return (vault[method] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
}
