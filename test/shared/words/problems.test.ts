import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { plainDate } from '#shared/kernel/date.ts'
import { customerCommand } from '#shared/people/index.ts'
import { settingsCommand } from '#shared/settings/index.ts'
import { invalidInput, problemsOf, refusalSentence, wordsFor } from '#shared/words/index.ts'

const nl = wordsFor('nl')
const problems = (schema: z.ZodType, input: unknown) => {
  const parsed = schema.safeParse(input)
  return parsed.success ? [] : problemsOf(nl, parsed.error).map(({ path, message }) => `${path} ${message}`)
}

describe('wrong input', () => {
  it('is told field by field', () => {
    expect(problems(customerCommand, { type: 'registerCustomer', name: ' ', email: 'thuis' })).toEqual([
      'name mag niet leeg zijn',
      'email is geen e-mailadres',
    ])
    expect(problems(settingsCommand, { type: 'changeSettings', deadlines: { response: 0 } })).toEqual([
      'deadlines.response moet minstens 1 zijn',
    ])
    expect(problems(settingsCommand, { type: 'changeSettings', deadlines: { response: 1.5 } })).toEqual([
      'deadlines.response moet een geheel getal zijn',
    ])
  })

  it.each([
    [z.string().max(3), 'abcd', 'mag hoogstens 3 tekens hebben'],
    [z.string().min(3), 'a', 'moet minstens 3 tekens hebben'],
    [z.array(z.string()).min(1), [], 'moet er minstens 1 hebben'],
    [z.array(z.string()).max(1), ['a', 'b'], 'mag er hoogstens 1 hebben'],
    [z.int().max(90), 1_000, 'mag hoogstens 90 zijn'],
    [plainDate, '2026-02-30', 'is geen bestaande datum (jjjj-mm-dd)'],
    [plainDate, 'morgen', 'is geen bestaande datum (jjjj-mm-dd)'],
    [plainDate, '0026-03-01', 'moet in de jaren 1900 tot en met 2199 liggen'],
    [plainDate, '2200-01-01', 'moet in de jaren 1900 tot en met 2199 liggen'],
    [z.uuid(), 'x', 'verwijst nergens naar'],
    [z.number(), 'x', 'moet een getal zijn'],
    [z.enum(['BE', 'NL']), 'DE', 'moet een van deze zijn: BE, NL'],
    [z.strictObject({}), { x: 1 }, 'bevat iets onbekends: x'],
    [z.object({}), undefined, 'ontbreekt of is niet van de juiste soort'],
    [z.union([z.string(), z.number()]), null, 'is niet juist ingevuld'],
  ])('says of a field in a few words what it should be (%#)', (schema, input, message) =>
    expect(problems(schema, input)).toEqual([` ${message}`]),
  )

  it('is a refusal with a sentence in the language of the reader', () => {
    const parsed = customerCommand.safeParse({ type: 'registerCustomer', name: '' })
    const fr = wordsFor('fr')
    expect(parsed.error && refusalSentence(fr, invalidInput(fr, parsed.error))).toBe(
      'Tout n’est pas rempli correctement\u00a0: name (ne peut pas être vide).',
    )
  })
})
