import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** What a build of the screens leaves; anything else goes out as bytes, which no browser runs. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Serves the files of a folder under `prefix`, to be kept for good, since their names change with their content. Only the
 * names that lie in the folder at the start are known, so no address can lead out of it; each file is read once.
 */
export function addPageFiles(app: FastifyInstance, prefix: string, folder: string): void {
  if (!existsSync(folder)) return;
  const names = new Set(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name),
  );
  const contents = new Map<string, Promise<Buffer>>();

  function contentOf(name: string): Promise<Buffer> {
    const known = contents.get(name);
    if (known !== undefined) return known;
    const reading = readFile(join(folder, name));
    contents.set(name, reading);
    // A file that could not be read is tried again when it is asked for again.
    reading.catch(() => contents.delete(name));
    return reading;
  }

  app.get(`${prefix}*`, async (request, reply) => {
    const name = (request.params as { readonly '*': string })['*'];
    if (!names.has(name)) return reply.callNotFound();
    const etag = `"${name}"`;
    reply.header('etag', etag).header('cache-control', 'public, max-age=31536000, immutable');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type(CONTENT_TYPES[extname(name)] ?? 'application/octet-stream').send(await contentOf(name));
  });
}
