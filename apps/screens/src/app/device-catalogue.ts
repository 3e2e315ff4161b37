import type { Catalogue } from '@yichuang/contract';
import { fetchCatalogue } from '@yichuang/hall-client';
import { useEffect, useState } from 'react';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 4000;

/** The catalogue, asked for until the server is there; asked for again whenever `round` changes, the old one kept meanwhile. */
export function useDeviceCatalogue(round: number): { readonly catalogue: Catalogue | null; readonly failed: boolean } {
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  const [failed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: round is the order to ask again
  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function ask(delayMs: number): Promise<void> {
      const result = await fetchCatalogue(location.origin);
      if (ended) return;
      setFailed(!result.ok);
      if (result.ok) setCatalogue((before) => (before?.version === result.value.version ? before : result.value));
      else timer = setTimeout(() => void ask(Math.min(delayMs * 2, LONGEST_DELAY_MS)), delayMs);
    }
    void ask(FIRST_DELAY_MS);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [round]);
  return { catalogue, failed };
}
