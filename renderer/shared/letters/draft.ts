import { z } from 'zod'
import type { LetterTo } from '#shared/case/letters.ts'
import { letterKind, party } from '#shared/case/vocabulary.ts'

/** Under what a letter that is being written is kept. */
export const draftKey = (number: string, { kind, to }: LetterTo): string => `${draftsOf(number)}${kind}/${to}`
/** What the keys of all unsent letters of a case begin with. */
export const draftsOf = (number: string): string => `${number}/letter/`

const letterTo = z.object({ kind: letterKind, to: party })

/** Which letter is kept under a key; null for what no version of the app writes. */
export const letterOfKey = (number: string, key: string): LetterTo | null => {
  const [kind, to] = key.slice(draftsOf(number).length).split('/')
  return letterTo.safeParse({ kind, to }).data ?? null
}
