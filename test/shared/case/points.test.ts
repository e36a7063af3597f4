import { describe, expect, it } from 'vitest'
import { asSeenBy } from '#shared/case/redact.ts'
import { direction } from '#shared/case/vocabulary.ts'
import { given } from './given.ts'
import * as order from './orders.ts'
import { id, openCase, pointed, position, said, untilAdmitted, untilReplied } from './orders.ts'

const replied = [...untilReplied, pointed()]
const takenBack = position({ position: 'unanswered', text: 'Dit valt weg.', statement: null })

describe('a point of the complaint', () => {
  it('is marked in a statement of the complainant', () => {
    given(...untilAdmitted)
      .when(pointed())
      .happens({ type: 'pointMarked' })
    given(...untilReplied)
      .when(pointed('point', { statement: id('reply') }))
      .refused('unknownEntry')
    expect(given(openCase()).hindrance('markPoint')).toBe('complaintMissing')
  })

  it('has nobody’s position at first', () => {
    const [point] = given(...replied).state().points
    expect(point?.positions).toEqual({ complainant: null, respondent: null })
  })

  it('can be corrected and removed until someone took a position on it', () => {
    const correct = (text: string) =>
      ({ type: 'correctPoint', point: { id: id('point'), text, statement: id('complaint') } }) as const
    given(...replied)
      .when(correct('Drie tegels.'))
      .happens({ type: 'pointCorrected' })
    given(...replied)
      .when(correct('De tegels liggen scheef.'))
      .refused('nothingChanged')
    given(...replied)
      .when({ type: 'removePoint', point: id('point') })
      .happens({ type: 'pointRemoved' })
    const taken = given(...replied, position())
    expect([taken.hindrance('correctPoint'), taken.hindrance('removePoint')]).toEqual([
      'entryInUse',
      'entryInUse',
    ])
    given(...replied, position(), takenBack)
      .when(correct('Drie tegels.'))
      .happens({ type: 'pointCorrected' })
  })

  it('keeps the statement in which it stands from being removed', () => {
    given(...untilAdmitted, said('more'), pointed('point', { statement: id('more') }))
      .when({ type: 'removeStatement', statement: id('more') })
      .refused('entryInUse')
  })
})

describe('a position', () => {
  it('stands in a statement of the side that takes it', () => {
    const story = given(...replied)
    story.when(position({ statement: null })).refused('statementNeeded', { party: 'respondent' })
    story.when(position({ statement: id('complaint') })).refused('unknownEntry')
    story.when(position()).happens({ type: 'positionTaken', position: 'contested' })
  })

  it('can change, and be taken back', () => {
    const contested = given(...replied, position())
    contested.when(position()).refused('nothingChanged')
    contested.when(position({ position: 'agreed' })).happens({ type: 'positionTaken', position: 'agreed' })
    contested
      .when(takenBack)
      .happens({ type: 'positionTaken', position: 'unanswered', text: '', statement: null })
    given(...replied)
      .when(takenBack)
      .refused('nothingChanged')
  })

  it.each(direction.options)(
    'reads as not known to a side that does not know where it was said, when the %s',
    (way) => {
      const story = [openCase({ direction: way }), ...replied.slice(1), position()]
      const seen = (...more: order.Order[]) =>
        asSeenBy(given(...story, ...more).state(), 'complainant').points[0]?.positions.respondent
      expect(seen()).toBeNull()
      expect(seen(order.shown())).toMatchObject({ position: 'contested', statement: id('reply') })
    },
  )
})
