import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ hash: string, files: Record<string, [size: number, modifiedAt: number]> }} ContentStamp */

/**
 * Files under a path (a file or a folder), relative to the root, sorted; what does not exist is left out.
 * @param {string} root
 * @param {readonly string[]} paths
 * @returns {string[]}
 */
export function listFiles(root, paths) {
  const found = [];
  for (const path of paths) {
    const full = join(root, path);
    if (!existsSync(full)) continue;
    if (statSync(full).isFile()) found.push(path);
    else
      for (const name of readdirSync(full, { encoding: 'utf8', recursive: true }))
        if (statSync(join(full, name)).isFile()) found.push(`${path}/${name}`);
  }
  return found.sort();
}

/** @param {string} root @param {readonly string[]} files @returns {ContentStamp['files']} */
function manifestOf(root, files) {
  /** @type {ContentStamp['files']} */
  const manifest = {};
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(root, file));
    manifest[file] = [size, mtimeMs];
  }
  return manifest;
}

/** @param {string} root @param {readonly string[]} files */
function hashOf(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} stampFile @returns {ContentStamp | undefined} */
function readStamp(stampFile) {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    // No stamp, or one cut short by a crash: both mean "not known to be fresh".
    return undefined;
  }
}

/**
 * Whether the files are the ones that were stamped. Sizes and times are compared first; only when they differ is the content read.
 * @param {string} root
 * @param {readonly string[]} files
 * @param {string} stampFile
 */
export function isFresh(root, files, stampFile) {
  const stamp = readStamp(stampFile);
  if (stamp === undefined) return false;
  if (JSON.stringify(manifestOf(root, files)) === JSON.stringify(stamp.files)) return true;
  if (hashOf(root, files) !== stamp.hash) return false;
  writeStamp(root, files, stampFile);
  return true;
}

/**
 * Remembers the files as they are now.
 * @param {string} root
 * @param {readonly string[]} files
 * @param {string} stampFile
 */
export function writeStamp(root, files, stampFile) {
  /** @type {ContentStamp} */
  const stamp = { hash: hashOf(root, files), files: manifestOf(root, files) };
  writeFileSync(stampFile, JSON.stringify(stamp));
}
