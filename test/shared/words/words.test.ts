import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '#core/package.ts'
import { type Language, stage } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { refusal } from '#shared/kernel/decider.ts'
import { named } from '#shared/search/vocabulary.ts'
import { formatNames } from '#shared/words/formats.ts'
import {
  createWords,
  deadlinePhrase,
  refusalSentence,
  resources,
  wordsFor,
  writeIn,
} from '#shared/words/index.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'

const d = (text: string) => text as PlainDate
const languages: Language[] = ['nl', 'fr', 'en']
const others: Language[] = ['fr', 'en']
/** Non-breaking spaces are what Intl writes; a test reads easier with plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

const flat = (words: object, prefix = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )
const wordsIn = (language: Language) => new Map(flat(resources[language].translation))
const variables = (sentence: string) =>
  [...sentence.matchAll(/\{\{(.*?)\}\}/g)].map(([, inside]) => inside).toSorted()

describe('the catalogues', () => {
  it.each(others)('%s has exactly the keys of the Dutch one', (language) =>
    expect([...wordsIn(language).keys()].toSorted()).toEqual([...wordsIn('nl').keys()].toSorted()),
  )

  it.each(others)('%s uses the same facts in every sentence, written in the same form', (language) => {
    const dutch = wordsIn('nl')
    for (const [key, sentence] of wordsIn(language))
      expect([key, variables(sentence)]).toEqual([key, variables(dutch.get(key) ?? '')])
  })

  it.each(languages)('%s has no empty words and no stray spaces', (language) => {
    for (const [key, sentence] of wordsIn(language))
      expect([key, sentence]).toEqual([key, sentence.trim().replace(/ {2,}/g, ' ') || 'words'])
  })

  it.each(languages)('%s writes facts only in a form that exists', (language) => {
    const known = ['', ...formatNames]
    for (const sentence of wordsIn(language).values())
      for (const variable of variables(sentence))
        expect(known).toContain((variable ?? '').split(',')[1]?.trim() ?? '')
  })

  it.each(languages)('%s writes a thousand of a thing as a number: 1.000', (language) => {
    for (const [key, sentence] of wordsIn(language))
      expect([key, sentence]).toEqual([key, expect.not.stringMatching(/\{\{(count|pages?|done)\}\}/)])
    expect(plain(wordsFor(language)('figures.allRows', { count: 1_234 }))).toMatch(/1[., ]234/)
  })

  it('differ: a sentence of some length is nowhere left in Dutch', () => {
    const dutch = wordsIn('nl')
    for (const language of others)
      for (const [key, sentence] of wordsIn(language))
        if (sentence.length > 40) expect([key, sentence]).not.toEqual([key, dutch.get(key)])
  })

  it('call a case in French as the screens around it do, where its figures and what was found are', () => {
    for (const [key, sentence] of wordsIn('fr'))
      if (/^(figures|record|klusseniers|search)\./.test(key))
        expect([key, sentence]).toEqual([key, expect.not.stringMatching(/affaire/i)])
  })

  it.each(languages)('%s name a stage in a search as the screens do', (language) => {
    const t = wordsFor(language)
    for (const { value, names } of vocabularyIn(language).values.stage ?? []) {
      const shown = t(`stage.${stage.parse(value)}`)
      for (const word of (names[0] ?? '').split('-'))
        expect([value, shown]).toEqual([value, expect.stringContaining(word)])
    }
  })

  it('understand what a stage was called in French in a search that was saved', () => {
    const stages = vocabularyIn('fr').values.stage ?? []
    expect(['dépôt', 'contradictoire', 'examen'].map((name) => named(stages, name)?.value)).toEqual([
      ...['intake', 'counterHearing', 'assessment'],
    ])
  })

  it('write one of a thing as one', () => {
    const t = wordsFor('fr')
    expect([1, 2].map((count) => t('followUp.count.late', { count }))).toEqual([
      '1 tenu en retard',
      '2 tenus en retard',
    ])
    for (const key of ['followUp', 'problem'])
      for (const language of languages)
        for (const [name, sentence] of wordsIn(language))
          if (name.startsWith(key))
            expect([name, sentence]).toEqual([name, expect.not.stringMatching(/\(\w{1,2}\)/)])
  })

  it('leave room before a colon in French, that does not break', () => {
    expect(languages.map((language) => wordsFor(language)('app.colon', { what: 'x' }))).toEqual([
      ...['x:', 'x\u00a0:', 'x:'],
    ])
  })

  it('let no line begin with a sign in French, nor end with what opens a quotation', () => {
    for (const [key, sentence] of wordsIn('fr')) {
      expect([key, sentence]).toEqual([key, expect.not.stringMatching(/« | [:;?!%»](?![\p{L}\p{N}])/u)])
      expect([key, sentence]).toEqual([key, expect.not.stringMatching(/[\p{L}})»][;?!](?=\s|$)/u)])
    }
    expect(wordsFor('fr')('like.words', { words: 'fuite' })).toBe('en commun\u00a0: fuite')
  })

  it('write a colon behind a word themselves: no screen does', () => {
    const screens = globSync('renderer/**/*.{ts,tsx}', { cwd: packageRoot() })
    expect(screens.length).toBeGreaterThan(100)
    for (const file of screens)
      expect([file, readFileSync(join(packageRoot(), file), 'utf8')]).toEqual([
        file,
        expect.not.stringMatching(/\bt\((`[^`]*`|'[^']*')(, \{[^}]*\})?\)\)?\}: ?[`$<{\n]/),
      ])
  })

  it('do not take a Klussenier or a customer for a man', () => {
    const man = { nl: /\b(hij|hem|zijn (afspraken|klachten|zaken))\b/i, en: /\b(he|him|his)\b/i } as const
    for (const language of ['nl', 'en'] as const)
      for (const [key, sentence] of wordsIn(language))
        if (/^(record|klusseniers|customers)\.|^form\.register/.test(key))
          expect([key, sentence]).toEqual([key, expect.not.stringMatching(man[language])])
  })

  it('call the mediator u, never je or jij', () => {
    for (const [key, sentence] of wordsIn('nl'))
      expect([key, /\b(je|jij|jouw|jullie)\b/i.test(sentence)]).toEqual([key, false])
  })
})

