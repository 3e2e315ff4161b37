import type { SetUpInput } from '@yichuang/contract';
import { findMinuteOfDay } from '../manager/form/clock-time.ts';
import type { SpanDraft } from '../manager/settings/settings-draft.ts';

export interface ZoneDraft {
  readonly zoneId: string;
  readonly zh: string;
  readonly en: string;
}

export interface WindowRowDraft {
  readonly zoneId: string;
  readonly label: string;
  readonly kind: 'comprehensive' | 'delivery';
  readonly queueIds: readonly string[];
}

export interface ClerkDraft {
  readonly login: string;
  readonly displayName: string;
  readonly role: 'clerk' | 'guide';
}

/** What is typed on the set-up page, without any password: this is what the tab keeps. */
export interface SetUpDraft {
  readonly code: string;
  readonly hall: { readonly zh: string; readonly en: string };
  readonly administrator: { readonly login: string; readonly displayName: string };
  readonly zones: readonly ZoneDraft[];
  readonly windows: readonly WindowRowDraft[];
  readonly clerks: readonly ClerkDraft[];
  readonly businessHours: readonly (readonly SpanDraft[])[];
}

/** Kept on the page only. */
export interface SetUpSecrets {
  readonly password: string;
  readonly repeated: string;
  /** Of the clerks, in their order. */
  readonly clerks: readonly string[];
}

const USUAL_DAY: readonly SpanDraft[] = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '17:00' },
];

export const EMPTY_DRAFT: SetUpDraft = {
  code: '',
  hall: { zh: '', en: '' },
  administrator: { login: '', displayName: '' },
  zones: [{ zoneId: 'A', zh: '综合服务区', en: 'General services' }],
  windows: [],
  clerks: [],
  businessHours: [[], USUAL_DAY, USUAL_DAY, USUAL_DAY, USUAL_DAY, USUAL_DAY, []],
};
export const NO_SECRETS: SetUpSecrets = { password: '', repeated: '', clerks: [] };

const KEPT = 'yichuang.set-up';

/** The draft kept in this tab, or an empty one. */
export function keptSetUpDraft(storage: Pick<Storage, 'getItem'>): SetUpDraft {
  try {
    const kept = JSON.parse(storage.getItem(KEPT) ?? '{}') as Partial<SetUpDraft>;
    return { ...EMPTY_DRAFT, ...kept };
  } catch {
    return EMPTY_DRAFT;
  }
}

/** The set-up code in the fragment of the link that the server prints at start; empty when it bears none. */
export function setUpCodeOfLink(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, '')).get('code') ?? '';
}

/** Keeps the draft in this tab, field by field, so that nothing else can slip in; null forgets it. */
export function keepSetUpDraft(storage: Pick<Storage, 'setItem' | 'removeItem'>, draft: SetUpDraft | null): void {
  try {
    if (draft === null) {
      storage.removeItem(KEPT);
      return;
    }
    const { hall, administrator, zones, windows, clerks, businessHours } = draft;
    const kept: Omit<SetUpDraft, 'code'> = {
      hall,
      administrator: { login: administrator.login, displayName: administrator.displayName },
      zones,
      windows,
      clerks: clerks.map(({ login, displayName, role }) => ({ login, displayName, role })),
      businessHours,
    };
    storage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // The page itself still holds it.
  }
}

function windowIdOf(index: number): string {
  return `w${String(index + 1).padStart(2, '0')}`;
}

/** What is sent; only of a draft without faults. */
export function setUpInputOf(draft: SetUpDraft, secrets: SetUpSecrets): SetUpInput {
  const { hall, administrator } = draft;
  return {
    code: draft.code.replaceAll(/[\s-]/g, ''),
    hall: { zh: hall.zh.trim(), en: hall.en.trim() },
    administrator: {
      login: administrator.login.trim(),
      displayName: administrator.displayName.trim(),
      password: secrets.password,
    },
    catalogue: 'shipped',
    businessHours: draft.businessHours.map((spans) =>
      spans.map(({ from, to }): [number, number] => [findMinuteOfDay(from) ?? 0, findMinuteOfDay(to) ?? 0]),
    ),
    zones: draft.zones.map(({ zoneId, zh, en }) => ({ zoneId, zh: zh.trim(), en: en.trim() })),
    windows: draft.windows.map(({ zoneId, label, kind, queueIds }, index) => ({
      windowId: windowIdOf(index),
      zoneId,
      label: label.trim(),
      kind,
      queueIds: [...queueIds],
    })),
    clerks: draft.clerks.map(({ login, displayName, role }, index) => ({
      login: login.trim(),
      displayName: displayName.trim(),
      role,
      password: secrets.clerks[index] ?? '',
    })),
  };
}

/** Several windows at once, numbered on from the highest number in use. */
export function addWindows(
  windows: readonly WindowRowDraft[],
  count: number,
  like: Omit<WindowRowDraft, 'label'>,
): readonly WindowRowDraft[] {
  const highest = Math.max(0, ...windows.map((entry) => Number(entry.label)).filter(Number.isInteger));
  return [
    ...windows,
    ...Array.from({ length: count }, (_, index) => ({ ...like, label: String(highest + index + 1) })),
  ];
}

/** Clerks by their names, one a line; each gets the next free login `clerk01`, `clerk02`, … */
export function addClerks(clerks: readonly ClerkDraft[], names: string): readonly ClerkDraft[] {
  const taken = new Set(clerks.map((clerk) => clerk.login));
  const added: ClerkDraft[] = [];
  let count = 0;
  for (const displayName of names
    .split(/[\n,，、;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')) {
    let login: string;
    do {
      count += 1;
      login = `clerk${String(count).padStart(2, '0')}`;
    } while (taken.has(login));
    taken.add(login);
    added.push({ login, displayName, role: 'clerk' });
  }
  return [...clerks, ...added];
}
