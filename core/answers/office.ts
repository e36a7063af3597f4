import { draft, draftsUnder, dropDraft, keepDraft } from '#db/drafts.ts'
import { settingsNow } from '../context.ts'
import { commandMediator, iAm, listMediators, registerMediator, whoAmI } from '../office/mediators.ts'
import { changeSettings } from '../office/settings.ts'
import { addTerms, correctTerms, listTerms, withdrawTerms } from '../office/terms.ts'
import { asked, given } from './asked.ts'

export const drafts = {
  get: asked.drafts.get.handler(({ context, input }) => draft(context.administration.db, input.key)),
  list: asked.drafts.list.handler(({ context, input }) =>
    draftsUnder(context.administration.db, input.prefix),
  ),
  keep: asked.drafts.keep.handler(({ context, input }) => {
    given(keepDraft(context.administration.db, input.key, { value: input.value, at: context.now() }))
  }),
  drop: asked.drafts.drop.handler(({ context, input }) => {
    given(dropDraft(context.administration.db, input.key))
  }),
}

export const mediators = {
  list: asked.mediators.list.handler(({ context }) => listMediators(context)),
  me: asked.mediators.me.handler(({ context }) => whoAmI(context)),
  register: asked.mediators.register.handler(({ context, input }) => ({
    id: given(registerMediator(context, input)).id,
  })),
  correct: asked.mediators.correct.handler(
    ({ context, input: { id, ...said } }) =>
      given(commandMediator(context, id, { type: 'correctMediator', ...said })).mediator,
  ),
  setActive: asked.mediators.setActive.handler(
    ({ context, input: { id, active } }) =>
      given(commandMediator(context, id, { type: active ? 'reactivateMediator' : 'deactivateMediator' }))
        .mediator,
  ),
  iAm: asked.mediators.iAm.handler(({ context, input }) => given(iAm(context, input.id)).mediator),
}

export const settings = {
  get: asked.settings.get.handler(({ context }) => settingsNow(context)),
  change: asked.settings.change.handler(
    ({ context, input }) => given(changeSettings(context, input)).settings,
  ),
}

export const terms = {
  list: asked.terms.list.handler(({ context }) => listTerms(context)),
  add: asked.terms.add.handler(async ({ context, input }) => {
    const { id, attachedTo } = given(await addTerms(context, input))
    return { id, attachedTo }
  }),
  correct: asked.terms.correct.handler(({ context, input }) => ({
    attachedTo: given(correctTerms(context, input)).attachedTo,
  })),
  withdraw: asked.terms.withdraw.handler(({ context, input }) => ({
    attachedTo: given(withdrawTerms(context, input)).attachedTo,
  })),
}
