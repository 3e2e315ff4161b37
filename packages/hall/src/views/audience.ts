/** To whom a live view is made. */
export type Audience =
  | { readonly kind: 'kiosk' }
  | { readonly kind: 'board'; readonly zoneId: string }
  | { readonly kind: 'windowSign'; readonly windowId: string }
  | { readonly kind: 'clerk'; readonly windowId: string }
  | { readonly kind: 'guide' }
  | { readonly kind: 'ratingPad'; readonly windowId: string }
  | { readonly kind: 'phone'; readonly ticketId: string }
  | { readonly kind: 'manager' }
  | { readonly kind: 'busy' };
