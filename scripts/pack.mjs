// `npm run pack [-- ARGUMENTS OF ELECTRON-BUILDER]`: builds, and packs the app for this platform into dist/.
import { placePublishedBinding } from './binding.mjs'
import { buildStale } from './build.mjs'
import { ensureInstalled, tool } from './tools.mjs'

await ensureInstalled()
if (!(await buildStale())) process.exit(1)
placePublishedBinding()
process.exit(await tool('electron-builder', ['--publish', 'never', ...process.argv.slice(2)]))
