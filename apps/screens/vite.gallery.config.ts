import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The gallery makes its search syllables with the library that the hall server uses.
const hallServer = createRequire(new URL('../hall-server/package.json', import.meta.url));

/** Serves the gallery: every state of every page from fixtures, without a hall. */
export default defineConfig({
  root: `${import.meta.dirname}/gallery`,
  cacheDir: `/tmp/yichuang-gallery-cache-${process.pid}`,
  plugins: [react()],
  resolve: { alias: { 'pinyin-pro': hallServer.resolve('pinyin-pro') } },
  server: { fs: { allow: [`${import.meta.dirname}/../..`] }, host: '127.0.0.1' },
});
