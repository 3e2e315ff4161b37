/** Who may stand behind a door: staff roles, device roles, and the holder of a ticket. */
export const ROLES = ['manager', 'guide', 'clerk', 'kiosk', 'board', 'windowSign', 'ratingPad', 'phone'] as const;
export type Role = (typeof ROLES)[number];
