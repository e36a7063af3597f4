import { stage } from '#shared/case/vocabulary.ts'
import type { CaseFilter, CaseLine } from '#shared/contract/cases.ts'
import type { Client } from '#shared/contract/index.ts'
import { caseTable } from '../caseTable.ts'
import { verb } from '../verb.ts'

const every = async (client: Client, filter: CaseFilter): Promise<readonly CaseLine[]> => {
  const lines: CaseLine[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<Client['cases']['list']>> = await client.cases.list({
      filter,
      size: 500,
      ...(after !== null && { after }),
    })
    lines.push(...page.lines)
    after = page.next
  } while (after !== null)
  return lines
}

/** The queue, or the closed cases. */
export const list = verb({
  name: 'list',
  options: { stage, klussenier: 'text', closed: 'flag' },
  words: [0, 0],
  administration: 'existing',
  prepare:
    (_words, { stage: only, klussenier, closed }) =>
    async (desk) => {
      const shown = closed || only === 'closed' ? 'closed' : 'open'
      const lines = await every(desk.client, {
        show: shown,
        ...(only && { stage: only }),
        ...(klussenier !== undefined && { klussenier }),
      })
      if (lines.length) desk.say(caseTable(desk, lines, shown))
      desk.say(lines.length ? `\n${desk.t('cli.cases', { count: lines.length })}` : desk.t('cli.noCases'))
      return { value: lines }
    },
})
