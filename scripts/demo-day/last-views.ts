import type { Audience, AudienceKind, ViewMessage } from '@yichuang/contract';
import { connectStaff } from '@yichuang/testkit';
import type { Floor } from './floor.ts';

/** Views as the doors gave them when everything was over, to be made again from the log. */
export type LastViews = readonly { readonly audience: Audience; readonly at: number; readonly view: unknown }[];

/** Looks once more at the pages of the manager. */
export async function readLastViews({ hall, clock }: Floor): Promise<LastViews> {
  const { connection } = await connectStaff(hall, 'manager');
  const audiences: Audience[] = [
    { kind: 'manager' },
    { kind: 'kiosk' },
    { kind: 'guide' },
    { kind: 'busy' },
    ...hall.seed.zones.map(({ zoneId }) => ({ kind: 'board', zoneId }) as const),
    ...hall.seed.windows.map(({ windowId }) => ({ kind: 'clerk', windowId }) as const),
  ];
  const views = [];
  for (const audience of audiences) {
    const { at, view } = await new Promise<ViewMessage>((resolve, reject) => {
      const leave = connection.subscribe<AudienceKind>(
        audience,
        (message) => {
          resolve(message as ViewMessage);
          queueMicrotask(() => leave());
        },
        { onProblem: ({ code }) => reject(new Error(`${audience.kind}: ${code}`)) },
      );
    });
    views.push({ audience, at, view });
  }
  connection.close();
  clock.end();
  return views;
}
