import { describe, expect, it } from 'vitest'
import { letterKinds } from '#shared/case/vocabulary.ts'
import { templateId } from '#shared/letters/stream.ts'
import { namesIn, templateProblem } from '#shared/letters/template.ts'
import { shippedTemplate, templateKeys } from '#shared/letters/texts/index.ts'

const all = templateKeys.map((key) => [templateId(key), key, shippedTemplate(key)] as const)

describe('the texts that come with the app', () => {
  it('are there for every kind, side and language', () => {
    expect(all).toHaveLength((letterKinds.length * 2 - 1) * 3)
    expect(new Set(all.map(([name]) => name)).size).toBe(all.length)
  })

  it.each(all)('%s is a template that can be used', (_, { kind }, template) =>
    expect(templateProblem(kind, template)).toBeNull(),
  )

  it.each(all)('%s says who writes, how to reach them and about which case', (_, __, { subject, text }) => {
    expect(namesIn(subject)).toContain('caseNumber')
    for (const field of ['recipientName', 'officeContact', 'mediatorName', 'officeName', 'otherParty'])
      expect(namesIn(text)).toContain(field)
  })

  it.each(all)(
    '%s asks for nothing loudly, and begins no sentence with a field in lower case',
    (_, __, { text }) => {
      expect(text).not.toMatch(/!/)
      expect(text).not.toMatch(/(^|[.?:]\s+)\{\{(otherParty|proposalName)\}\}/m)
    },
  )

  it('call the reader u in Dutch, and never say klager or verweerder', () => {
    for (const [name, { language }, { subject, text }] of all)
      if (language === 'nl')
        expect([name, `${subject} ${text}`.match(/\b(je|jij|jouw|jullie|klager|verweerder)\b/gi)]).toEqual([
          name,
          null,
        ])
  })

  it('write no article before a name that has one in French', () => {
    for (const [name, { language }, { subject, text }] of all)
      if (language === 'fr')
        expect([
          name,
          `${subject} ${text}`.match(/\b(de|à|du|au|des|aux) \{\{(otherParty|proposalName)\}\}/g),
        ]).toEqual([name, null])
  })
})
