import { z } from 'zod';

const id = z.string().min(1).max(64);

/** To whom a live view is made. */
export const AudienceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kiosk') }),
  z.strictObject({ kind: z.literal('board'), zoneId: id }),
  z.strictObject({ kind: z.literal('windowSign'), windowId: id }),
  z.strictObject({ kind: z.literal('clerk'), windowId: id }),
  z.strictObject({ kind: z.literal('guide') }),
  z.strictObject({ kind: z.literal('ratingPad'), windowId: id }),
  z.strictObject({ kind: z.literal('phone'), ticketId: id }),
  z.strictObject({ kind: z.literal('manager') }),
  z.strictObject({ kind: z.literal('busy') }),
]);
export type Audience = z.infer<typeof AudienceSchema>;
export type AudienceKind = Audience['kind'];

/** The room name of an audience, e.g. `board:A`. */
export function audienceKey(audience: Audience): string {
  const scope =
    'zoneId' in audience
      ? audience.zoneId
      : 'windowId' in audience
        ? audience.windowId
        : 'ticketId' in audience
          ? audience.ticketId
          : '';
  return scope === '' ? audience.kind : `${audience.kind}:${scope}`;
}
