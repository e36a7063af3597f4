import { resolve } from 'node:path'
import type { FoundPerson } from '#shared/contract/people.ts'
import { recordReport } from '#shared/figures/recordReport.ts'
import { refusal } from '#shared/kernel/decider.ts'
import { type KlussenierId, klussenierId } from '#shared/kernel/id.ts'
import { formOf, reportHead, saveReport, sayReport, wrongForm } from '../figuresReport.ts'
import { refusedError } from '../refusals.ts'
import { type Desk, verb } from '../verb.ts'

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** Who is meant by a name: the only one who is called exactly so, else who is named so, else who may be meant. */
const meant = (found: readonly FoundPerson[], name: string): readonly FoundPerson[] => {
  const named = found.filter(({ alike }) => !alike)
  const exactly = named.filter((one) => plain(one.name) === plain(name))
  if (exactly.length > 0) return exactly
  return named.length > 0 ? named : found
}

/** Whom a name may mean, or the one whose id it is: of two namesakes only that tells which. */
const candidatesFor = async (
  { client }: Desk,
  name: string,
): Promise<readonly Pick<FoundPerson, 'id' | 'name' | 'city'>[]> => {
  const id = klussenierId.safeParse(name.trim())
  if (id.success) return [{ id: id.data, name, city: null }]
  return name.trim() ? meant(await client.people.find({ words: name, kind: 'klussenier' }), name) : []
}

/**
 * Every case of a Klussenier over the years; with `--out` as the report. Where several may be meant, these are told
 * (`candidates`) and nothing else is.
 */
export const klussenier = verb({
  name: 'klussenier',
  options: { out: 'text' },
  words: [1, 1],
  administration: 'existing',
  prepare: ([name = ''], { out }) => {
    const form = out === undefined ? null : formOf(out)
    if (out !== undefined && !form) return wrongForm(out)
    return async (desk) => {
      const { client, t, write, signal } = desk
      const candidates = await candidatesFor(desk, name)
      const [id, other] = candidates.map((one) => one.id as KlussenierId)
      if (!id) throw refusedError(refusal('notFound', { what: 'klussenier', id: name }))
      if (other) {
        desk.complain(t('record.several', { name }))
        for (const { id: its, name: full, city } of candidates)
          desk.complain(`  ${its}  ${[full, city].filter(Boolean).join(', ')}`)
        return { value: { candidates }, exit: 1 }
      }
      if (out !== undefined && form)
        return saveReport(desk, () => client.figures.klussenierReport({ id, form }, { signal }), resolve(out))
      const record = await client.figures.klussenier({ id })
      sayReport(desk, recordReport(record, { t, write }, await reportHead(desk)))
      return { value: record }
    }
  },
})
