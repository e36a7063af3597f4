import { execute } from '#db/execute.ts'
import { caseKind, customerKind } from '#db/kinds/index.ts'
import { localValue, setLocalValue } from '#db/local.ts'
import type { Outcome, Refused } from '#db/outcome.ts'
import { nextCaseNumber } from '#db/queries/cases.ts'
import { transact } from '#db/transact.ts'
import { yearOf } from '#shared/calendar/days.ts'
import type { CaseCommand, OpenCase } from '#shared/case/commands.ts'
import type { CaseDocument } from '#shared/case/facts.ts'
import { type Category, type Direction, inOrder } from '#shared/case/vocabulary.ts'
import { categoriesTold } from '#shared/intake/about.ts'
import type { Instant, PlainDate } from '#shared/kernel/date.ts'
import { type CustomerId, newId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { type CoreContext, caseContext, recordedNow } from '../context.ts'
import { keepContent } from '../documents/keepUpload.ts'
import { klussenierDetailsOf } from '../people/partyDetails.ts'
import { type Days, daysAround, momentOn } from './days.ts'
import { type Studio, withStudio } from './drawing/studio.ts'
import type { ExampleFile } from './files.ts'
import { composeIncomingMail, takeInMail } from './incomingMail.ts'
import { furnishOffice, type KeptTerms, type Office } from './office.ts'
import { termsPaper } from './papers/terms.ts'
import { tellStories, type Written } from './stories.ts'
import type { Step } from './story.ts'

type Kept = ReadonlyMap<Step, CaseDocument>

/** Working days before today on which the office was set up, and from which the second terms applied. */
const officeBegan = 830
const termsChanged = 400

const at = (context: CoreContext, moment: Instant): CoreContext => ({ ...context, now: () => moment })

const keep = (
  context: CoreContext,
  studio: Studio,
  { make, name, mediaType, kind }: ExampleFile,
  receivedOn: PlainDate,
) =>
  Promise.resolve(make(studio)).then((bytes) =>
    keepContent(context, { bytes, name, mediaType, kind, broughtBy: 'mediator', receivedOn }),
  )

/** Stores the files of all cases. What is stored and never referred to is content without a name. */
const keepFiles = async (
  context: CoreContext,
  studio: Studio,
  cases: readonly Written[],
): Promise<Outcome<{ kept: Kept }>> => {
  const kept = new Map<Step, CaseDocument>()
  for (const step of cases.flatMap(({ steps }) => steps)) {
    const { what, on } = step
    if (!('is' in what)) continue
    const stored = await keep(context, studio, what.file, on)
    if (!stored.ok) return stored
    const { id, broughtBy, internal } = what
    kept.set(step, { ...stored.document, id, broughtBy, internal })
  }
  return { ok: true, kept }
}

const keepTerms = async (
  context: CoreContext,
  studio: Studio,
  days: Days,
): Promise<Outcome<{ terms: readonly KeptTerms[] }>> => {
  const terms: KeptTerms[] = []
  for (const [version, began] of [
    [1, officeBegan + 15],
    [2, termsChanged],
  ] as const) {
    const appliesFrom = days.before(began)
    const stored = await keep(context, studio, termsPaper(version, appliesFrom), appliesFrom)
    if (!stored.ok) return stored
    terms.push({ appliesFrom, document: stored.document })
  }
  return { ok: true, terms }
}

/** A refusal that says something of the example itself is a bug in it; a full disk is not. */
const checked = <T extends object>(done: Outcome<T>, facts: Record<string, unknown>): Refused | null => {
  if (done.ok) return null
  invariant(done.refusal.code === 'diskFull', 'the example was refused', { ...facts, refusal: done.refusal })
  return done
}

/** What a case is about, as a mediator would choose from what the complainant says. */
const categoriesOf = ({ story, steps }: Written, direction: Direction): readonly Category[] => {
  const said = steps.flatMap(({ what }) =>
    'type' in what && what.type === 'recordStatement' && what.statement.by === 'complainant'
      ? [what.statement.text]
      : [],
  )
  return inOrder(categoriesTold([story.subject, ...said].join('\n'), direction).map((told) => told.category))
}

const openCase = (context: CoreContext, office: Office, written: Written): Refused | null => {
  const { id, story, steps } = written
  const { db } = context.administration
  const { subject, channel, direction = 'customerComplains', mediator } = story
  const recorded = { ...recordedNow(context), by: office.mediators.get(mediator) ?? '' }
  const customer = { id: newId<CustomerId>(), ...story.customer }
  const registration = { type: 'registerCustomer', ...customer } as const
  const registered = checked(execute(db, customerKind, customer.id, registration, {}, recorded), { subject })
  if (registered) return registered
  const klussenierId = story.klussenier && office.klusseniers.get(story.klussenier)
  const known = klussenierId ? klussenierDetailsOf(db, klussenierId) : null
  if (known && !known.ok) return known
  const surroundings = caseContext(context)
  const opening: OpenCase = {
    type: 'openCase',
    number: nextCaseNumber(db, yearOf(surroundings.today)),
    direction,
    customer,
    klussenier: known?.details ?? null,
    subject,
    receivedOn: steps[0]?.on ?? surroundings.today,
    channel,
    messageId: null,
    categories: categoriesOf(written, direction),
  }
  const commands = [
    opening,
    { type: 'assignCase', mediator: office.mediators.get(mediator) ?? null },
  ] as const
  for (const command of commands) {
    const refused = checked(execute(db, caseKind, id, command, surroundings, recorded), { subject })
    if (refused) return refused
  }
  return null
}

const takeStep = (
  context: CoreContext,
  office: Office,
  { id, story }: Written,
  { what }: Step,
  document: CaseDocument | undefined,
): Refused | null => {
  invariant(!('is' in what) || document, 'a file that was not stored', { subject: story.subject })
  const command = document ? ({ type: 'attachDocument', document } as const) : (what as CaseCommand)
  const recorded = { ...recordedNow(context), by: office.mediators.get(story.mediator) ?? '' }
  const done = execute(context.administration.db, caseKind, id, command, caseContext(context), recorded)
  return checked(done, { subject: story.subject, command: command.type })
}

/** Everything but the mail, in the order in which it happened; all of it or nothing. */
const writeHistory = (
  context: CoreContext,
  days: Days,
  cases: readonly Written[],
  { kept, terms }: { kept: Kept; terms: readonly KeptTerms[] },
): Outcome<object> =>
  transact(context.administration.db, () => {
    const furnished = furnishOffice(at(context, momentOn(days.before(officeBegan), 0)), terms)
    if (!furnished.ok) return furnished
    const { office } = furnished
    const moments = cases
      .flatMap((written) => written.steps.map((step, index) => ({ written, step, first: index === 0 })))
      .toSorted((one, other) => (one.step.at < other.step.at ? -1 : one.step.at > other.step.at ? 1 : 0))
    for (const { written, step, first } of moments) {
      const then = at(context, step.at)
      const refused =
        (first && openCase(then, office, written)) || takeStep(then, office, written, step, kept.get(step))
      if (refused) return refused
    }
    return setLocalValue(context.administration.db, 'example', context.now())
  })

/**
 * Fills an empty administration with invented cases to look around in, each step recorded at its own moment before
 * now; then takes in one mail. Does nothing when it was filled before. A process that is ended half-way leaves no
 * half example: the next start begins anew, or goes on with the mail. Refuses `diskFull`.
 */
export const fillExample = async (context: CoreContext): Promise<Outcome<object>> => {
  const { db } = context.administration
  if (localValue(db, 'exampleMail') !== null) return { ok: true }
  const days = daysAround((localValue(db, 'example') as Instant | null) ?? context.now())
  return withStudio(async (studio) => {
    if (localValue(db, 'example') === null) {
      const cases = tellStories(days)
      const stored = await keepFiles(context, studio, cases)
      if (!stored.ok) return stored
      const terms = await keepTerms(context, studio, days)
      if (!terms.ok) return terms
      const done = writeHistory(context, days, cases, { kept: stored.kept, terms: terms.terms })
      if (!done.ok) return done
    }
    const taken = await takeInMail(context, () => composeIncomingMail(studio, days), days.today)
    return taken.ok ? setLocalValue(db, 'exampleMail', context.now()) : taken
  })
}
