import { join } from 'node:path'
import { type CoreContext, caseContext, recordedNow } from '#core/context.ts'
import { TextReader, textReader } from '#core/formats/documents/text.ts'
import { beginApart } from '#db/apart.ts'
import { documentPath, keepDocument } from '#db/documents.ts'
import { type DocumentText, keepText } from '#db/documentTexts.ts'
import { execute, executeAll } from '#db/execute.ts'
import { caseKind, customerKind, klussenierKind, mediatorKind } from '#db/kinds/index.ts'
import type { Outcome } from '#db/outcome.ts'
import { transact } from '#db/transact.ts'
import { addDays, daysBetween } from '#shared/calendar/index.ts'
import type { CustomerDetails, KlussenierDetails } from '#shared/case/facts.ts'
import type { Instant, PlainDate } from '#shared/kernel/date.ts'
import type { CustomerId, KlussenierId, MediatorId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { caseOf, type Paper } from './cases.ts'
import { personOf, tradeNameOf } from './people.ts'
import { Random } from './random.ts'
import { textOf } from './words.ts'

/** The years that are told of. */
const firstDay = '2017-01-02' as PlainDate
const lastDay = '2026-11-20' as PlainDate
/** As of this long before the last day, cases may still be open. */
const recent = 45
/** Cases in one transaction: an administration grows so as well, only not that much at once. */
const batch = 2_000

const done = <T extends object>(outcome: Outcome<T>): T => {
  invariant(outcome.ok, 'refused', { outcome })
  return outcome as T
}

/** As many of each as an office has at so many cases: 2,000 Klusseniers and 80,000 customers at 100,000. */
const sizes = (cases: number) => ({
  klusseniers: Math.max(20, Math.ceil(cases / 50)),
  customers: Math.max(10, Math.ceil(cases * 0.8)),
  papers: Math.min(3_000, Math.max(20, Math.ceil(cases / 10))),
})

/** Documents that cases have, with what they say: read as the app reads them, and known before the first case is there. */
const keepPapers = async (context: CoreContext, random: Random, count: number): Promise<readonly Paper[]> => {
  const { administration } = context
  const reader = new TextReader()
  const papers: Paper[] = []
  const texts: DocumentText[] = []
  for (let nth = 0; nth < count; nth += 1) {
    const content = Buffer.from(`Stuk ${nth}\n\n${textOf(random, 120)}\n`)
    async function* pieces() {
      yield content
    }
    const name = `stuk ${nth}.txt`
    const { sha256, size } = done(
      await keepDocument(administration.folder, { name, content: pieces() }, 1_000_000),
    )
    papers.push({ sha256, size, name, mediaType: 'text/plain' })
    const read = await reader.read(join(administration.folder, documentPath(sha256)), { sha256, name })
    invariant(read, 'a document that is not there', { name })
    texts.push(read)
  }
  done(
    transact(administration.db, () => {
      for (const text of texts) done(keepText(administration, textReader, text))
      return { ok: true }
    }),
  )
  return papers
}

/**
 * Fills an empty administration with invented cases, the same for the same seed (but for the ids of events). `tell` hears how many
 * cases are there.
 */
export const generate = async (
  context: CoreContext,
  {
    cases,
    seed,
    tell,
  }: { readonly cases: number; readonly seed: number; readonly tell: (cases: number) => void },
): Promise<void> => {
  const random = new Random(seed)
  const size = sizes(cases)
  const papers = await keepPapers(context, random, size.papers)
  const recorded = (day: PlainDate) => ({ ...recordedNow(context), at: `${day}T09:00:00.000Z` as Instant })
  const surroundings = caseContext(context)
  const days = daysBetween(firstDay, lastDay)

  const { db } = context.administration
  const mediators = ['Els Van Hove', 'Bart Mees', 'Inge Claes', 'Tom de Wit'].map((name) => {
    const id = random.uuid(Date.parse(firstDay)) as MediatorId
    done(
      execute(
        db,
        mediatorKind,
        id,
        { type: 'registerMediator', id, name, active: true } as never,
        {},
        recorded(firstDay),
      ),
    )
    return id
  })

  const customers: CustomerDetails[] = []
  const klusseniers: KlussenierDetails[] = []
  const numbers = new Map<string, number>()
  for (let made = 0; made < cases; ) {
    const apart = beginApart(context.administration)
    invariant(apart, 'somebody else is writing')
    const writing = apart.db
    try {
      if (made === 0) {
        for (let nth = 0; nth < size.klusseniers; nth += 1) {
          const person = personOf(random, 1_000_000 + nth)
          const id = random.uuid(Date.parse(firstDay)) as KlussenierId
          const klussenier = {
            id,
            ...person,
            tradeName: tradeNameOf(random, person),
            language: 'nl' as const,
          }
          const command = { type: 'registerKlussenier', active: true, ...klussenier } as const
          done(execute(writing, klussenierKind, id, command, {}, recorded(firstDay)))
          klusseniers.push(klussenier)
        }
        for (let nth = 0; nth < size.customers; nth += 1) {
          const id = random.uuid(Date.parse(firstDay)) as CustomerId
          const customer = { id, ...personOf(random, nth), language: 'nl' as const }
          done(
            execute(
              writing,
              customerKind,
              id,
              { type: 'registerCustomer', ...customer },
              {},
              recorded(firstDay),
            ),
          )
          customers.push(customer)
        }
      }
      for (const end = Math.min(cases, made + batch); made < end; made += 1) {
        const receivedOn = addDays(firstDay, Math.floor((days * made) / cases))
        const year = receivedOn.slice(0, 4)
        const nth = (numbers.get(year) ?? 0) + 1
        numbers.set(year, nth)
        const klussenier = klusseniers[random.skewed(klusseniers.length)]
        const customer = random.one(customers)
        invariant(klussenier, 'no Klussenier')
        const steps = caseOf({
          random,
          number: `${year}-${String(nth).padStart(4, '0')}`,
          receivedOn,
          sides: { customer, klussenier },
          mediator: random.one(mediators),
          papers,
          old: daysBetween(receivedOn, lastDay) > recent + 30,
        })
        const fitting = steps.filter(({ after }) => addDays(receivedOn, after) <= lastDay)
        const today = addDays(receivedOn, fitting.at(-1)?.after ?? 0)
        const id = random.uuid(Date.parse(receivedOn))
        const commands = fitting.map(({ command }) => command)
        done(
          executeAll(
            writing,
            caseKind,
            id,
            commands as never,
            { ...surroundings, today },
            recorded(receivedOn),
          ),
        )
      }
      apart.commit()
    } finally {
      apart.undo()
    }
    tell(made)
  }
}
