import type { BenchPart } from './bench-part.ts';
import { startHelper } from './child-processes.ts';
import { median, percentile, short } from './figures.ts';
import { copyHall, makeHall, processorMicros, residentKib, startHall } from './hall-process.ts';

const SCREENS = 1000;
const PROCESSES = 2;

/** One kill and restart; ms from the moment the new server listens. */
interface Storm {
  readonly all: number;
  readonly p50: number;
  readonly cpuMs: number;
  readonly kibPerScreen: number;
}

/** A thousand screens after a kill: until each has its whole view again, and what they cost the server. */
export const stormPart: BenchPart = {
  name: 'storm',
  async run({ rounds, say }) {
    const template = await makeHall({ windows: 14, kiosks: 1, livedTickets: 300 });
    const { token, zoneId } = template.credentials.board;
    const storms: Storm[] = [];
    try {
      for (let round = 0; round < rounds; round += 1) {
        say(`storm ${round + 1}/${rounds}`);
        const copy = copyHall(template);
        const screens = Array.from({ length: PROCESSES }, () => startHelper(new URL('./screens.ts', import.meta.url)));
        const first = await startHall(copy.folder);
        try {
          const residentBefore = residentKib(first.pid);
          const wish = { url: first.url, token, zoneId, count: SCREENS / PROCESSES };
          await Promise.all(screens.map((process) => process.ask('connectReal', wish)));
          const kibPerScreen = (residentKib(first.pid) - residentBefore) / SCREENS;
          const back = screens.map((process) => process.ask<readonly number[]>('expectBack'));
          await first.end('SIGKILL');
          const second = await startHall(copy.folder, { env: { HALL_PORT: new URL(first.url).port } });
          const times = (await Promise.all(back)).flat().map((at) => at - Number(second.readyAt) / 1e6);
          storms.push({
            all: Math.max(...times),
            p50: percentile(times, 0.5),
            cpuMs: processorMicros(second.pid) / 1000,
            kibPerScreen,
          });
          await second.end('SIGKILL');
        } finally {
          await first.end('SIGKILL');
          await Promise.all(screens.map((process) => process.end()));
          copy.remove();
        }
      }
    } finally {
      template.remove();
    }
    const shown = (values: readonly number[]) => short(median(values));
    return [
      {
        part: 'storm',
        name: `${SCREENS} screens right again after a kill`,
        rounds: storms.map(({ all }) => all),
        unit: 'ms',
        aim: { atMost: 1500 },
        absolute: `p50 ${shown(storms.map(({ p50 }) => p50))} ms after the new server listens; its CPU, start included, ${shown(storms.map(({ cpuMs }) => cpuMs))} ms`,
      },
      {
        part: 'storm',
        name: 'resident memory of the server a screen',
        rounds: storms.map(({ kibPerScreen }) => kibPerScreen),
        unit: 'KiB',
        absolute: `grown while ${SCREENS} screens connected, nothing collected on purpose`,
      },
    ];
  },
};
