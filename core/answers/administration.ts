import { dumpAdministration } from '../administration/dumpAdministration.ts'
import { loadAdministration } from '../administration/loadAdministration.ts'
import { asked, steps } from './asked.ts'

export const administration = {
  dump: asked.administration.dump.handler(async function* ({ context, signal }) {
    const { dumped } = yield* steps(dumpAdministration(context, signal))
    yield { type: 'done', dumped }
  }),
  load: asked.administration.load.handler(async function* ({ context, input, signal }) {
    const { loaded } = yield* steps(loadAdministration(context, input.upload, signal))
    yield { type: 'done', loaded }
  }),
}
