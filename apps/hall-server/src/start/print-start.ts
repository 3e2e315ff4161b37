import { PAGES } from '@yichuang/contract';
import type { HallServer } from '../hall-server.ts';
import type { DemoAccounts } from './demo-accounts.ts';

/** Query and fragment that make a printed address usable at once: its place, and the pairing code for screens without a person. */
const PLACES: Readonly<Record<string, string>> = {
  display: '?zone=A',
  sign: '?window=w01',
  rating: '?window=w01',
};
/** Opened by the QR code of a ticket; done once in a hall's life. */
const UNLISTED = new Set(['my-ticket', 'set-up']);
const STOP_LINE = '按 Ctrl-C 停止 · Ctrl-C stops';
const PAIRED = new Set(['kiosk', 'display', 'sign', 'rating']);

/** What `npm start` shows once the hall is open. */
export function startLines(server: HallServer, accounts: DemoAccounts | undefined): string[] {
  const origin = `http://127.0.0.1:${server.port}`;
  const lines = ['', `一窗已就绪 · Yichuang is ready: ${origin}`, ''];
  if (server.setUpCode !== null) return [...lines, ...setUpLines(origin, server), '', STOP_LINE, ''];
  for (const [name, title] of Object.entries(PAGES)) {
    if (UNLISTED.has(name)) continue;
    const fragment = PAIRED.has(name) ? `#pair=${server.pairingCode}` : '';
    lines.push(`  ${title.zh} · ${title.en}`, `    ${origin}/${name}${PLACES[name] ?? ''}${fragment}`);
  }
  lines.push('', `配对码 · Pairing code: ${server.pairingCode}`);
  const configuration = server.loop.committed.registry.configuration;
  if (accounts !== undefined)
    lines.push(
      `演示账号 · Demo accounts: ${accounts.logins.join(', ')}`,
      `演示密码 · Demo password: ${accounts.password}`,
    );
  if (server.firstStart)
    lines.push(
      `首次启动：已建立示例大厅「${configuration?.catalogue.hall.zh}」· First start: the demo hall was set up`,
    );
  if (configuration?.queueing.openAllHours) lines.push('演示大厅全天可取号 · The demo hall takes tickets at any hour');
  lines.push('', STOP_LINE, '');
  return lines;
}

/** Of a hall that is not made yet, one page works. */
function setUpLines(origin: string, { setUpCode, pairingCode }: HallServer): string[] {
  return [
    `  ${PAGES['set-up'].zh} · ${PAGES['set-up'].en}`,
    `    ${origin}/set-up#code=${setUpCode}`,
    '',
    `建立码 · Set-up code: ${setUpCode}`,
    `配对码 · Pairing code: ${pairingCode}`,
    '大厅还没有建立，请打开上面的地址 · This hall is empty; open the address above to set it up',
  ];
}
