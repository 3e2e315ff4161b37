import type { UnsaidCall } from './voice-queue.ts';

/** The part of `sessionStorage` that is needed here. */
type PageStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Kept {
  readonly call: UnsaidCall['call'];
  /** Epoch ms by this computer's clock. */
  readonly madeAt: number;
}

function keyOf(zoneId: string): string {
  return `yichuang.unsaid.${zoneId}`;
}

/** Keeps what a board has not said to its end, so that a reload in mid-speech loses no call. */
export function keepUnsaid(storage: PageStorage, zoneId: string, unsaid: readonly UnsaidCall[], now: number): void {
  try {
    if (unsaid.length === 0) storage.removeItem(keyOf(zoneId));
    else
      storage.setItem(
        keyOf(zoneId),
        JSON.stringify(unsaid.map(({ call, ageMs }): Kept => ({ call, madeAt: now - ageMs }))),
      );
  } catch {
    // A browser that refuses storage speaks all the same.
  }
}

/** What was left unsaid, oldest first; empty when nothing was or it cannot be read. */
export function findUnsaid(storage: PageStorage, zoneId: string, now: number): UnsaidCall[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(zoneId)) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.filter(isKept).map(({ call, madeAt }) => ({ call, ageMs: Math.max(0, now - madeAt) }));
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { call, madeAt } = value as { call?: Partial<Kept['call']> | null; madeAt?: unknown };
  return typeof madeAt === 'number' && typeof call?.number === 'string' && Array.isArray(call.sentences);
}
