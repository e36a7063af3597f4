import { shownTo } from '../case/disclosure.ts'
import type { CaseDocument } from '../case/facts.ts'
import { parties } from '../case/vocabulary.ts'
import { capital } from '../words/capital.ts'
import type { T } from '../words/catalogue.ts'
import { type Block, type DocumentRow, empty, type Section, sentence } from './blocks.ts'
import { type DossierFile, type FileTroubles, type ListedOnly, shownAs } from './files.ts'
import type { Writing } from './writing.ts'

/** Nothing is embedded of a file that is not there, not what it was, too large, or holds more than may be seen. */
const embeds = (troubles: FileTroubles, id: DossierFile['id']): boolean => !troubles.has(id)

/** Why a document is on no page, as far as that is known without opening it. */
const reasonOf = (troubles: FileTroubles, document: CaseDocument): ListedOnly | null =>
  troubles.get(document.id) ?? (shownAs(document.mediaType) === 'listed' ? 'unreadableKind' : null)

const shownLines = ({ t, state, audience }: Writing, document: CaseDocument): readonly string[] => {
  if (document.internal) return [t('dossierText.documents.internal')]
  const shown = parties.flatMap((party) => {
    const disclosure = shownTo(state, document.id, party)
    return disclosure
      ? [t('dossierText.documents.shownTo', { party, on: disclosure.on, via: disclosure.via })]
      : []
  })
  if (shown.length > 0 || audience !== 'internal') return shown
  return [t('dossierText.documents.shownToNobody')]
}

const rowOf = (writing: Writing, troubles: FileTroubles, document: CaseDocument): DocumentRow => {
  const { t, write, numberOf } = writing
  const reason = reasonOf(troubles, document)
  return {
    id: document.id,
    number: String(numberOf(document.id)),
    name: document.name,
    kind: capital(t(`documentKind.${document.kind}`)),
    date: write.shortDate(document.receivedOn),
    from: t(`source.${document.broughtBy}`),
    size: write.size(document.size),
    sha256: document.sha256,
    shown: shownLines(writing, document),
    only:
      reason && t('dossierText.documents.listedOnly', { reason: t(`dossierText.documents.only.${reason}`) }),
    embedded: embeds(troubles, document.id),
  }
}

/** The numbered list: date, who brought it, size, SHA-256, to whom it was shown, and why one is only listed. */
export const documentsSection = (writing: Writing, troubles: FileTroubles): Section => {
  const { t, state } = writing
  const text = (key: 'number' | 'name' | 'date' | 'from' | 'size') => t(`dossierText.documents.${key}`)
  return {
    title: t('dossierText.documents.title'),
    blocks:
      state.documents.length === 0
        ? [empty(t('dossierText.documents.none'))]
        : [
            sentence(t('dossierText.documents.about')),
            {
              is: 'documents',
              columns: {
                number: text('number'),
                name: text('name'),
                date: text('date'),
                from: text('from'),
                size: text('size'),
              },
              rows: state.documents.map((document) => rowOf(writing, troubles, document)),
            },
          ],
  }
}

/** What is said above pages that were made of a file. */
export const pageWords = (t: T, name: string, mediaType: string): DossierFile['words'] => ({
  note: t(
    mediaType === 'application/zip' ? 'dossierText.appended.contents' : 'dossierText.appended.converted',
    {
      name,
    },
  ),
  file: t('dossierText.appended.file'),
  size: t('dossierText.appended.bytes'),
})

/** The files of the dossier in the order of their numbers; the terms are the last. */
export const filesOf = (writing: Writing, troubles: FileTroubles): readonly DossierFile[] => {
  const { t, state, label, numberOf } = writing
  const { terms } = state
  const documents = state.documents.map((document): DossierFile => {
    const { id, sha256, name, mediaType, receivedOn } = document
    const number = numberOf(id)
    return {
      id,
      sha256,
      name,
      mediaType,
      shownAs: troubles.has(id) ? 'listed' : shownAs(mediaType),
      embedded: embeds(troubles, id),
      title: t('dossierText.appended.one', { number, name }),
      alt: t('dossierText.photos.alt', { number, name }),
      description: t('dossierText.documents.description', {
        label: label(id),
        kind: document.kind,
        on: receivedOn,
        from: document.broughtBy,
      }),
      receivedOn,
      words: pageWords(t, name, mediaType),
    }
  })
  if (!terms) return documents
  const file: DossierFile = {
    id: terms.id,
    sha256: terms.sha256,
    name: terms.name,
    mediaType: 'application/pdf',
    shownAs: troubles.has(terms.id) ? 'listed' : 'pages',
    embedded: embeds(troubles, terms.id),
    title: terms.title,
    alt: terms.title,
    description: t('dossierText.documents.termsDescription', { on: terms.appliesFrom }),
    receivedOn: terms.appliesFrom,
    words: pageWords(t, terms.name, 'application/pdf'),
  }
  return [...documents, file]
}

export const photosSection = ({ t }: Writing, files: readonly DossierFile[]): Section => ({
  title: t('dossierText.photos.title'),
  blocks: files.some((file) => file.shownAs === 'photo')
    ? [{ is: 'photos' }]
    : [empty(t('dossierText.photos.none'))],
})

const detailOf = ({ t, write }: Writing, document: CaseDocument): string =>
  t('dossierText.appended.detail', {
    kind: capital(t(`documentKind.${document.kind}`)),
    on: document.receivedOn,
    from: document.broughtBy,
    size: write.size(document.size),
  })

const pagesBlock = ({ t }: Writing, files: Extract<Block, { is: 'pages' }>['files']): Block => ({
  is: 'pages',
  columns: { name: t('dossierText.documents.name'), pages: t('dossierText.appended.pages') },
  files,
})

/** The PDF documents of the case, each with its pages. */
export const pagesSection = (writing: Writing, files: readonly DossierFile[]): Section => {
  const { t, state } = writing
  const pages = state.documents.flatMap((document) => {
    const file = files.find(({ id, shownAs: as }) => id === document.id && as === 'pages')
    return file ? [{ id: file.id, title: file.title, detail: detailOf(writing, document) }] : []
  })
  return {
    title: t('dossierText.appended.title'),
    blocks: pages.length > 0 ? [pagesBlock(writing, pages)] : [empty(t('dossierText.appended.none'))],
  }
}

/** The terms, always last. */
export const termsSection = (
  writing: Writing,
  files: readonly DossierFile[],
  troubles: FileTroubles,
): Section => {
  const { t, write, state } = writing
  const { terms } = state
  const title = t('dossierText.terms.title')
  if (!terms) return { title, blocks: [empty(t('dossierText.agreement.noTerms'))] }
  const detail = t('dossierText.terms.detail', { on: terms.appliesFrom, size: write.size(terms.size) })
  const trouble = troubles.get(terms.id)
  const pages = files.some(({ id, shownAs: as }) => id === terms.id && as === 'pages')
    ? [pagesBlock(writing, [{ id: terms.id, title: terms.title, detail }])]
    : []
  return {
    title,
    blocks: [
      sentence(t('dossierText.terms.about')),
      ...(trouble
        ? [
            sentence(`${terms.title} · ${detail}`),
            empty(
              t('dossierText.documents.listedOnly', { reason: t(`dossierText.documents.only.${trouble}`) }),
            ),
          ]
        : []),
      ...pages,
    ],
  }
}
