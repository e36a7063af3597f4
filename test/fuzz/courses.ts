import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type fc from 'fast-check'
import { readMail } from '#core/formats/mail.ts'
import { readTable } from '#core/formats/tables/readTable.ts'
import { stagedRows } from '#core/formats/tables/staged.ts'
import { maximum } from '#shared/case/facts.ts'
import { complaint } from '#shared/contract/intake.ts'
import { complaintAsProposed } from '#shared/intake/asProposed.ts'
import type { KnownPerson } from '#shared/intake/matching.ts'
import { proposeIntake } from '#shared/intake/propose.ts'
import { replyPieces } from '#shared/intake/replyText.ts'
import { instant, type PlainDate } from '#shared/kernel/date.ts'
import { cellText } from '#shared/tables/cell.ts'
import { tableKind } from '#shared/tables/fields.ts'
import { findHeader, proposeMapping } from '#shared/tables/mapping.ts'
import { readRow } from '#shared/tables/readRow.ts'
import { anyMail } from './mails.ts'
import { mutated } from './mutations.ts'
import { anyCsv, anyWorkbook } from './tables.ts'

/** Hostile files of one sort, and what must hold of each: read or refused as data, never thrown. */
export type Course = {
  readonly input: fc.Arbitrary<Uint8Array>
  /** Throws where something does not hold. */
  readonly survives: (bytes: Uint8Array) => Promise<void>
}

const fixtures = join(import.meta.dirname, '../fixtures')
const filesIn = (folder: string, ends: RegExp): string[] =>
  readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.test(name))
    .map((name) => join(fixtures, folder, name))

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what)
}

const now = instant.parse('2026-04-01T00:00:00Z')
const today = '2026-04-01' as PlainDate
const known = JSON.parse(readFileSync(join(fixtures, 'mail/known.json'), 'utf8')) as KnownPerson[]

/** Windows' rules are the strictest. */
const safe = (name: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a name may not have
  !/[\x00-\x1f<>:"/\\|?*\u202a-\u202e]/.test(name) &&
  !/[ .]$/.test(name) &&
  !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name) &&
  name !== '' &&
  name.length <= 120

/** A mail is read, and what it says is taken for a complaint, as far as the form that the mediator sees. */
const mailSurvives = async (bytes: Uint8Array): Promise<void> => {
  const read = await readMail(bytes, { now })
  if (!read.accepted) return
  const { mail } = read
  must(mail.text.length <= maximum.text && mail.text.isWellFormed(), 'a text that no case takes')
  mail.attachments.forEach(({ name, partIndex, within, size, bytes: content }, index) => {
    must(partIndex === index && (within === null || within < index), 'a part out of its place')
    must(size === content.length, 'a size that is not its own')
    must(safe(name), `an unsafe name: ${JSON.stringify(name)}`)
  })
  must(
    new Set(mail.attachments.map(({ name }) => name.toLowerCase())).size === mail.attachments.length,
    'a name twice',
  )
  const proposal = proposeIntake(mail, known)
  must(proposal.documents.length === mail.attachments.length, 'a document too few or too many')
  must(
    replyPieces(mail.text)
      .map(({ text }) => text.trim())
      .join('').length <= mail.text.length,
    'words that nobody wrote',
  )
  const proposed = complaintAsProposed(proposal, { mail: 'upload', mailSubject: mail.subject, today })
  if (proposed) complaint.parse(proposed)
}

const folder = mkdtempSync(join(tmpdir(), 'wederhoor-fuzz-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** A table is read, and its rows are, as far as what is done with each. */
const tableSurvives = async (bytes: Uint8Array): Promise<void> => {
  const path = join(folder, 'table')
  const into = join(folder, 'rows.jsonl')
  rmSync(into, { force: true })
  writeFileSync(path, bytes)
  const outcome = await readTable(
    { path, into, as: { encoding: null, separator: null, sheet: null } },
    () => {},
  )
  if (!outcome.ok) {
    must(!readdirSync(folder).includes('rows.jsonl'), 'half a table')
    return
  }
  const { head, profiles } = outcome.table
  for (const kind of tableKind.options) {
    const at = findHeader(
      kind,
      head.map(({ cells }) => cells),
    )
    const headers = (head[at]?.cells ?? []).map(cellText)
    const reading = { kind, mapping: proposeMapping(kind, headers), profiles, columns: headers.length, today }
    let rows = 0
    for await (const { row, cells } of stagedRows(into)) {
      rows += 1
      const told = readRow(cells, reading)
      must(told.ok || told.problems.length > 0, `row ${row} is refused without a reason`)
    }
    must(rows === outcome.table.rows, 'rows that were lost')
  }
}

export const courses = {
  'mails by their grammar': { input: anyMail, survives: mailSurvives },
  'golden mails, changed': { input: mutated(filesIn('mail', /\.(eml|msg)$/)), survives: mailSurvives },
  'text tables by their grammar': { input: anyCsv, survives: tableSurvives },
  'workbooks by their grammar': { input: anyWorkbook, survives: tableSurvives },
  'golden tables, changed': {
    input: mutated(filesIn('tables', /\.(csv|tsv|txt|xlsx)$/)),
    survives: tableSurvives,
  },
} satisfies Record<string, Course>
export type CourseName = keyof typeof courses
