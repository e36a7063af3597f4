import type { ProposedDocument } from '#shared/intake/documents.ts'
import type { Failure } from './golden.ts'

const matches = (name: string, asked: string): boolean =>
  new RegExp(
    `^${asked
      .split('*')
      .map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    'iu',
  ).test(name)

/** `name | kind or kind | kept` (or `not kept`, or neither); a `*` in a name is anything. Nothing else may be kept. */
export const complaintsOfDocuments = (
  documents: readonly ProposedDocument[],
  asked: readonly string[] | undefined,
): Failure[] => {
  if (!asked) return []
  const failures: string[] = []
  const left = [...documents]
  for (const line of asked) {
    const [name = '', kinds = '', keep = ''] = line.split('|').map((piece) => piece.trim())
    const at = left.findIndex((document) => matches(document.name, name))
    const found = left[at]
    if (!found) {
      if (keep !== 'not kept') failures.push(`no ${name}`)
      continue
    }
    left.splice(at, 1)
    if (keep && found.keep !== (keep === 'kept')) failures.push(`${name} is ${found.keep ? '' : 'not '}kept`)
    if (kinds && !kinds.split(' or ').includes(found.kind))
      failures.push(`${name} is ${found.kind}, not ${kinds}`)
  }
  failures.push(...left.filter(({ keep }) => keep).map(({ name }) => `${name} is kept and not asked`))
  return failures.length === 0 ? [] : [{ field: 'documents', why: failures.join(', ') }]
}
