import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOf } from '#shared/case/balance.ts'
import { caseDecider } from '#shared/case/decide.ts'
import type { CaseEvent } from '#shared/case/events.ts'
import { historyOf } from '#shared/case/history.ts'
import { asSeenBy } from '#shared/case/redact.ts'
import { type Case, noCase } from '#shared/case/state.ts'
import type { Audience, Language } from '#shared/case/vocabulary.ts'
import type { Block } from '#shared/dossier/blocks.ts'
import { type DossierInput, type DossierView, dossierView } from '#shared/dossier/view.ts'
import { type Instant, plainDate } from '#shared/kernel/date.ts'
import { defaultSettings } from '#shared/settings/index.ts'
import { history } from '#test/shared/case/arbitraries.ts'
import { contextOn, given } from '#test/shared/case/given.ts'
import * as orders from '#test/shared/case/orders.ts'
import { walk } from '#test/shared/case/walks.ts'

const { id } = orders
const today = plainDate.parse('2026-05-04')
const audiences: readonly Audience[] = ['internal', 'complainant', 'respondent']

const inputOf = (
  state: Case,
  audience: Audience,
  { events = [], language = 'nl' }: { events?: readonly CaseEvent[]; language?: Language } = {},
): DossierInput => {
  const common = { state, settings: defaultSettings, language, today, troubles: new Map() }
  if (audience !== 'internal') return { ...common, audience }
  const at = '2026-05-04T08:00:00.000Z' as Instant
  const recorded = historyOf(events.map((event) => ({ event })))
  return {
    ...common,
    audience,
    history: recorded.map(({ recorded: { event }, undone }) => ({ at, by: null, event, undone })),
    mediator: 'An Willems',
    balance: balanceOf(state, contextOn(today)),
  }
}

const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}
const section = (view: DossierView, title: string): readonly Block[] => {
  const found = view.sections.find((one) => one.title === title)
  if (!found) throw new Error(`no section ${title}`)
  return found.blocks
}
const said = (view: DossierView, title: string): string =>
  texts(section(view, title))
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ')

/** The arbitrary histories leave out what the schemas of commands fill in. */
const complete = (event: CaseEvent): CaseEvent =>
  event.type === 'partiesCorrected' || event.type === 'caseOpened'
    ? {
        ...event,
        customer: { ...event.customer, language: 'nl' },
        klussenier: event.klussenier && { ...event.klussenier, language: 'nl' },
      }
    : event

