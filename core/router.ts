import { ValidationError } from '@orpc/contract'
import { implement, ORPCError } from '@orpc/server'
import type { z } from 'zod'
import { draft, draftsUnder, dropDraft, keepDraft } from '#db/drafts.ts'
import { isDamage } from '#db/failures.ts'
import type { Outcome } from '#db/outcome.ts'
import type { DossierProgress, ExportedDossier } from '#shared/contract/files.ts'
import { contract } from '#shared/contract/index.ts'
import { refusal } from '#shared/kernel/decider.ts'
import type { Refusal } from '#shared/refusals.ts'
import { invalidInput, wordsFor } from '#shared/words/index.ts'
import { dumpAdministration } from './administration/dumpAdministration.ts'
import { loadAdministration } from './administration/loadAdministration.ts'
import { attachFiles } from './cases/attachFiles.ts'
import { commandCase } from './cases/commandCase.ts'
import { caseHistory, getCase } from './cases/getCase.ts'
import { countCases, listCases } from './cases/listCases.ts'
import { calendarOf } from './clocks/calendarOf.ts'
import { caseClocks, dayFor, dueClocks } from './clocks/clocks.ts'
import { remind, setReminders, wantsReminders } from './clocks/remind.ts'
import { saveCalendar } from './clocks/saveCalendar.ts'
import { type CoreContext, settingsNow, todayOf } from './context.ts'
import { showMail, showText } from './documents/showDocument.ts'
import { fileMail } from './intake/fileMail.ts'
import { missingOf } from './intake/missingOf.ts'
import { openComplaint } from './intake/openComplaint.ts'
import { reviewMail } from './intake/reviewMail.ts'
import { draftLetter } from './letters/draftLetter.ts'
import { makeLetterMail } from './letters/makeLetterMail.ts'
import { makeLetterPdf } from './letters/makeLetterPdf.ts'
import { sendLetter } from './letters/sendLetter.ts'
import {
  getTemplate,
  listTemplates,
  previewTemplate,
  restoreTemplate,
  templateValues,
  writeTemplate,
} from './letters/templates.ts'
import { viewLetter } from './letters/viewLetter.ts'
import { commandMediator, iAm, listMediators, registerMediator, whoAmI } from './office/mediators.ts'
import { changeSettings } from './office/settings.ts'
import { addTerms, correctTerms, listTerms, withdrawTerms } from './office/terms.ts'
import { correctCustomer, correctKlussenier } from './people/correctPerson.ts'
import { customerCard, findPeople, klussenierCard, listKlusseniers } from './people/findPeople.ts'
import { registerCustomer, registerKlussenier } from './people/registerPerson.ts'
import { exportDossier } from './reports/exportDossier.ts'
import { findCases } from './search/findCases.ts'
import { verify } from './system/verify.ts'
import { inspectTable } from './tables/inspectTable.ts'
import { refusedRows, rowsOfRun } from './tables/refusedRows.ts'
import { dryRunTable, importTable } from './tables/runTable.ts'
import type { TypesettingProgress } from './typesetting/job.ts'

/** A refusal travels as the contract's typed error. */
const refused = (reason: Refusal) =>
  new ORPCError('REFUSED', { defined: true, status: 422, data: reason, message: reason.code })

/** What a use case gave, or its refusal as the contract's error. */
const given = <T extends object>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw refused(outcome.refusal)
  return outcome
}

/** An export as the contract tells it: how far it is, then what was made. */
async function* told(
  steps: AsyncGenerator<TypesettingProgress, Outcome<{ exported: ExportedDossier }>>,
): AsyncGenerator<DossierProgress, void> {
  try {
    for (;;) {
      const { done, value } = await steps.next()
      if (done) {
        yield { type: 'done', exported: given(value).exported }
        return
      }
      yield { type: 'progress', ...value }
    }
  } finally {
    // Who left half-way stops the work.
    await steps.return({ ok: false, refusal: refusal('jobCancelled', {}) })
  }
}

/** Passes on how far the work is, and gives what came of it. Ending it ends the work. */
async function* steps<P extends object, T extends object>(
  work: AsyncGenerator<P, Outcome<T>>,
): AsyncGenerator<P & { readonly type: 'progress' }, T> {
  let ended = false
  try {
    for (;;) {
      const { done, value } = await work.next()
      if (done) {
        ended = true
        return given(value)
      }
      yield { type: 'progress', ...value }
    }
  } finally {
    if (!ended) await work.return(undefined as never)
  }
}

/** The schemas of the contract are zod's, and so are their issues. */
const invalid = (context: CoreContext, { issues }: ValidationError): Refusal => {
  const { language, country } = settingsNow(context)
  return invalidInput(wordsFor(language, country), { issues: issues as readonly z.core.$ZodIssue[] })
}

const asked = implement(contract)
  .$context<CoreContext>()
  // Input that does not fit the contract is refused like anything else, with what is wrong and where.
  .use(async ({ next, context }) => {
    try {
      return await next()
    } catch (error) {
      if (
        error instanceof ORPCError &&
        error.code === 'BAD_REQUEST' &&
        error.cause instanceof ValidationError
      )
        throw refused(invalid(context, error.cause))
      // A page of the file that nobody had read before.
      if (isDamage(error))
        throw refused(refusal('damagedAdministration', { folder: context.administration.folder }))
      throw error
    }
  })

const runtime = (): string =>
  process.versions.electron ? `Electron ${process.versions.electron}` : `Node ${process.versions.node}`

