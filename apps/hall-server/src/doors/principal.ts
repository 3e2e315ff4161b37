import type { Role } from '@yichuang/contract';
import type { Actor } from '@yichuang/hall';

/** Who stands behind a door, as far as permissions go. Fields that a role does not have are null. */
export interface Principal {
  readonly role: Role;
  readonly actor: Actor;
  readonly staffId: string | null;
  /** Windows a staff member may open; empty for all. */
  readonly windowIds: readonly string[];
  /** Place of a device. */
  readonly zoneId: string | null;
  readonly windowId: string | null;
  /** Ticket of a phone. */
  readonly ticketId: string | null;
}
