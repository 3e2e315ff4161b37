import type { FoundTicket, Problem } from '@yichuang/contract';
import {
  type HallAct,
  type IssuedTicket,
  type KioskPlace,
  type KioskState,
  MOST_ITEMS,
  type Step,
  type TicketDraft,
  type TicketOrigin,
} from './kiosk-places.ts';

export type KioskAction =
  | { readonly kind: 'open'; readonly place: KioskPlace }
  | { readonly kind: 'back' }
  | { readonly kind: 'home' }
  /** The person is gone: everything as at the start. */
  | { readonly kind: 'end' }
  | { readonly kind: 'turn'; readonly pageIndex: number }
  | { readonly kind: 'type'; readonly query: string }
  /** Opens an item: the first one begins a ticket, a further one is looked at before it is added. */
  | { readonly kind: 'chooseItem'; readonly itemCode: string }
  | { readonly kind: 'addItem'; readonly itemCode: string }
  | { readonly kind: 'removeItem'; readonly itemCode: string }
  | { readonly kind: 'choosePriority'; readonly code: string | null }
  | { readonly kind: 'useCitizenId'; readonly number: string | null }
  /** 重新取号: a ticket for the same things as one that is no longer good. */
  | { readonly kind: 'startAgain'; readonly draft: TicketDraft }
  | { readonly kind: 'issued'; readonly ticket: IssuedTicket; readonly origin: TicketOrigin }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly act: HallAct | 'find' }
  /** The answer to a look-up; dropped when the person has left it meanwhile. */
  | { readonly kind: 'looked'; readonly tickets: readonly FoundTicket[]; readonly isBack: boolean }
  | { readonly kind: 'elder'; readonly isElder: boolean };

const HOME: Step = { place: { kind: 'home' }, pageIndex: 0 };

export const KIOSK_START: KioskState = { trail: [HOME], draft: null, query: '', isElder: false };

/** The step that is shown. */
export function currentStep(state: KioskState): Step {
  return state.trail.at(-1) ?? HOME;
}

function stepTo(place: KioskPlace): Step {
  return { place, pageIndex: 0 };
}

function replaceLast(state: KioskState, step: Step): KioskState {
  return { ...state, trail: [...state.trail.slice(0, -1), step] };
}

function opened(state: KioskState, place: KioskPlace): KioskState {
  return { ...state, trail: [...state.trail, stepTo(place)] };
}

function stepBack(state: KioskState): KioskState {
  if (state.trail.length <= 1) return state;
  const { place } = currentStep(state);
  const trail = state.trail.slice(0, -1);
  const { draft } = state;
  // Leaving the first item forgets what was told for it; each basket behind it goes with the item that was added last.
  if (draft === null || !trail.some((step) => step.place.kind === 'item')) return { ...state, trail, draft: null };
  return place.kind === 'basket'
    ? { ...state, trail, draft: { ...draft, itemCodes: draft.itemCodes.slice(0, -1) } }
    : { ...state, trail };
}

function changeDraft(state: KioskState, change: Partial<TicketDraft>): KioskState {
  const back = stepBack(state);
  const { draft } = back;
  if (draft === null) return state;
  // From the page of further choices the way leads back to what is being taken.
  const trail = currentStep(back).place.kind === 'options' ? back.trail.slice(0, -1) : back.trail;
  return { ...back, trail, draft: { ...draft, ...change } };
}

/** The way to a ticket for these items, as if they had been chosen one after the other. */
function wayTo(itemCodes: readonly string[]): readonly Step[] {
  return itemCodes.map((itemCode, index) => stepTo(index === 0 ? { kind: 'item', itemCode } : { kind: 'basket' }));
}

function chooseItem(state: KioskState, itemCode: string): KioskState {
  const { draft } = state;
  const next = opened(state, { kind: 'item', itemCode });
  return draft === null
    ? { ...next, draft: { itemCodes: [itemCode], citizenIdNumber: null, priorityReason: null } }
    : next;
}

function addItem(state: KioskState, itemCode: string): KioskState {
  const { draft } = state;
  if (draft === null || draft.itemCodes.includes(itemCode) || draft.itemCodes.length >= MOST_ITEMS) return state;
  const adding = state.trail.findIndex(({ place }) => place.kind === 'more');
  const before = adding < 0 ? state.trail : state.trail.slice(0, adding);
  const trail = before.at(-1)?.place.kind === 'options' ? before.slice(0, -1) : before;
  return {
    ...state,
    query: '',
    trail: [...trail, stepTo({ kind: 'basket' })],
    draft: { ...draft, itemCodes: [...draft.itemCodes, itemCode] },
  };
}

function removeItem(state: KioskState, itemCode: string): KioskState {
  const { draft } = state;
  if (draft === null) return state;
  const itemCodes = draft.itemCodes.filter((code) => code !== itemCode);
  if (itemCodes.length === 0) return { ...KIOSK_START, isElder: state.isElder };
  return { ...state, trail: [HOME, ...wayTo(itemCodes)], draft: { ...draft, itemCodes } };
}

/** Elders see other page sizes and no search: lists start again at their first page. */
function withElder(state: KioskState, isElder: boolean): KioskState {
  const trail = state.trail.filter((step) => !isElder || step.place.kind !== 'search');
  return {
    ...state,
    isElder,
    query: isElder ? '' : state.query,
    trail: trail.map((step) => ({ ...step, pageIndex: 0 })),
  };
}

function withFound(state: KioskState, tickets: readonly FoundTicket[], isBack: boolean): KioskState {
  const { place } = currentStep(state);
  if (place.kind !== 'looking' && place.kind !== 'issuing') return state;
  const [ticket] = tickets;
  if (ticket === undefined) return replaceLast(state, stepTo({ kind: 'foundNone' }));
  if (tickets.length > 1) return replaceLast(state, stepTo({ kind: 'foundList', tickets }));
  const found = stepTo({ kind: 'found', ticket, isBack });
  // Back in the line, what was shown before is no longer so.
  return isBack ? { ...state, trail: [HOME, found] } : replaceLast(state, found);
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
  chooseItem: (state, { itemCode }) => chooseItem(state, itemCode),
  addItem: (state, { itemCode }) => addItem(state, itemCode),
  removeItem: (state, { itemCode }) => removeItem(state, itemCode),
  choosePriority: (state, { code }) => changeDraft(state, { priorityReason: code }),
  useCitizenId: (state, { number }) => changeDraft(state, { citizenIdNumber: number }),
  startAgain: (state, { draft }) => ({
    ...state,
    trail: [HOME, ...wayTo(draft.itemCodes)],
    draft,
  }),
  // With the ticket in hand there is no way back and nothing told is kept.
  issued: (state, { ticket, origin }) => ({
    ...state,
    trail: [HOME, stepTo({ kind: 'ticket', ticket, origin })],
    draft: null,
    query: '',
  }),
  refused: (state, { problem, act }) => {
    const { place } = currentStep(state);
    const isAwaited = place.kind === 'issuing' || place.kind === 'looking';
    return isAwaited ? replaceLast(state, stepTo({ kind: 'refused', problem, act })) : state;
  },
  looked: (state, { tickets, isBack }) => withFound(state, tickets, isBack),
  elder: (state, { isElder }) => withElder(state, isElder),
};

/** The next state of the kiosk; pure. */
export function kioskFlow(state: KioskState, action: KioskAction): KioskState {
  const step = STEPS[action.kind] as (before: KioskState, act: KioskAction) => KioskState;
  return step(state, action);
}
