import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { memoryFlag } from '#core/memory.ts'
import { packageRoot } from '#core/package.ts'

/** Builds the core as the app has it, and gives what it takes of memory when it was worked with for a while. In bytes. */
export const memoryOfCore = async (folder: string): Promise<number> => {
  const root = packageRoot()
  const out = join(root, 'out', 'bench')
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const packages = Object.keys(dependencies)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: { memory: join(import.meta.dirname, 'entry.ts') },
        external: (id: string) => packages.some((name) => id === name || id.startsWith(`${name}/`)),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    ssr: { noExternal: true },
  })
  const said = execFileSync(process.execPath, [memoryFlag, join(out, 'memory.js'), folder], {
    encoding: 'utf8',
  })
  return Number(said)
}
