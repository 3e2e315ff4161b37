import type { KioskPlace } from './kiosk-places.ts';
import type { PROMPT_TEXTS } from './prompt-texts.ts';

/** What elder mode says on each page. */
export const PROMPT_OF = {
  home: 'sayHome',
  more: 'sayHome',
  audiences: 'sayChoose',
  lifeEvents: 'sayChoose',
  departments: 'sayChoose',
  items: 'sayChoose',
  search: 'sayChoose',
  guideDesk: 'sayGuide',
  item: 'sayItem',
  basket: 'sayBasket',
  options: 'sayVisit',
  priority: 'sayPriority',
  citizenId: 'sayCitizenId',
  visit: 'sayVisit',
  checkInCode: 'sayCode',
  findNumber: 'sayNumber',
  looking: 'sayWait',
  foundList: 'sayChoose',
  found: 'sayFound',
  foundNone: 'sayNotFound',
  issuing: 'sayWait',
  ticket: 'sayTicket',
  refused: 'sayRefused',
} as const satisfies { readonly [K in KioskPlace['kind']]: keyof typeof PROMPT_TEXTS };
