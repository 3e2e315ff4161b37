/** Who may stand behind a door: staff roles, device roles, the holder of a ticket, and anybody who opens the public pages. */
export const ROLES = [
  'manager',
  'guide',
  'clerk',
  'kiosk',
  'board',
  'windowSign',
  'ratingPad',
  'phone',
  'visitor',
] as const;
export type Role = (typeof ROLES)[number];