/** The contract's answers. */
export const router = asked.router({
  administration: {
    dump: asked.administration.dump.handler(async function* ({ context, signal }) {
      const { dumped } = yield* steps(dumpAdministration(context, signal))
      yield { type: 'done', dumped }
    }),
    load: asked.administration.load.handler(async function* ({ context, input, signal }) {
      const { loaded } = yield* steps(loadAdministration(context, input.upload, signal))
      yield { type: 'done', loaded }
    }),
  },
  cases: {
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
  },
  clocks: {
    ofCase: asked.clocks.ofCase.handler(
      ({ context, input }) => given(caseClocks(context, input.number)).clocks,
    ),
    due: asked.clocks.due.handler(({ context, input }) => dueClocks(context, input)),
    calendar: asked.clocks.calendar.handler(({ context, input }) => {
      const { name, text } = given(calendarOf(context, input))
      return { name, text }
    }),
    saveCalendar: asked.clocks.saveCalendar.handler(async ({ context, input }) => {
      const { id, name } = given(await saveCalendar(context, input))
      return { id, name }
    }),
    dayFor: asked.clocks.dayFor.handler(({ context, input }) => dayFor(context, input)),
    remind: asked.clocks.remind.handler(({ context }) => given(remind(context)).reminders),
    reminding: asked.clocks.reminding.handler(({ context }) => ({ wanted: wantsReminders(context) })),
    setReminding: asked.clocks.setReminding.handler(({ context, input }) => {
      given(setReminders(context, input.wanted))
    }),
  },
  documents: {
    mail: asked.documents.mail.handler(
      async ({ context, input }) => given(await showMail(context, input.sha256)).mail,
    ),
    text: asked.documents.text.handler(async ({ context, input }) => {
      const { text, cut } = given(await showText(context, input.sha256))
      return { text, cut }
    }),
  },
  dossiers: {
    export: asked.dossiers.export.handler(({ context, input, signal }) =>
      told(exportDossier(context, input, signal)),
    ),
  },
  drafts: {
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
  },
  intake: {
    review: asked.intake.review.handler(
      async ({ context, input }) => given(await reviewMail(context, input)).review,
    ),
    file: asked.intake.file.handler(async ({ context, input }) => given(await fileMail(context, input)).view),
    missing: asked.intake.missing.handler(({ context, input }) => missingOf(context, input)),
    open: asked.intake.open.handler(async ({ context, input }) => {
      const { id, number } = given(await openComplaint(context, input))
      return { id, number }
    }),
  },
  letters: {
    draft: asked.letters.draft.handler(({ context, input }) => given(draftLetter(context, input)).offer),
    view: asked.letters.view.handler(({ context, input }) => given(viewLetter(context, input)).view),
    pdf: asked.letters.pdf.handler(({ context, input, signal }) =>
      told(makeLetterPdf(context, input, signal)),
    ),
    mail: asked.letters.mail.handler(
      async ({ context, input }) => given(await makeLetterMail(context, input)).made,
    ),
    send: asked.letters.send.handler(
      async ({ context, input }) => given(await sendLetter(context, input)).view,
    ),
  },
  mediators: {
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
  },
  people: {
    find: asked.people.find.handler(({ context, input }) => findPeople(context, input)),
    klusseniers: asked.people.klusseniers.handler(({ context }) => listKlusseniers(context)),
    klussenier: asked.people.klussenier.handler(({ context, input }) =>
      given(klussenierCard(context, input.id)),
    ),
    customer: asked.people.customer.handler(({ context, input }) => given(customerCard(context, input.id))),
    registerKlussenier: asked.people.registerKlussenier.handler(({ context, input }) => ({
      id: given(registerKlussenier(context, input)).id,
    })),
    registerCustomer: asked.people.registerCustomer.handler(({ context, input }) => ({
      id: given(registerCustomer(context, input)).id,
    })),
    correctKlussenier: asked.people.correctKlussenier.handler(
      ({ context, input }) => given(correctKlussenier(context, input)).details,
    ),
    correctCustomer: asked.people.correctCustomer.handler(
      ({ context, input }) => given(correctCustomer(context, input)).details,
    ),
  },
  search: {
    cases: asked.search.cases.handler(({ context, input }) => findCases(context, input)),
  },
  settings: {
    get: asked.settings.get.handler(({ context }) => settingsNow(context)),
    change: asked.settings.change.handler(
      ({ context, input }) => given(changeSettings(context, input)).settings,
    ),
  },
  system: {
    info: asked.system.info.handler(({ context }) => ({
      name: 'Wederhoor',
      version: context.version,
      host: context.host,
      folder: context.administration.folder,
      runtime: runtime(),
      example: context.example,
      today: todayOf(context),
    })),
    verify: asked.system.verify.handler(({ context }) => verify(context)),
    ping: asked.system.ping.handler(async function* ({ input }) {
      for (let done = 1; done <= input.count; done += 1) {
        await new Promise((resolve) => setImmediate(resolve))
        yield { done, total: input.count }
      }
    }),
  },
  tables: {
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
      const { total, rows } = given(await rowsOfRun(context, input))
      return { total, rows }
    }),
    refusedRows: asked.tables.refusedRows.handler(
      async ({ context, input }) => given(await refusedRows(context, input.run)).made,
    ),
  },
  templates: {
    list: asked.templates.list.handler(({ context }) => listTemplates(context)),
    get: asked.templates.get.handler(({ context, input }) => getTemplate(context, input)),
    write: asked.templates.write.handler(
      ({ context, input }) => given(writeTemplate(context, input)).template,
    ),
    restore: asked.templates.restore.handler(
      ({ context, input }) => given(restoreTemplate(context, input)).template,
    ),
    values: asked.templates.values.handler(
      ({ context, input }) => given(templateValues(context, input)).values,
    ),
    preview: asked.templates.preview.handler(
      ({ context, input }) => given(previewTemplate(context, input)).preview,
    ),
  },
  terms: {
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
  },
})
export type CoreRouter = typeof router