const views = (events: readonly CaseEvent[], languages: readonly Language[]) => {
  const state = events.map(complete).reduce(caseDecider.evolve, noCase)
  if (state.is !== 'opened') return []
  return languages.flatMap((language) =>
    audiences.map((audience) => dossierView(inputOf(state, audience, { events, language }))),
  )
}
const sound = (view: DossierView): void => {
  expect(JSON.parse(JSON.stringify(view))).toEqual(view)
  for (const text of texts(view)) expect(text).not.toMatch(/undefined|null\b|NaN|\[object|\{\{|dossierText\./)
}

describe('the view of a dossier', () => {
  it('is made of any history, without a throw and with whole texts', () =>
    fc.assert(
      fc.property(history, fc.constantFrom<Language>('nl', 'fr', 'en'), (events, language) =>
        views(events, [language]).forEach(sound),
      ),
      { numRuns: 150 },
    ))

  it('is made of any walk through the procedure, with whole texts', () =>
    fc.assert(
      fc.property(walk, ({ events }) => views(events, ['nl']).forEach(sound)),
      { numRuns: 30 },
    ))

  it('is for a party a function of what that party may see, and of nothing else', () =>
    fc.assert(
      fc.property(walk, fc.constantFrom('complainant' as const, 'respondent' as const), ({ end }, side) => {
        expect(dossierView(inputOf(asSeenBy(end, side), side))).toEqual(dossierView(inputOf(end, side)))
      }),
      { numRuns: 50 },
    ))

  it('has for a party no notes, no balance and no log', () => {
    const state = given(...orders.untilClosed).state()
    const titles = (audience: Audience) =>
      dossierView(inputOf(state, audience)).sections.map(({ title }) => title)
    const internal = ['Gelijke kansen', 'Interne notities', 'Vastgelegde stappen']
    expect(titles('internal')).toEqual(expect.arrayContaining(internal))
    for (const side of ['complainant', 'respondent'] as const)
      expect(titles(side).filter((title) => internal.includes(title))).toEqual([])
  })

  it('says in a few words where there is nothing', () => {
    const view = dossierView(inputOf(given(orders.openCase({ klussenier: null })).state(), 'internal'))
    const all = texts(view).join('\n')
    for (const none of [
      'Het is nog niet bekend om welke Klussenier het gaat.',
      'Er is geen overeenkomst vastgelegd.',
      'Er zijn geen facturen vastgelegd.',
      'Dit dossier bevat geen beoordeling.',
      'Er is geen akkoord vastgelegd.',
      'Dit dossier bevat geen documenten.',
    ])
      expect(all).toContain(none)
  })
})

describe('invoices', () => {
  it('are summed by what is paid, not yet paid and unknown', () => {
    const state = given(
      orders.openCase(),
      orders.invoiced('one', { amount: 100_050, paid: true }),
      orders.invoiced('two', { amount: 20_000, paid: false }),
      orders.invoiced('three', { amount: 1 }),
    ).state()
    const rows = section(dossierView(inputOf(state, 'internal')), 'Overeenkomst en facturen').flatMap(
      (block) => (block.is === 'table' ? block.rows : []),
    )
    const sums = rows
      .filter((row) => row.strong)
      .map(({ cells }) => `${cells[0]} ${cells[2]}`.replace(/\s/g, ' '))
    expect(sums).toEqual([
      'Totaal € 1.200,51',
      'Waarvan betaald € 1.000,50',
      'Waarvan nog niet betaald € 200,00',
      'Waarvan niet bekend € 0,01',
    ])
  })
})

describe('an assessment that was made before its time', () => {
  const overridden = given(
    ...orders.untilAdmitted,
    orders.heard(),
    orders.assessed({ override: { reason: 'Hij is onvindbaar.' } }, '2026-03-06'),
    orders.shown({ entries: [id('assessment')] }),
  ).state()
  it.each(['internal', 'complainant'] as const)(
    'says so on the cover and with its reason, for %s',
    (audience) => {
      const view = dossierView(inputOf(overridden, audience))
      for (const place of [texts(view.cover).join('\n'), said(view, 'Beoordeling')]) {
        expect(place).toContain('zonder dat de verweerder was gehoord')
        expect(place).toContain('Hij is onvindbaar.')
      }
    },
  )
  it('is not in the dossier of who was not shown it', () =>
    expect(texts(dossierView(inputOf(overridden, 'respondent'))).join('\n')).not.toContain('onvindbaar'))
})

describe('numbers', () => {
  const state = given(
    orders.openCase(),
    orders.attached('first', { broughtBy: 'complainant' }),
    orders.attached('second', { broughtBy: 'respondent' }),
    orders.attached('third', { broughtBy: 'respondent', internal: true }),
    orders.attached('fourth', { broughtBy: 'respondent' }),
  ).state()
  const list = (audience: Audience) =>
    section(dossierView(inputOf(state, audience)), 'Documenten').flatMap((block) =>
      block.is === 'documents' ? block.rows.map(({ number, name }) => `${number} ${name}`) : [],
    )
  it('count all documents in the dossier of the office', () =>
    expect(list('internal')).toEqual(['1 first.pdf', '2 second.pdf', '3 third.pdf', '4 fourth.pdf']))
  it('have no gaps in the dossier of a party', () => {
    expect(list('complainant')).toEqual(['1 first.pdf'])
    expect(list('respondent')).toEqual(['1 second.pdf', '2 fourth.pdf'])
  })
})

describe('a round', () => {
  it('tells who was asked what, what was shown along, and how it ended, in the order of the days', () => {
    const state = given(
      ...orders.untilAsked,
      orders.reminded(),
      orders.extended(),
      orders.reply(),
      orders.shown(),
    ).state()
    const between = section(dossierView(inputOf(state, 'internal')), 'Hoor en wederhoor').find(
      (block) => block.is === 'between',
    )
    const lines = between?.is === 'between' ? between.items.map((item) => item.join(' ')) : []
    expect(lines).toEqual([
      '6 maart 2026: reactie gevraagd aan de verweerder, via e-mail. Reageren kan tot en met 27 maart 2026 (na uitstel, een laatste herinnering of rust). Daarbij bezorgd: Verklaring 1.',
      '16 maart 2026: eerste herinnering aan de verweerder, via telefoon.',
      '18 maart 2026: reactie ontvangen van de verweerder.',
      '19 maart 2026: uitstel voor de verweerder, van 20 maart 2026 tot en met 27 maart 2026. Reden: Hij is ziek.',
      '19 maart 2026: bezorgd aan de klager, via e-mail: Verklaring 2.',
    ])
  })

  it('puts hoor before wederhoor, each with what was said as it was written', () => {
    const state = given(...orders.untilAsked, orders.reply({ text: 'Een.\n\nTwee.' })).state()
    const voices = section(dossierView(inputOf(state, 'internal')), 'Hoor en wederhoor').flatMap((block) =>
      block.is === 'voice' ? [[block.mark, block.side, block.text]] : [],
    )
    expect(voices).toEqual([
      ['Hoor', 'complainant', 'De tegels liggen scheef.'],
      ['Wederhoor', 'respondent', 'Een.\n\nTwee.'],
    ])
  })
})

describe('the log', () => {
  it('keeps what was undone, struck through', () => {
    const { events, state } = given(orders.openCase(), orders.noted(), orders.undo())
    const rows = section(
      dossierView(inputOf(state(), 'internal', { events })),
      'Vastgelegde stappen',
    ).flatMap((block) => (block.is === 'table' ? block.rows : []))
    expect(rows.map(({ cells, undone }) => [cells[2], undone ?? false])).toEqual([
      ['Zaak geopend', false],
      ['Interne notitie toegevoegd (Rustig blijven.)', true],
      ['Stap ongedaan gemaakt', false],
    ])
  })
})
