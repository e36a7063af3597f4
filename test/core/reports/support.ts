import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CoreContext, caseContext } from '#core/context.ts'
import { keepContent } from '#core/documents/keepUpload.ts'
import { DocumentTexts } from '#core/documents/texts.ts'
import { Exports } from '#core/exports.ts'
import { GatheredList } from '#core/intake/gathering/list.ts'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import type { JobRunner } from '#core/jobs.ts'
import { exportDossier } from '#core/reports/exportDossier.ts'
import { Tables } from '#core/tables/tables.ts'
import type { TypesettingProgress } from '#core/typesetting/job.ts'
import { Uploads } from '#core/uploads.ts'
import { execute } from '#db/execute.ts'
import { caseKind, kinds, mediatorKind, termsKind } from '#db/kinds/index.ts'
import { openAdministration } from '#db/open.ts'
import type { Outcome } from '#db/outcome.ts'
import type { CaseDocument } from '#shared/case/facts.ts'
import type { Audience } from '#shared/case/vocabulary.ts'
import type { DossierForm, ExportedDossier } from '#shared/contract/files.ts'
import { type Instant, plainDate } from '#shared/kernel/date.ts'
import { type CaseId, type MediatorId, newId, type TermsId } from '#shared/kernel/id.ts'
import { parsed } from '#test/shared/case/given.ts'
import { id, type Order } from '#test/shared/case/orders.ts'

export type Content = {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly name: string
  readonly kind: CaseDocument['kind']
  readonly broughtBy?: CaseDocument['broughtBy']
  readonly receivedOn?: string
  readonly internal?: boolean
}

/** An administration of a test's own, in which cases are opened by giving orders. */
export const laboratory = (jobs: JobRunner = nodeJobRunner()) => {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-reports-'))
  const opened = openAdministration(folder, { kinds, create: true })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { administration } = opened
  const temporary = join(folder, 'temporary')
  mkdirSync(temporary)
  const recorded = { at: '2026-05-04T08:00:00.000Z', by: id('mediator'), device: 'test' }
  const uploads = new Uploads()
  const context: CoreContext = {
    administration,
    example: false,
    host: 'web',
    version: '0.0.0-test',
    jobs,
    uploads,
    gathered: new GatheredList(uploads),
    exports: new Exports(temporary),
    tables: new Tables(temporary),
    texts: new DocumentTexts({ administration, jobs }, false),
    now: () => '2026-05-04T08:00:00.000Z' as Instant,
  }
  const done = (outcome: Outcome<object>): void => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  }
  const nameMediator = (name: string): void => {
    const mediator = id('mediator') as MediatorId
    const command = { type: 'registerMediator', id: mediator, name, email: null } as const
    done(execute(administration.db, mediatorKind, mediator, command, {}, recorded))
  }
  /** Stores content; gives the order that attaches it under the id that `name` makes. */
  const stored = async (name: string, content: Content): Promise<Order> => {
    const receivedOn = plainDate.parse(content.receivedOn ?? '2026-03-02')
    const kept = await keepContent(context, {
      bytes: content.bytes,
      mediaType: content.mediaType,
      name: content.name,
      kind: content.kind,
      broughtBy: content.broughtBy ?? 'complainant',
      receivedOn,
    })
    if (!kept.ok) throw new Error(JSON.stringify(kept.refusal))
    const document = {
      ...kept.document,
      name: content.name,
      id: id(name),
      internal: content.internal ?? false,
    }
    return { type: 'attachDocument', document }
  }
  const addTerms = async (bytes: Uint8Array, name: string): Promise<void> => {
    const kept = await keepContent(context, {
      bytes,
      mediaType: 'application/pdf',
      name,
      kind: 'terms',
      broughtBy: 'mediator',
      receivedOn: plainDate.parse('2024-01-01'),
    })
    if (!kept.ok) throw new Error(JSON.stringify(kept.refusal))
    const { sha256, size } = kept.document
    const terms = newId<TermsId>()
    const command = {
      type: 'addTerms',
      id: terms,
      title: 'Uitvoeringsvoorwaarden De Klussenier (voorbeeld)',
      appliesFrom: plainDate.parse('2024-01-01'),
      sha256,
      size,
      name,
      example: true,
    } as const
    done(execute(administration.db, termsKind, terms, command, {}, recorded))
  }
  /** Gives the orders, each of which must be accepted. The clock of each is the day of the dossier. */
  const openStory = (orders: readonly Order[]): void => {
    const caseId = newId<CaseId>()
    for (const order of orders) {
      const outcome = execute(
        administration.db,
        caseKind,
        caseId,
        parsed(order),
        caseContext(context),
        recorded,
      )
      if (!outcome.ok) throw new Error(JSON.stringify({ order, refusal: outcome.refusal }))
    }
  }
  const run = async (
    order: { audience?: Audience; form?: DossierForm; number?: string } = {},
    signal?: AbortSignal,
  ) => {
    const { audience = 'internal', form = 'archive', number = '2026-0001' } = order
    const steps: TypesettingProgress[] = []
    const work = exportDossier(context, { number, audience, form }, signal)
    for (;;) {
      const { done: ended, value } = await work.next()
      if (ended) return { steps, outcome: value }
      steps.push(value)
    }
  }
  return {
    context,
    folder,
    temporary,
    nameMediator,
    stored,
    addTerms,
    openStory,
    run,
    /** The finished dossier, with where it is. */
    export: async (
      order: { audience?: Audience; form?: DossierForm; number?: string } = {},
    ): Promise<ExportedDossier & { path: string; steps: readonly TypesettingProgress[] }> => {
      const { outcome, steps } = await run(order)
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
      const path = context.exports.find(outcome.exported.id)?.path
      if (!path) throw new Error('an export without a file')
      return { ...outcome.exported, path, steps }
    },
    close: () => {
      administration.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
