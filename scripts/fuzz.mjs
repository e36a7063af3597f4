// `npm run fuzz [-- RUNS]`: hostile mails and tables, and mails of which the truth is known, RUNS of each sort (100,000
// when not said). Takes an hour or so.
import { ensureInstalled, tool } from './tools.mjs'

await ensureInstalled()
process.env.FUZZ_RUNS = process.argv[2] ?? '100000'
process.exit(await tool('vitest', ['run', 'test/fuzz', '--testTimeout=0']))
