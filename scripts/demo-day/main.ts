// npm run demo-day [-- --speed=60 --people=700 --seed=N --port=7310 --data=FOLDER --stay]: virtual citizens and clerks live through a day of the demo hall over real sockets, while any page can be watched; the log is checked afterwards.
import { startLines } from '../../apps/hall-server/src/start/print-start.ts';
import { StartFault } from '../../apps/hall-server/src/start/settings.ts';
import { ensureScreensBuilt } from '../bootstrap.mjs';
import { checkLog } from './check-log.ts';
import { figuresOf } from './day-figures.ts';
import type { DayHall } from './day-hall.ts';
import { readDayOptions } from './day-options.ts';
import { liveDay } from './live-day.ts';
import { dayProgress } from './progress.ts';
import { reportLines } from './report.ts';

const options = readDayOptions(process.argv.slice(2));
if ('fault' in options) {
  console.error(options.fault);
  process.exit(1);
}
await ensureScreensBuilt();

let hall: DayHall | undefined;
async function stop(code: number): Promise<never> {
  await hall?.close();
  hall?.remove();
  process.exit(code);
}
// After a day that was lived to its end Ctrl-C ends the watching, and the verdict stands.
process.once('SIGINT', () => void stop(Number(process.exitCode ?? 130)));
process.once('SIGTERM', () => void stop(143));

function showHall(opened: DayHall): void {
  hall = opened;
  const { logins, password, server } = opened;
  for (const line of startLines(server, { logins, password })) console.log(line);
}

try {
  const { stay, ...dayOptions } = options;
  const { people, speed, seed } = options;
  console.log(`一天 a day: ${people} 人 people, ×${speed}, --seed=${seed}`);
  const day = await liveDay({ ...dayOptions, isPublic: true, onOpen: showHall, onProgress: dayProgress() });
  const { ledger, lastViews, tookMs } = day;
  // A rebuild needs the log for itself.
  await day.hall.close();
  const verdict = checkLog(day.hall.journal, { acknowledged: ledger.acknowledged, lastViews });
  for (const line of reportLines(figuresOf(verdict), verdict, ledger, { tookMs, hallFaults: day.hall.faults }))
    console.log(line);
  const faults = [...Object.values(verdict.invariants).flat(), ...ledger.faults, ...day.hall.faults];
  process.exitCode = faults.length === 0 ? 0 : 1;
  if (stay) {
    day.clock.setSpeed(1);
    await day.hall.reopen();
    console.log('大厅仍开放，按 Ctrl-C 停止 · The hall stays open; Ctrl-C stops');
  } else await stop(process.exitCode);
} catch (cause) {
  console.error(cause instanceof StartFault ? cause.message : cause);
  await stop(1);
}
