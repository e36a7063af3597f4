import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { packageRoot } from '#core/package.ts'

/** Builds a program as the app's core is built, into one folder with its name, and gives the file to run. */
export const built = async (entry: string): Promise<string> => {
  const root = packageRoot()
  const name = basename(entry, '.ts')
  const out = join(root, 'out', 'bench', name)
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
        input: { [name]: entry },
        external: (id: string) => packages.some((one) => id === one || id.startsWith(`${one}/`)),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    ssr: { noExternal: true },
  })
  return join(out, `${name}.js`)
}
