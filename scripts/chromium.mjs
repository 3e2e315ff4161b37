import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stopWith } from './bootstrap.mjs';
import { runToEnd } from './child-process.mjs';

const HINT = 'install Chromium (or name it in CHROMIUM_PATH) and a Chinese font such as Noto Sans CJK, then run again';

function hasChineseFont() {
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    // Without fontconfig (macOS, Windows) the system brings Chinese fonts of its own.
    return process.platform !== 'linux';
  }
}

/**
 * Path of a Chromium that can show Chinese. On Debian as root it is installed when missing; elsewhere one line says what to install.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (existsSync(chromium) && hasChineseFont()) return chromium;
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (process.env.CHROMIUM_PATH !== undefined || !isRootOnDebian) stopWith(`browser tests need a browser: ${HINT}`);
  console.log('yichuang: installing Chromium and Chinese fonts for the browser tests / 正在安装浏览器…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', 'chromium', 'fonts-noto-cjk']]) {
    const code = await runToEnd('apt-get', args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
    if (code >= 128) process.exit(code);
    if (code !== 0) stopWith(`apt-get ${args[0]} failed; ${HINT}`);
  }
  return chromium;
}
