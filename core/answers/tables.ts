import { inspectTable } from '../tables/inspectTable.ts'
import { refusedRows, rowsOfRun } from '../tables/refusedRows.ts'
import { dryRunTable, importTable } from '../tables/runTable.ts'
import { asked, given, steps } from './asked.ts'

export const tables = {
  inspect: asked.tables.inspect.handler(async function* ({ context, input, signal }) {
    const { found } = yield* steps(inspectTable(context, input, signal))
    yield { type: 'done', found }
  }),
  dryRun: asked.tables.dryRun.handler(async function* ({ context, input, signal }) {
    const { summary } = yield* steps(dryRunTable(context, input, signal))
    yield { type: 'done', summary }
  }),
  import: asked.tables.import.handler(async function* ({ context, input, signal }) {
    const { summary } = yield* steps(importTable(context, input, signal))
    yield { type: 'done', summary }
  }),
  rows: asked.tables.rows.handler(async ({ context, input }) => {
    const { total, rows, next } = given(await rowsOfRun(context, input))
    return { total, rows, next }
  }),
  refusedRows: asked.tables.refusedRows.handler(
    async ({ context, input }) => given(await refusedRows(context, input.run)).made,
  ),
}
