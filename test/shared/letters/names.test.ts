import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { language } from '#shared/case/vocabulary.ts'
import { type LetterField, letterFields } from '#shared/letters/fields.ts'
import { type NameOf, withKeys, withNames } from '#shared/letters/names.ts'
import { wordsFor } from '#shared/words/index.ts'

const namesOf = (code: 'nl' | 'fr' | 'en'): NameOf => {
  const t = wordsFor(code)
  return (field) => t(`letterField.${field}`)
}
const nl = namesOf('nl')
const field = fc.constantFrom(...letterFields)
/** Words with fields among them, as they are stored. */
const stored = fc
  .array(
    fc.oneof(
      fc.string().map((words) => words.replaceAll(/[{}]/g, '')),
      field.map((name) => `{{${name}}}`),
    ),
  )
  .map((parts) => parts.join(''))

describe('the fields of a template by their names', () => {
  it.each(language.options)('have names in %s that are all different', (code) => {
    const names = letterFields.map((one) => namesOf(code)(one).toLowerCase())
    expect(new Set(names).size).toBe(letterFields.length)
    for (const name of names) expect(name).not.toMatch(/[{}]/)
  })

  it('are what a mediator sees and types', () => {
    const template = { subject: 'Zaak {{caseNumber}}', text: 'Antwoord ten laatste op {{ dueOn }}.' }
    const shown = {
      subject: 'Zaak {{nummer van de zaak}}',
      text: 'Antwoord ten laatste op {{uiterste dag}}.',
    }
    expect(withNames(template, nl)).toEqual(shown)
    const typed = {
      subject: 'Zaak {{ Nummer van  de zaak }}',
      text: 'Antwoord ten laatste op {{UITERSTE DAG}}.',
    }
    expect(withKeys(typed, nl)).toEqual({
      ok: true,
      template: { subject: 'Zaak {{caseNumber}}', text: 'Antwoord ten laatste op {{dueOn}}.' },
    })
  })

  it('come back as the keys that they were, whatever stands around them and in every language', () => {
    fc.assert(
      fc.property(stored, stored, fc.constantFrom(...language.options), (subject, text, code) => {
        const back = withKeys(withNames({ subject, text }, namesOf(code)), namesOf(code))
        expect(back).toEqual({ ok: true, template: { subject, text } })
      }),
    )
  })

  it('are refused by the name that was typed when there is no such field', () => {
    const typed = {
      subject: '{{Naam van de hond}}',
      text: 'Dag {{naam van de ontvanger}}, {{ kat }} en {{kat}}.',
    }
    expect(withKeys(typed, nl)).toEqual({
      ok: false,
      refusal: { code: 'unknownField', facts: { fields: ['Naam van de hond', 'kat'] } },
    })
  })

  it('are understood by their keys as well', () => {
    const byKey = (name: LetterField) => withKeys({ subject: `{{${name}}}`, text: '' }, nl)
    for (const name of letterFields)
      expect(byKey(name)).toEqual({ ok: true, template: { subject: `{{${name}}}`, text: '' } })
  })
})
