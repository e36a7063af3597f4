/** Electron's main process, the core's process and every job, as ES modules: to `out/electron/`. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const jobs = readdirSync(folder('core/jobs'))
  .filter((name) => name.endsWith('Entry.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
// What is a dependency and not a devDependency stays a package: native code, and packages whose files are read at
// run time.
const packages = Object.keys(JSON.parse(readFileSync(folder('package.json'), 'utf8')).dependencies)
const isPackage = (id: string) => packages.some((name) => id === name || id.startsWith(`${name}/`))

export default defineConfig({
  build: {
    ssr: true,
    outDir: folder('out/electron'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        main: folder('electron/main.ts'),
        core: folder('electron/core.ts'),
        ...Object.fromEntries(jobs.map((name) => [`jobs/${name}`, folder(`core/jobs/${name}.ts`)])),
      },
      external: (id: string) => id === 'electron' || isPackage(id),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
})
