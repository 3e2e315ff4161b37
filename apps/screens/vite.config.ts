import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  optimizeDeps: { entries: ['index.html'] },
  build: {
    outDir: 'dist',
    // Fonts stay files: a data: font would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
