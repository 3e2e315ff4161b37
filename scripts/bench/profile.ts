import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchPart } from './bench-part.ts';
import { measureDoor } from './doors.ts';
import { copyHall, makeHall, startHall } from './hall-process.ts';
import { startLoadClients } from './load.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const SHOWN = 14;
const TIMES = { warmMs: 500, measureMs: 4000 };

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** The package or file of ours that a script belongs to. */
function placeOf(url: string): string {
  const dependency = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
  return dependency ?? /\/(?:packages|apps)\/(.*)$/.exec(url)?.[1] ?? (url === '' ? 'native' : url);
}

/** Own time by function and by place, largest first, as lines of text. */
function largestCosts(profile: CpuProfile): string[] {
  const frames = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  const byFunction = new Map<string, number>();
  const byPlace = new Map<string, number>();
  let busy = 0;
  for (const [position, id] of profile.samples.entries()) {
    const frame = frames.get(id);
    const micros = profile.timeDeltas[position] ?? 0;
    if (frame === undefined || frame.functionName === '(idle)') continue;
    busy += micros;
    const place = placeOf(frame.url);
    const name = `${frame.functionName || '(anonymous)'} ${place}:${frame.lineNumber + 1}`;
    byFunction.set(name, (byFunction.get(name) ?? 0) + micros);
    byPlace.set(place, (byPlace.get(place) ?? 0) + micros);
  }
  function largest(costs: ReadonlyMap<string, number>): string[] {
    return [...costs]
      .sort(([, one], [, other]) => other - one)
      .slice(0, SHOWN)
      .map(([name, micros]) => `  ${((micros / busy) * 100).toFixed(1).padStart(5)} %  ${name}`);
  }
  return [
    `${Math.round(busy / 1000)} ms busy`,
    ' by function',
    ...largest(byFunction),
    ' by place',
    ...largest(byPlace),
  ];
}

/** Where the server's time goes while 32 clients issue and call by sockets; and where it goes at a start with a full day. */
export const profilePart: BenchPart = {
  name: 'profile',
  async run({ say }) {
    const template = await makeHall({ windows: 40, kiosks: 32, livedTickets: 5000 });
    const helpers = startLoadClients();
    try {
      for (const works of [[], ['issue'], ['issue', 'call']] as const) {
        const copy = copyHall(template);
        const profiles = makeTemporaryFolder('profile');
        const hall = await startHall(copy.folder, { execArgv: ['--cpu-prof', `--cpu-prof-dir=${profiles.folder}`] });
        const opened = { ...hall, seen: { issue: new Set<string>(), call: new Set<string>() }, close: async () => {} };
        for (const work of works)
          await measureDoor(opened, { door: 'socket', work, clients: 32 }, template, helpers, TIMES);
        await hall.end('SIGTERM');
        say(`profile: ${works.length === 0 ? 'start with 5,000 tickets' : works.join(' and ')}`);
        for (const file of readdirSync(profiles.folder)) {
          const profile = JSON.parse(readFileSync(join(profiles.folder, file), 'utf8')) as CpuProfile;
          say(`thread ${file.split('.')[4] ?? file}: ${largestCosts(profile).join('\n')}`);
        }
        profiles.remove();
        copy.remove();
      }
    } finally {
      await Promise.all(helpers.map((helper) => helper.end()));
      template.remove();
    }
    return [];
  },
};
