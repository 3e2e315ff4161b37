import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';

/** @param {string} root @returns {NodeJS.ProcessEnv} the environment with the workspace's own tools (and its Node) first */
export function toolEnvironment(root) {
  return { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}` };
}

/**
 * Runs a command to its end on this terminal and resolves to its exit code (128 + n after signal n). SIGINT, SIGTERM and SIGHUP are
 * passed on once, so that the child can end cleanly; the caller lives until it has.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>}
 */
export function runToEnd(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    let isPassedOn = false;
    /** @param {NodeJS.Signals} signal */
    function passOn(signal) {
      if (isPassedOn) return;
      isPassedOn = true;
      // Ctrl-C reaches the whole foreground group by itself; a second one would read as "hurry".
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    }
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    // A SIGTERM to npm ends npm's shell, which tells nobody; a lost parent is how it shows here.
    const parent = process.ppid;
    const parentWatch = setInterval(() => {
      if (process.ppid !== parent) passOn('SIGTERM');
    }, 500);
    parentWatch.unref();
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(parentWatch);
      for (const name of signals) process.off(name, passOn);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
