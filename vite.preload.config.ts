/** The preload: one CommonJS file, as a sandboxed preload must be. To `out/electron/preload.cjs`. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  build: {
    outDir: folder('out/electron'),
    emptyOutDir: false,
    target: 'chrome130',
    minify: false,
    lib: { entry: folder('electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
  publicDir: false,
})
