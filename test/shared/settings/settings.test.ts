import { describe, expect, it } from 'vitest'
import { defaultSettings, settingsCommand, settingsDecider, settingsOf } from '#shared/settings/index.ts'
import { obeysTheLaws, storyOf } from '#test/shared/people/given.ts'

describe('the settings', () => {
  const { given, accepts } = storyOf(settingsCommand, settingsDecider)
  const quicker = { type: 'settingsChanged', v: 1, changed: { deadlines: { response: 7 } } } as const
  const phoned = { type: 'settingsChanged', v: 1, changed: { organisation: { phone: '03 1' } } } as const

  it('are the defaults until someone changes them: Belgium, Dutch, ten working days to respond', () => {
    expect(settingsOf(given().state())).toBe(defaultSettings)
    expect(defaultSettings).toMatchObject({ country: 'BE', language: 'nl', deadlines: { response: 10 } })
  })

  it('record only what differs from what holds now', () => {
    given()
      .when({ type: 'changeSettings', country: 'BE', deadlines: { response: 7, proposal: 5 } })
      .happens(quicker)
    given(quicker)
      .when({ type: 'changeSettings', deadlines: { response: 7 } })
      .refused('nothingChanged')
    given().when({ type: 'changeSettings' }).refused('nothingChanged')
  })

  it('can go back to a default', () => {
    const back = { type: 'settingsChanged', v: 1, changed: { deadlines: { response: 10 } } } as const
    given(quicker)
      .when({ type: 'changeSettings', deadlines: { response: 10 } })
      .happens(back)
    expect(settingsOf(given(quicker, back).state())).toEqual(defaultSettings)
  })

  it('keep the other facts when one of them changes', () => {
    const settings = settingsOf(given(quicker, phoned).state())
    expect(settings).toEqual({
      ...defaultSettings,
      organisation: { ...defaultSettings.organisation, phone: '03 1' },
      deadlines: { ...defaultSettings.deadlines, response: 7 },
    })
  })

  it('take deadlines of 1 to 90 whole working days only', () => {
    for (const days of [0, 91, 2.5, -1])
      expect(accepts({ type: 'changeSettings', deadlines: { response: days } })).toBe(false)
    for (const days of [1, 90])
      expect(accepts({ type: 'changeSettings', deadlines: { response: days } })).toBe(true)
  })

  it('keep the rules of the clocks that are not given, and take terms whole', () => {
    const slower = { acknowledgement: { days: 10, unit: 'calendar' } } as const
    given()
      .when({ type: 'changeSettings', clocks: slower })
      .happens({
        type: 'settingsChanged',
        v: 1,
        changed: { clocks: slower },
      })
    const arrival = { ...defaultSettings.clocks.arrival, letter: 4 }
    const byPost = { type: 'settingsChanged', v: 1, changed: { clocks: { arrival } } } as const
    given()
      .when({ type: 'changeSettings', clocks: { arrival: { letter: 4 } } })
      .happens(byPost)
    expect(settingsOf(given(byPost).state()).clocks).toEqual({ ...defaultSettings.clocks, arrival })
    given(byPost)
      .when({ type: 'changeSettings', clocks: { arrival: { letter: 4 } } })
      .refused('nothingChanged')
    expect(accepts({ type: 'changeSettings', clocks: { refusal: { days: 5 } } })).toBe(false)
  })

  it('take terms of 1 to 365 days and no more than 20 days on the way', () => {
    const days = (value: number) =>
      accepts({ type: 'changeSettings', clocks: { procedure: { days: value, unit: 'calendar' } } })
    expect([0, 1, 365, 366, 1.5].map(days)).toEqual([false, true, true, false, false])
    const onTheWay = (value: number) =>
      accepts({ type: 'changeSettings', clocks: { arrival: { mail: value } } })
    expect([-1, 0, 20, 21].map(onTheWay)).toEqual([false, true, true, false])
  })

  it('take reminders of 1 to 60 working days from the due day, each by itself', () => {
    const days = (value: number) =>
      accepts({ type: 'changeSettings', clocks: { reminders: { first: value }, lastNoticeDays: value } })
    expect([0, 1, 60, 61, 1.5].map(days)).toEqual([false, true, true, false, false])
    const reminders = { first: 8, second: 2, last: 1 }
    given()
      .when({ type: 'changeSettings', clocks: { reminders: { first: 8 } } })
      .happens({ type: 'settingsChanged', v: 1, changed: { clocks: { reminders } } })
  })

  it('take no country or language that the app does not know', () => {
    expect(accepts({ type: 'changeSettings', country: 'DE' })).toBe(false)
    expect(accepts({ type: 'changeSettings', language: 'de' })).toBe(false)
  })

  it('obey the laws of a stream', () =>
    obeysTheLaws(
      settingsDecider,
      [quicker, phoned, { type: 'settingsChanged', v: 1, changed: { country: 'NL' } }],
      [
        { type: 'changeSettings', country: 'NL' },
        { type: 'changeSettings', organisation: { phone: null }, deadlines: { response: 7 } },
        { type: 'changeSettings' },
      ],
    ))
})
