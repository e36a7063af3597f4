import { join } from 'node:path'
import { documentPath } from '#db/documents.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { entriesOf, knows } from '#shared/case/disclosure.ts'
import type { CaseDocument } from '#shared/case/facts.ts'
import type { Case } from '#shared/case/state.ts'
import type { CompleteOrder } from '#shared/letters/order.ts'
import type { CoreContext } from '../context.ts'
import { troublesAmong } from '../reports/storedFiles.ts'

/** A document that goes along with a letter, with where it lies. */
export type EnclosedFile = CaseDocument & { readonly path: string }

/** What the reader has not seen and does not see with this letter either. */
const keptFrom = (state: Case, { to, shown }: CompleteOrder) => {
  const seen = new Set(
    entriesOf(state)
      .filter((entry) => shown.includes(entry.id) || knows(state, to, entry))
      .map(({ id }) => id),
  )
  const given = new Set(state.documents.filter(({ id }) => seen.has(id)).map(({ sha256 }) => sha256))
  return new Set(state.documents.map(({ sha256 }) => sha256).filter((content) => !given.has(content)))
}

/**
 * The files that go along with a letter, each looked at: what a letter says that it brings, it brings.
 * Refuses `fileMissing`, `fileUnreadable` (it is no longer what was stored), `enclosureTooLarge`, and
 * `enclosureCarriesMore` for a mail or an archive in which something may be that is kept from the reader.
 */
export const enclosedFiles = async (
  { administration: { folder } }: CoreContext,
  state: Case,
  order: CompleteOrder,
): Promise<Outcome<{ files: readonly EnclosedFile[] }>> => {
  const files = state.documents
    .filter(({ id }) => order.shown.includes(id))
    .map((document) => ({ ...document, path: join(folder, documentPath(document.sha256)) }))
  const troubles = await troublesAmong(folder, files, { hidden: keptFrom(state, order) })
  const carrying = files.filter(({ id }) => troubles.get(id) === 'carriesUndisclosed')
  for (const { id, name } of files) {
    const trouble = troubles.get(id)
    if (trouble === 'fileMissing') return refused('fileMissing', { name })
    if (trouble === 'fileChanged') return refused('fileUnreadable', { name })
    if (trouble === 'fileTooLarge') return refused('enclosureTooLarge', { name })
  }
  if (carrying.length) return refused('enclosureCarriesMore', { names: carrying.map(({ name }) => name) })
  return { ok: true, files }
}
