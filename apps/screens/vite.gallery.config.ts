import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Serves the gallery: every state of every page from fixtures, without a hall. */
export default defineConfig({
  root: `${import.meta.dirname}/gallery`,
  cacheDir: `${import.meta.dirname}/node_modules/.vite-gallery`,
  plugins: [react()],
  server: { fs: { allow: [`${import.meta.dirname}/../..`] }, host: '127.0.0.1' },
});
