import type { CommandOutput, Problem } from '@yichuang/contract';

export type IssuedTicket = CommandOutput<'issueTicket'>;
type Audience = 'person' | 'enterprise';

/** What a list of items is drawn from. */
export type ItemSource =
  | { readonly by: 'lifeEvent'; readonly lifeEventId: string }
  | { readonly by: 'department'; readonly departmentId: string }
  | { readonly by: 'popular' };

/** One page of the kiosk. */
export type KioskPlace =
  | { readonly kind: 'home' }
  | { readonly kind: 'audiences' }
  | { readonly kind: 'lifeEvents'; readonly audience: Audience }
  | { readonly kind: 'departments' }
  | { readonly kind: 'items'; readonly source: ItemSource }
  | { readonly kind: 'search' }
  | { readonly kind: 'guideDesk' }
  | { readonly kind: 'item'; readonly itemCode: string }
  | { readonly kind: 'priority' }
  | { readonly kind: 'citizenId' }
  | { readonly kind: 'issuing' }
  | { readonly kind: 'ticket'; readonly ticket: IssuedTicket }
  | { readonly kind: 'refused'; readonly problem: Problem };

interface Step {
  readonly place: KioskPlace;
  /** Which page of a list was open, so that 返回 finds it again. */
  readonly pageIndex: number;
}

/** What has been told so far for one ticket; gone with the person. */
export interface TicketDraft {
  readonly itemCode: string;
  readonly citizenIdNumber: string | null;
  readonly priorityReason: string | null;
}

export interface KioskState {
  /** From home to the page that is shown; never empty. */
  readonly trail: readonly Step[];
  readonly draft: TicketDraft | null;
  readonly query: string;
  readonly isElder: boolean;
}

export type KioskAction =
  | { readonly kind: 'open'; readonly place: KioskPlace }
  | { readonly kind: 'back' }
  | { readonly kind: 'home' }
  /** The person is gone: everything as at the start. */
  | { readonly kind: 'end' }
  | { readonly kind: 'turn'; readonly pageIndex: number }
  | { readonly kind: 'type'; readonly query: string }
  | { readonly kind: 'chooseItem'; readonly itemCode: string }
  | { readonly kind: 'choosePriority'; readonly code: string | null }
  | { readonly kind: 'useCitizenId'; readonly number: string | null }
  | { readonly kind: 'issued'; readonly ticket: IssuedTicket }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'elder'; readonly isElder: boolean };

const HOME: Step = { place: { kind: 'home' }, pageIndex: 0 };

export const KIOSK_START: KioskState = { trail: [HOME], draft: null, query: '', isElder: false };

/** The step that is shown. */
export function currentStep(state: KioskState): Step {
  return state.trail.at(-1) ?? HOME;
}

function replaceLast(state: KioskState, step: Step): KioskState {
  return { ...state, trail: [...state.trail.slice(0, -1), step] };
}

function opened(state: KioskState, place: KioskPlace): KioskState {
  return { ...state, trail: [...state.trail, { place, pageIndex: 0 }] };
}

function stepBack(state: KioskState): KioskState {
  if (state.trail.length <= 1) return state;
  const trail = state.trail.slice(0, -1);
  // Leaving the item forgets what was told for it.
  return { ...state, trail, draft: trail.some((step) => step.place.kind === 'item') ? state.draft : null };
}

function changeDraft(state: KioskState, change: Partial<TicketDraft>): KioskState {
  return state.draft === null ? state : stepBack({ ...state, draft: { ...state.draft, ...change } });
}

/** Elders see other page sizes and no search: lists start again at their first page. */
function withElder(state: KioskState, isElder: boolean): KioskState {
  const searches = isElder && state.trail.some((step) => step.place.kind === 'search');
  if (searches) return { ...KIOSK_START, isElder };
  return { ...state, isElder, trail: state.trail.map((step) => ({ ...step, pageIndex: 0 })) };
}

const STEPS: {
  readonly [K in KioskAction['kind']]: (state: KioskState, action: Extract<KioskAction, { kind: K }>) => KioskState;
} = {
  open: (state, { place }) => opened(state, place),
  back: stepBack,
  home: (state) => ({ ...KIOSK_START, isElder: state.isElder }),
  end: () => KIOSK_START,
  turn: (state, { pageIndex }) => replaceLast(state, { ...currentStep(state), pageIndex }),
  type: (state, { query }) => replaceLast({ ...state, query }, { ...currentStep(state), pageIndex: 0 }),
  chooseItem: (state, { itemCode }) => ({
    ...opened(state, { kind: 'item', itemCode }),
    draft: { itemCode, citizenIdNumber: null, priorityReason: null },
  }),
  choosePriority: (state, { code }) => changeDraft(state, { priorityReason: code }),
  useCitizenId: (state, { number }) => changeDraft(state, { citizenIdNumber: number }),
  // With the ticket in hand there is no way back and nothing told is kept.
  issued: (state, { ticket }) => ({
    ...state,
    trail: [HOME, { place: { kind: 'ticket', ticket }, pageIndex: 0 }],
    draft: null,
    query: '',
  }),
  refused: (state, { problem }) => replaceLast(state, { place: { kind: 'refused', problem }, pageIndex: 0 }),
  elder: (state, { isElder }) => withElder(state, isElder),
};

/** The next state of the kiosk; pure. */
export function kioskFlow(state: KioskState, action: KioskAction): KioskState {
  const step = STEPS[action.kind] as (before: KioskState, act: KioskAction) => KioskState;
  return step(state, action);
}
