import { attachFiles } from '../cases/attachFiles.ts'
import { commandCase } from '../cases/commandCase.ts'
import { caseHistory, getCase } from '../cases/getCase.ts'
import { countCases, listCases } from '../cases/listCases.ts'
import { asked, given } from './asked.ts'

export const cases = {
  list: asked.cases.list.handler(({ context, input }) => listCases(context, input)),
  counts: asked.cases.counts.handler(({ context }) => countCases(context)),
  get: asked.cases.get.handler(({ context, input }) => given(getCase(context, input.number)).view),
  history: asked.cases.history.handler(
    ({ context, input }) => given(caseHistory(context, input.number)).lines,
  ),
  do: asked.cases.do.handler(
    ({ context, input: { command, ...input } }) =>
      given(commandCase(context, { ...input, commands: [command] })).view,
  ),
  attach: asked.cases.attach.handler(
    async ({ context, input }) => given(await attachFiles(context, input)).view,
  ),
}
