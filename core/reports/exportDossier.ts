import { join } from 'node:path'
import { documentPath } from '#db/documents.ts'
import type { Outcome } from '#db/outcome.ts'
import { mediatorsList } from '#db/queries/mediators.ts'
import { balanceOf } from '#shared/case/balance.ts'
import { asSeenBy } from '#shared/case/redact.ts'
import type { Case } from '#shared/case/state.ts'
import type { Audience, Language } from '#shared/case/vocabulary.ts'
import type { DossierForm, DossierNotice, ExportedDossier } from '#shared/contract/files.ts'
import type { DossierFile, FileTroubles } from '#shared/dossier/files.ts'
import { type DossierInput, type DossierView, dossierView } from '#shared/dossier/view.ts'
import { instant } from '#shared/kernel/date.ts'
import { caseHistory, findCase } from '../cases/getCase.ts'
import { type CoreContext, caseContext, settingsNow, todayOf } from '../context.ts'
import type { Typeset, TypesettingJob, TypesettingProgress } from '../typesetting/job.ts'
import { findTroubles } from './storedFiles.ts'
import { typesetExport } from './typesetExport.ts'

export type DossierOrder = {
  readonly number: string
  readonly audience: Audience
  readonly form: DossierForm
}

/** The dossier is a document of the procedure, which is Dutch; whatever language the screen is in. */
const language: Language = 'nl'

type Common = Omit<DossierInput, 'audience'>

/** What a party's dossier is made with has no room for what is internal. */
const inputFor = (
  context: CoreContext,
  order: DossierOrder,
  common: Common,
): Outcome<{ input: DossierInput }> => {
  const { audience, number } = order
  if (audience !== 'internal') return { ok: true, input: { ...common, audience } }
  const history = caseHistory(context, number)
  if (!history.ok) return history
  const { state } = common
  const mediators = mediatorsList(context.administration.db)
  return {
    ok: true,
    input: {
      ...common,
      audience,
      history: history.lines,
      mediator: mediators.find(({ id }) => id === state.mediator)?.name ?? null,
      balance: balanceOf(state, caseContext(context)),
    },
  }
}

const jobFor = (
  context: CoreContext,
  view: DossierView,
  { form, out, today }: { form: DossierForm; out: string; today: TypesettingJob['date'] },
): TypesettingJob => {
  const { organisation, country } = settingsNow(context)
  const path = ({ sha256 }: DossierFile) => join(context.administration.folder, documentPath(sha256))
  const { files, ...data } = view
  return {
    template: 'dossier.typ',
    data,
    words: { pages: view.words.pages },
    language: `${language}-${country}`,
    photos: files
      .filter(({ shownAs }) => shownAs === 'photo')
      .map((file) => ({ id: file.id, path: path(file), mediaType: file.mediaType, alt: file.alt })),
    appended: files
      .filter(({ shownAs }) => shownAs === 'pages')
      .map((file) => {
        const { id, title, name, mediaType, words } = file
        return { id, path: path(file), title, name, mediaType, words }
      }),
    embedded: files
      .filter(({ embedded }) => embedded)
      .map((file) => ({
        id: file.id,
        path: path(file),
        name: file.name,
        mediaType: file.mediaType || 'application/octet-stream',
        description: file.description,
        // Documents have a day, not a time: noon is that day everywhere in Europe.
        createdAt: instant.parse(`${file.receivedOn}T12:00:00.000Z`),
      })),
    form,
    title: view.title,
    author: organisation.name,
    date: today,
    out,
  }
}

/** Why files are on no page, each once: what was known before, and what was found on the way. */
const noticesOf = (
  view: DossierView,
  troubles: FileTroubles,
  found: Typeset['notices'],
): readonly DossierNotice[] =>
  view.files.flatMap(({ id, name, mediaType, shownAs }): DossierNotice[] => {
    const trouble = troubles.get(id)
    if (trouble) return [{ document: name, code: trouble, facts: {} }]
    const notice = found.find((one) => one.id === id)
    if (notice) return [{ document: name, code: notice.code, facts: notice.facts }]
    return shownAs === 'listed' ? [{ document: name, code: 'unreadableKind', facts: { mediaType } }] : []
  })

/**
 * Makes the dossier of a case for an audience, and tells on the way how far it is. The result lies among the exports
 * of this administration, under its id. Files that are missing, damaged, locked or too large are listed with the
 * reason and do not stop it. Refuses `notFound`, and as the typesetting job does (`jobCancelled` when it was
 * stopped); nothing is left behind then, nor when the generator is ended early.
 */
export async function* exportDossier(
  context: CoreContext,
  order: DossierOrder,
  signal: AbortSignal | undefined,
): AsyncGenerator<TypesettingProgress, Outcome<{ exported: ExportedDossier }>> {
  const found = findCase(context, order.number)
  if (!found.ok) return found
  const whole: Case = found.state
  const seen = asSeenBy(whole, order.audience)
  yield { step: 'photos', done: 0, total: 0 }
  const troubles = await findTroubles(context.administration.folder, { seen, whole })
  const settings = settingsNow(context)
  const today = todayOf(context)
  const made = inputFor(context, order, { state: whole, settings, language, today, troubles })
  if (!made.ok) return made
  const view = dossierView(made.input)
  const job = (out: string) => jobFor(context, view, { form: order.form, out, today })
  const set = yield* typesetExport(context, view.title, job, signal)
  if (!set.ok) return set
  const { id, name, size, pages, notices } = set.made
  return { ok: true, exported: { id, name, size, pages, notices: noticesOf(view, troubles, notices) } }
}
