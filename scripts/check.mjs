// `npm run check`: types, Biome, architecture and the pure tests. Quick enough to run before every commit.
// With `-- --types-and-style` no tests, for who runs all of them afterwards.
import { ensureInstalled, tool } from './tools.mjs'

await ensureInstalled()
const steps = [
  ['tsc', ['-b']],
  ['biome', ['check']],
  ...(process.argv.includes('--types-and-style')
    ? []
    : [['vitest', ['run', 'test/architecture.test.ts', 'test/shared']]]),
]
let failed = false
for (const [name, args] of steps) {
  console.log(`${name} ${args.join(' ')}`)
  if ((await tool(name, args)) !== 0) failed = true
}
process.exit(failed ? 1 : 0)
