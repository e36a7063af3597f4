// `npm run pack [-- ARGUMENTS OF ELECTRON-BUILDER]`: builds, and packs the app for this platform into dist/.
import { buildStale } from './build.mjs'
import { ensureInstalled, tool } from './tools.mjs'

await ensureInstalled()
if (!(await buildStale())) process.exit(1)
process.exit(await tool('electron-builder', ['--publish', 'never', ...process.argv.slice(2)]))
