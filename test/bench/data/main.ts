/** `npm run bench:data -- --cases N --out DIR [--seed S]`: makes an administration of so many invented cases. */
import { parseArgs } from 'node:util'
import { openCore } from '#core/host.ts'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import { generate } from './generate.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
const cases = Number(values.cases)
if (!values.out || !Number.isInteger(cases) || cases < 1) {
  console.error('npm run bench:data -- --cases N --out DIR [--seed S]')
  process.exit(2)
}
const opened = await openCore({
  folder: values.out,
  create: true,
  host: 'cli',
  version: '0',
  jobs: nodeJobRunner(),
})
if (!opened.ok) {
  console.error(opened.refusal)
  process.exit(1)
}
const start = performance.now()
await generate(opened.core.context, {
  cases,
  seed: Number(values.seed),
  tell: (made) =>
    console.log(`${made} of ${cases} cases, ${Math.round((performance.now() - start) / 1000)} s`),
})
await opened.core.close()
