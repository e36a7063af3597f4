import type { LetterKind } from '../case/vocabulary.ts'

/**
 * What a template can print. A `line` stands inside a sentence; a `list` and a `prose` (a text as someone wrote it)
 * stand alone in their paragraph. An `optional` one takes its paragraph away when there is nothing to say; every
 * other has a value, or the letter cannot be made.
 */
const fields = {
  caseNumber: { shape: 'line' },
  /** To be put between quotation marks: it is as the mediator wrote it. */
  caseSubject: { shape: 'line' },
  receivedOn: { shape: 'line' },
  letterDate: { shape: 'line' },
  recipientName: { shape: 'line' },
  complainantName: { shape: 'line' },
  respondentName: { shape: 'line' },
  /** The other side with what he is: "Klussenier Sam Claes", "uw klant Jo Peeters". */
  otherParty: { shape: 'line' },
  mediatorName: { shape: 'line' },
  officeName: { shape: 'line' },
  officeEmail: { shape: 'line' },
  officePhone: { shape: 'line' },
  /** All by which the office can be reached: "info@hetklushuis.be of 09 123 45 67". */
  officeContact: { shape: 'line' },
  /** How long the decision and the whole procedure take: "21 dagen". */
  decisionTerm: { shape: 'line' },
  procedureTerm: { shape: 'line' },
  /** By when the reader answers. */
  dueOn: { shape: 'line' },
  /** When the reader was asked for the response of which the letter reminds. */
  requestedOn: { shape: 'line' },
  /** When the other side said what the reader is invited to react to. */
  replyOn: { shape: 'line' },
  refusedOn: { shape: 'line' },
  /** "het advies", "het voorstel". */
  proposalName: { shape: 'line' },
  agreedOn: { shape: 'line' },
  closedOn: { shape: 'line' },
  /** How the case ended, as a sentence. */
  outcome: { shape: 'line' },
  /** Where the case stands and what comes next, as sentences. */
  whereItStands: { shape: 'line' },
  whatComesNext: { shape: 'line' },
  /** By when the procedure is to end. */
  procedureEndsOn: { shape: 'line' },
  missingItems: { shape: 'list' },
  /** Everything that was shown to the reader so far, this letter included. */
  disclosed: { shape: 'list' },
  grounds: { shape: 'list' },
  actions: { shape: 'list' },
  openActions: { shape: 'list' },
  /** What the reader still has to do himself. */
  ownActions: { shape: 'list', optional: true },
  refusalExplanation: { shape: 'prose', optional: true },
  proposalText: { shape: 'prose' },
  settlementText: { shape: 'prose' },
  /** Why the procedure takes longer, and until when; where it was extended. */
  extension: { shape: 'prose', optional: true },
} as const satisfies Record<string, { readonly shape: FieldShape; readonly optional?: true }>

export type FieldShape = 'line' | 'list' | 'prose'
export type LetterField = keyof typeof fields
export const letterFields = Object.keys(fields) as readonly LetterField[]
export const isLetterField = (name: string): name is LetterField => Object.hasOwn(fields, name)
export const shapeOf = (field: LetterField): FieldShape => fields[field].shape
export const isOptional = (field: LetterField): boolean => 'optional' in fields[field]

/** Fields that any letter can print. */
const common = [
  ...(['caseNumber', 'caseSubject', 'receivedOn', 'letterDate', 'recipientName', 'complainantName'] as const),
  ...(['respondentName', 'otherParty', 'mediatorName', 'officeName', 'officeEmail', 'officePhone'] as const),
  ...([
    'officeContact',
    'decisionTerm',
    'procedureTerm',
    'whereItStands',
    'whatComesNext',
    'disclosed',
  ] as const),
] as const satisfies readonly LetterField[]

/** What a letter of a kind must say, whatever else the mediator writes. */
export const requiredFields: Readonly<Record<LetterKind, readonly LetterField[]>> = {
  acknowledgement: ['caseNumber'],
  missingItems: ['missingItems', 'dueOn'],
  responseRequest: ['disclosed', 'dueOn'],
  firstReminder: ['dueOn'],
  secondReminder: ['dueOn'],
  lastNotice: ['dueOn'],
  refusal: ['grounds'],
  replyInvitation: ['disclosed', 'dueOn'],
  proposal: ['proposalText', 'dueOn'],
  agreement: ['settlementText', 'actions'],
  progress: ['whereItStands'],
  closing: ['outcome'],
  followUp: ['openActions', 'dueOn'],
}

const offered: Readonly<Record<LetterKind, readonly LetterField[]>> = {
  acknowledgement: [],
  missingItems: [],
  responseRequest: [],
  firstReminder: ['requestedOn'],
  secondReminder: ['requestedOn'],
  lastNotice: ['requestedOn'],
  refusal: ['refusedOn', 'refusalExplanation'],
  replyInvitation: ['replyOn'],
  proposal: ['proposalName'],
  agreement: ['agreedOn', 'ownActions'],
  progress: ['procedureEndsOn', 'extension'],
  closing: ['closedOn'],
  followUp: ['agreedOn', 'ownActions'],
}

/** What a template of a kind can print: the fields that the mediator picks from. */
export const fieldsFor = (kind: LetterKind): readonly LetterField[] => [
  ...new Set([...requiredFields[kind], ...offered[kind], ...common]),
]
