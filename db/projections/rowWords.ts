import { changedLines } from '../indexed/changedLines.ts'
import { saidIn } from '../indexed/said.ts'
import { knownInText } from '../indexed/terms.ts'
import { keepWords } from '../indexed/words.ts'
import type { Db, ReadDb } from '../sqlite.ts'
import type { SearchRow } from './rowTypes.ts'

const texts = [
  'number',
  'customer',
  'klussenier',
  'subject',
  'statements',
  'letters',
  'notes',
  'documents',
] as const

/** The words of a case, and what begins as one, each once. */
export const wordsOfRow = (db: ReadDb, row: SearchRow): readonly string[] =>
  knownInText([...texts.map((column) => row[column]), saidIn(db, JSON.stringify(row.texts))].join('\n'))

/** Keeps the words that a case has now and did not have in the same place before. */
export const learnWords = (db: Db, before: SearchRow | undefined, after: SearchRow | undefined): void => {
  if (!after) return
  const words = new Set<string>()
  const learn = (was: string, is: string) => {
    for (const word of knownInText(changedLines(was, is))) words.add(word)
  }
  for (const column of texts)
    if (before?.[column] !== after[column]) learn(before?.[column] ?? '', after[column])
  const contents = JSON.stringify(after.texts)
  if (JSON.stringify(before?.texts ?? []) !== contents) learn('', saidIn(db, contents))
  if (words.size > 0) keepWords(db, words)
}
