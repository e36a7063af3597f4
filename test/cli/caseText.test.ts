import { expect, it } from 'vitest'
import type { CaseLine } from '#shared/contract/cases.ts'
import { commandLine } from './support.ts'

it('a case is shown in words, to whom a proposal was made as well', async () => {
  const wederhoor = commandLine()
  await wederhoor('demo')
  const lines = (await wederhoor.json('list', '--stage', 'mediation')) as readonly CaseLine[]
  let shown = ''
  for (const { number } of lines) shown += (await wederhoor('show', number)).out
  expect(shown).toMatch(/Voorstel aan de (?:klager|verweerder)/)
  expect(shown).not.toMatch(/complainant|respondent/)
}, 60_000)