describe('dates, money and numbers', () => {
  it('are written as people in Belgium do', () => {
    const write = writeIn('nl', 'BE')
    expect(write.date('2026-03-12')).toBe('12 maart 2026')
    expect(write.shortDate('2026-03-02')).toBe('02/03/2026')
    expect(plain(write.money(123_450))).toBe('€ 1.234,50')
    expect(write.number(1_234_567)).toBe('1.234.567')
    expect(write.list(['a', 'b', 'c'])).toBe('a, b en c')
  })

  it('follow the Netherlands where they differ', () => {
    expect(writeIn('nl', 'NL').shortDate('2026-03-02')).toBe('02-03-2026')
    expect(plain(writeIn('nl', 'NL').money(-5))).toBe('€ -0,05')
  })

  it('follow the language', () => {
    expect(writeIn('fr', 'BE').date('2026-08-01')).toBe('1er août 2026')
    expect(writeIn('fr', 'BE').date('2026-08-11')).toBe('11 août 2026')
    expect(plain(writeIn('fr', 'BE').money(123_450))).toBe('1 234,50 €')
    expect(writeIn('en', 'NL').shortDate('2026-03-02')).toBe('02/03/2026')
    expect(writeIn('en', 'BE').money(123_450)).toBe('€1,234.50')
  })

  it('show a moment as the clock stood in Brussels', () => {
    expect(writeIn('nl', 'BE').moment('2026-07-01T22:30:00.000Z')).toContain('2 juli 2026')
    expect(writeIn('nl', 'BE').moment('2026-07-01T22:30:00.000Z')).toContain('00:30')
  })

  it('show a size in the unit that reads best', () => {
    const { size } = writeIn('nl', 'BE')
    expect([0, 999, 340_400, 999_499, 999_500, 1_260_000].map((bytes) => plain(size(bytes)))).toEqual([
      ...['0 byte', '999 byte', '340 kB'],
      ...['999 kB', '1 MB', '1,3 MB'],
    ])
  })
})

