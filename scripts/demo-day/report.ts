import type { LogVerdict } from './check-log.ts';
import { MINUTE } from './day-clock.ts';
import type { DayFigures, WaitFigures } from './day-figures.ts';
import type { Ledger } from './ledger.ts';

const CHANNELS: Readonly<Record<string, string>> = {
  kiosk: '取号机 kiosk',
  guideDesk: '导办台 guide desk',
  window: '直接到窗口 walk-in',
  appointment: '预约 appointment',
};
const EXPIRY: Readonly<Record<string, string>> = {
  notCalled: '未叫到 not called',
  notServed: '未办理 not served',
  suspended: '挂起未回 suspended',
  transferNotAccepted: '转办未接 transfer not accepted',
};
const SHOWN_FAULTS = 5;

function minutes(value: number): string {
  return value.toFixed(1);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(0)} %`;
}

function tallied(counts: ReadonlyMap<string, number>, names: Readonly<Record<string, string>> = {}): string {
  return [...counts].map(([name, count]) => `${names[name] ?? name} ${count}`).join(', ') || '–';
}

function waitLine({ classId, calls, mean, p50, p90, longest }: WaitFigures): string {
  const figures = `均值 mean ${minutes(mean)}, P50 ${minutes(p50)}, P90 ${minutes(p90)}, 最长 longest ${minutes(longest)}`;
  return `    ${classId} (${calls}): ${figures}`;
}

function windowLine({ windowId, openMs, serviceMs, services }: DayFigures['windows'][number]): string {
  return `    ${windowId}: ${services} 次 services, 占用 busy ${percent(serviceMs, openMs)} / ${(openMs / 60 / MINUTE).toFixed(1)} h`;
}

/** 99 of 100 answers came within this, in ms. */
function slowest(latencies: readonly number[]): number {
  return latencies.toSorted((one, other) => one - other)[Math.floor(latencies.length * 0.99)] ?? 0;
}

function invariantLines(invariants: LogVerdict['invariants']): string[] {
  return Object.entries(invariants).flatMap(([name, wrong]) => [
    `  ${wrong.length === 0 ? '✓' : '✗'} ${name}${wrong.length === 0 ? '' : `: ${wrong.length}`}`,
    ...wrong.slice(0, SHOWN_FAULTS).map((what) => `      ${what}`),
  ]);
}

/** The figures of a day and the verdict on its log, as lines for a person. */
export function reportLines(
  figures: DayFigures,
  { invariants }: LogVerdict,
  { latencies, refusals, faults }: Ledger,
  { tookMs, hallFaults }: { readonly tookMs: number; readonly hallFaults: readonly string[] },
): string[] {
  const { range, ratings } = figures;
  const longest = Math.max(0, ...figures.waits.map((wait) => wait.longest));
  return [
    '',
    '当天数字 · Figures of the day',
    `  取号 issued ${figures.issued}: ${tallied(figures.byChannel, CHANNELS)}; 延时 in extended hours ${figures.extended}`,
    `  办结 served ${figures.served} · 过号 no-show ${figures.noShow} · 取消 cancelled ${figures.cancelled}`,
    `  日终清理 expired: ${tallied(figures.expired, EXPIRY)}`,
    `  预约签到 check-ins: ${tallied(figures.checkIns)}`,
    '  等候分钟 waits in minutes',
    ...figures.waits.map(waitLine),
    `    最长等候 longest wait ${minutes(longest)}`,
    `  预计等候 announced range: ${percent(range.within, range.told)} within of ${range.told}, ${percent(range.shorter, range.told)} shorter, ${percent(range.longer, range.told)} longer (P10–P90 为 80 % is 80 %)`,
    '  窗口 windows',
    ...figures.windows.map(windowLine),
    `  评价 ratings: ${ratings.rated} of ${ratings.invited}, 均值 mean ${ratings.mean.toFixed(2)}`,
    `  请求 calls: ${latencies.length}, ${((latencies.length / tookMs) * 1000).toFixed(1)}/s, P99 ${slowest(latencies).toFixed(0)} ms; ${(tookMs / 1000).toFixed(0)} s`,
    `  拒绝 refusals: ${tallied(refusals)}`,
    `  日志 log: ${figures.events} 个事件 events of ${figures.kinds.size} 种 kinds`,
    '',
    '不变量 · Invariants',
    ...invariantLines(invariants),
    ...[...faults, ...hallFaults].slice(0, SHOWN_FAULTS * 2).map((what) => `  ✗ ${what}`),
    '',
  ];
}
