import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = import.meta.dirname;
const lib = (name: string): string => resolve(here, `../../libs/${name}/src/index.ts`);

export default defineConfig({
  root: here,
  plugins: [react()],
  resolve: { alias: { '@mingjian/law': lib('law'), '@mingjian/api-client': lib('api-client') } },
  build: {
    outDir: resolve(here, '../../dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0, // the content security policy allows no data: scripts or styles
    chunkSizeWarningLimit: 1200,
  },
  // For `npx vite -c apps/web/vite.config.mts`, with `npm start` beside it.
  server: { port: 5173, proxy: { '/api': process.env['MINGJIAN_API'] ?? 'http://127.0.0.1:3000' } },
});