describe('the sentence of a refusal', () => {
  const nl = wordsFor('nl')

  it('has its facts in it, written in the language', () => {
    const notYet = refusal('notYet', { on: d('2026-03-12') })
    expect(languages.map((language) => refusalSentence(wordsFor(language), notYet))).toEqual([
      'Dit kan pas vanaf 12 maart 2026.',
      'Ce n’est possible qu’à partir du 12 mars 2026.',
      'This is possible from 12 March 2026 only.',
    ])
  })

  it('names codes by their words, and lists by commas', () => {
    const open = refusal('conditionsOpen', { conditions: ['bothWilling', 'signedAgreement'] })
    expect(refusalSentence(nl, open)).toBe(
      'Ga eerst alle voorwaarden na. Nog niet in orde: bereidheid van beide partijen en getekende overeenkomst.',
    )
    const awaited = refusal('responseAwaited', { party: 'respondent', dueOn: d('2026-03-20') })
    expect(refusalSentence(nl, awaited)).toContain('de verweerder kan reageren tot en met 20 maart 2026')
  })

  it('says which fields are wrong', () => {
    const problems = [
      { path: 'name', message: 'te kort' },
      { path: '', message: 'onbekend' },
    ]
    expect(refusalSentence(nl, refusal('invalidInput', { problems }))).toBe(
      'Niet alles is goed ingevuld: name (te kort); onbekend.',
    )
  })

  it('tells apart a respondent who can still answer and one who was never asked', () => {
    const asked = refusalSentence(nl, refusal('respondentNotHeard', { dueOn: d('2026-03-20') }))
    const never = refusalSentence(nl, refusal('respondentNotHeard', { dueOn: null }))
    expect(asked).toContain('20 maart 2026')
    expect(never).toContain('nog geen vraag')
    expect(never).not.toContain('{{')
  })

  it('leaves hostile facts as they are', () => {
    const hostile = '<b>&amp; {{on, date}} $t(stage.closed) $1'
    expect(refusalSentence(nl, refusal('notAnAdministration', { folder: hostile }))).toBe(
      `In ${hostile} staat geen administratie van Wederhoor.`,
    )
    expect(refusalSentence(nl, refusal('notFound', { what: 'pagina', id: hostile }))).toBe(
      `Niet gevonden: pagina ${hostile}.`,
    )
  })
})

describe('words', () => {
  it('say how a deadline stands', () => {
    const nl = wordsFor('nl')
    expect([3, 1, 0, -1, -2].map((days) => deadlinePhrase(nl, days))).toEqual([
      ...['nog 3 werkdagen', 'nog 1 werkdag', 'vandaag nog'],
      ...['1 werkdag te laat', '2 werkdagen te laat'],
    ])
    expect(deadlinePhrase(wordsFor('fr'), -1_000_000)).toContain('jours ouvrables de retard')
    expect(deadlinePhrase(wordsFor('en'), 1)).toBe('1 working day left')
  })

  it('keep their own country and language when several are used at once', () => {
    const [be, nl] = [createWords('nl', 'BE'), createWords('nl', 'NL')]
    expect(be.t('stage.counterHearing')).toBe('wederhoor')
    expect(nl.t('party.complainant')).toBe('klager')
    expect(wordsFor('fr')('stage.closed')).toBe('clos')
    expect(wordsFor('nl')('stage.closed')).toBe('gesloten')
  })
})
