import { expect, it } from 'vitest'
import { refusal } from '#shared/kernel/decider.ts'
import { refusalSentence, wordsFor } from '#shared/words/index.ts'

it.each([
  ['nl', 'Dit veld bestaat niet voor deze brief: “Naam” en “Kat”.'],
  ['fr', "Ce champ n'existe pas pour cette lettre\u00a0: «\u00a0Naam\u00a0» et «\u00a0Kat\u00a0»."],
  ['en', 'This letter has no such field: “Naam” and “Kat”.'],
] as const)('names stand in the quotes of the language: %s', (language, sentence) => {
  const refused = refusal('unknownField', { fields: ['Naam', 'Kat'] })
  expect(refusalSentence(wordsFor(language), refused)).toContain(sentence)
})
