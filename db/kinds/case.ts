import { talliesOf } from '#shared/case/actions.ts'
import { caseDecider } from '#shared/case/decide.ts'
import type { PartyDetails } from '#shared/case/facts.ts'
import { nextStep } from '#shared/case/nextStep.ts'
import { stageOf } from '#shared/case/rules.ts'
import { messageIdsOf } from '#shared/case/state/letters.ts'
import type { AgreedAction } from '#shared/case/state/mediation.ts'
import { type Case, type CaseState, mailsOf } from '#shared/case/state.ts'
import { regionOf } from '#shared/figures/region.ts'
import { figuresOf } from '#shared/figures/row.ts'
import type { CaseId } from '#shared/kernel/id.ts'
import { foldPhone } from '#shared/people/contactKeys.ts'
import { soundOf } from '#shared/people/names.ts'
import { nameWords } from '#shared/people/nameWords.ts'
import { tagOf } from '../indexed/tags.ts'
import { type Place, streamKind } from '../kind.ts'
import type { CaseRow, SearchRow } from '../projections/rowTypes.ts'
import type { Rows } from '../projections/tables.ts'

const rowOf = (state: Case, { id, firstSeq, version }: Place): CaseRow => {
  const next = nextStep(state)
  return {
    ...figuresOf(state),
    firstSeq,
    caseId: id as CaseId,
    version,
    stage: stageOf(state),
    customerId: state.customer.id,
    customerName: state.customer.name,
    subject: state.subject,
    mediatorId: state.mediator,
    step: next.code,
    stepDueOn: next.dueOn,
    stepWaitsFor: next.waitsFor,
    awaitedUntil: next.awaitedUntil,
    pressingClock: next.pressing?.clock ?? null,
    pressingOn: next.pressing?.dueOn ?? null,
    queued: !state.closing || next.code === 'followUp',
    paused: next.code === 'resume',
    agreedOn: state.agreement?.signedOn ?? null,
    termsId: state.terms?.id ?? null,
    actions: talliesOf(state),
  }
}

const whatCameOf = ({ text, reports, result }: AgreedAction) => [
  text,
  ...reports.map((report) => report.note),
  result?.note,
]

const amountsIn = (state: Case): readonly number[] => [
  ...new Set(
    [
      state.agreement?.amount,
      state.imported?.amount,
      ...state.invoices.map(({ amount }) => amount),
      ...state.amounts.map(({ amount }) => amount),
    ].filter((amount) => amount !== null && amount !== undefined),
  ),
]

/**
 * Names that the people in question may have in this case alone, as if the case were a person: it is found by them under its own
 * id. Else a case is found by the names that its people have, or once had, under their ids.
 */
const ownNames = ({ partiesCorrected, customer, klussenier }: Case, { id, firstSeq }: Place): Rows => {
  if (!partiesCorrected) return {}
  const customers = nameWords(customer.name)
  const klusseniers = nameWords(klussenier?.name, klussenier?.tradeName)
  const tags = [
    ...customers.map((word) => tagOf.nameWord('customer', word)),
    ...klusseniers.map((word) => tagOf.nameWord('klussenier', word)),
  ]
  const words = [...new Set([...customers, ...klusseniers])]
  return {
    person_name: [{ firstSeq, id, words: words.map((word) => [word, soundOf(word)] as const) }],
    person_index: [{ rowid: firstSeq, names: tags.join(' ') }],
  }
}

const tagsOf = (state: Case, { id }: Place): string =>
  [
    tagOf.stage(stageOf(state)),
    tagOf.direction(state.direction),
    tagOf.mediator(state.mediator),
    ...(state.categories.length > 0 ? state.categories : ['none']).map(tagOf.category),
    tagOf.region(regionOf(state.customer.address) ?? 'unknown'),
    tagOf.customer(state.customer.id),
    ...(state.partiesCorrected ? [tagOf.customer(id), tagOf.klussenier(id)] : []),
    ...(state.klussenier ? [tagOf.klussenier(state.klussenier.id)] : []),
    ...(state.closing ? [tagOf.outcome(state.closing.outcome)] : []),
    ...(state.admission.is === 'refused' ? state.admission.grounds.map(tagOf.ground) : []),
  ].join(' ')

const joined = (...texts: readonly (string | null | undefined)[]): string => texts.filter(Boolean).join('\n')

