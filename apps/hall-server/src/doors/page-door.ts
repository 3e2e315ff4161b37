import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, problemOf } from '@yichuang/contract';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './http-door.ts';
import { addPageFiles } from './page-files.ts';

/** No inline script or style, no eval, nothing from elsewhere. */
const SECURITY_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const;

const NOT_BUILT =
  '<!doctype html><meta charset="utf-8"><p>页面还没有构建，请用 npm start 启动 · The pages are not built; start with npm start</p>';

/** Serves the screens: one document for every page, its files kept for good by their hashed names. */
export function addPages(app: FastifyInstance, screensFolder: string): void {
  const file = join(screensFolder, 'index.html');
  const page = existsSync(file) ? readFileSync(file) : Buffer.from(NOT_BUILT);
  app.addHook('onSend', (request, reply, _payload, done) => {
    // Answers of the API are data for the pages' own scripts; only pages and their files need the whole set.
    if (!request.url.startsWith('/api/')) reply.headers(SECURITY_HEADERS);
    else reply.header('x-content-type-options', 'nosniff');
    done();
  });
  for (const path of ['/', ...Object.keys(PAGES).map((name) => `/${name}`)])
    app.get(path, (_request, reply) => {
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
    });
  // A person at a wrong address sees a page; a program gets the problem.
  app.setNotFoundHandler((request, reply) => {
    const isForPerson = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (!isForPerson || request.url.startsWith('/api/')) return sendProblem(reply, problemOf('notFound'));
    return reply.code(404).type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
  addPageFiles(app, '/assets/', join(screensFolder, 'assets'));
}
