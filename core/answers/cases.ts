import { attachFiles } from '../cases/attachFiles.ts'
import { commandCase } from '../cases/commandCase.ts'
import { caseHistory, getCase } from '../cases/getCase.ts'
import { countCases, listCases, outlineCases, placeCase } from '../cases/listCases.ts'
import { asked, given } from './asked.ts'

export const cases = {
  list: asked.cases.list.handler(({ context, input }) => listCases(context, input)),
  outline: asked.cases.outline.handler(({ context, input }) => outlineCases(context, input.filter)),
  place: asked.cases.place.handler(({ context, input }) => placeCase(context, input.filter, input.number)),
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