/** How someone is reached, and where. */
const contactOf = ({ email, phone, address }: PartyDetails): readonly (string | null | undefined)[] => [
  email,
  phone,
  address?.street,
  [address?.postalCode, address?.city].filter(Boolean).join(' '),
]

/** Why the case took the course that it took, in the mediator's words. */
const courseOf = ({ admission, extension, pauses, reopenings, closing, requests }: Case) => [
  admission.is === 'refused' ? admission.explanation : null,
  extension?.reason,
  ...requests.flatMap(({ extension: more, response }) => [
    more?.reason,
    response.is === 'lapsed' ? response.proof : null,
  ]),
  ...pauses.flatMap(({ reason, resumed }) => [reason, resumed?.reason]),
  ...reopenings.flatMap((one) => [one.closing.note, one.refusal?.explanation, one.reason]),
  closing?.note,
]

/** What search reads of a case: everything that someone wrote or said about it, as one text a column. */
export const searchTexts = (state: Case): Omit<SearchRow, 'rowid' | 'tags' | 'texts'> => {
  const { customer, klussenier, imported } = state
  return {
    number: joined(state.number, imported?.externalNumber),
    customer: joined(customer.name, ...contactOf(customer)),
    klussenier: klussenier ? joined(klussenier.name, klussenier.tradeName, ...contactOf(klussenier)) : '',
    subject: state.subject,
    statements: joined(
      ...state.statements.map((statement) => statement.text),
      ...state.points.flatMap(({ text, positions }) => [
        text,
        positions.complainant?.text,
        positions.respondent?.text,
      ]),
      ...state.amounts.map((amount) => amount.note),
      ...state.attempts.map((attempt) => attempt.text),
      ...state.assessments.flatMap(({ text, override }) => [text, override?.reason]),
      ...state.proposals.flatMap(({ text, answers, withdrawn }) => [
        text,
        answers.complainant?.note,
        answers.respondent?.note,
        withdrawn?.reason,
      ]),
      ...state.settlements.flatMap(({ text, actions }) => [text, ...actions.flatMap(whatCameOf)]),
    ),
    letters: joined(
      ...state.letters.flatMap(({ subject, text, proofs }) => [
        subject,
        text,
        ...proofs.map((proof) => proof.text),
      ]),
    ),
    notes: joined(
      imported?.outcomeTold,
      imported?.description,
      ...state.notes.map((note) => note.text),
      ...Object.values(state.conditions).map((condition) => condition.note),
      ...courseOf(state),
    ),
    documents: joined(
      ...state.documents.map((document) => document.name),
      ...state.invoices.map((invoice) => invoice.number),
      state.terms?.name,
    ),
  }
}

const listed = (state: CaseState, place: Place): Rows => {
  if (state.is === 'absent') return {}
  const caseId = place.id as CaseId
  return {
    case_row: [rowOf(state, place)],
    case_mail: mailsOf(state).map((messageId) => ({ messageId, caseId })),
    case_letter: state.letters.flatMap((letter) =>
      messageIdsOf(letter, state.documents).map((messageId) => ({
        messageId,
        caseId,
        letterId: letter.id,
      })),
    ),
    case_document: state.documents.map(({ id, sha256, size, name }) => ({
      caseId,
      documentId: id,
      sha256,
      size,
      name,
    })),
    case_amount: amountsIn(state).map((cents) => ({ caseId, cents })),
    imported_row: state.imported ? [{ key: state.imported.from.key, owner: caseId }] : [],
  }
}

const searched = (state: CaseState, place: Place): Rows => {
  if (state.is === 'absent') return {}
  const texts = searchTexts(state)
  const { number, customer, klussenier, subject, documents } = texts
  /** A telephone number is also found as one word, however it is written. */
  const withDigits = (text: string, phone: string | null | undefined) =>
    joined(text, phone && foldPhone(phone))
  return {
    ...ownNames(state, place),
    name_index: [{ rowid: place.firstSeq, number, customer, klussenier, subject, documents }],
    search_index: [
      {
        rowid: place.firstSeq,
        ...texts,
        customer: withDigits(customer, state.customer.phone),
        klussenier: withDigits(klussenier, state.klussenier?.phone),
        tags: tagsOf(state, place),
        texts: [...new Set(state.documents.map(({ sha256 }) => sha256))],
      },
    ],
  }
}

export const caseKind = streamKind(caseDecider, { listed, rowsVersion: 11, searched, searchedVersion: 4 })
