import { describe, expect, it } from 'vitest'
import { mediatorId } from '#shared/kernel/id.ts'
import { mediatorCommand, mediatorDecider } from '#shared/mediators/index.ts'
import { obeysTheLaws, storyOf } from './given.ts'

const id = mediatorId.parse('019a5b5e-0000-7000-8000-000000000003')

describe('a mediator', () => {
  const { given } = storyOf(mediatorCommand, mediatorDecider)
  const els = { type: 'mediatorRegistered', v: 1, id, name: 'Els', email: null } as const
  const gone = { type: 'mediatorDeactivated', v: 1 } as const

  it('is registered as active', () => {
    given().when({ type: 'registerMediator', id, name: 'Els' }).happens(els)
    given(els).when({ type: 'registerMediator', id, name: 'Els' }).refused('alreadyRegistered')
    expect(given(els).state()).toEqual({ is: 'present', id, name: 'Els', email: null, active: true })
  })

  it('is corrected only when something changes', () => {
    given(els)
      .when({ type: 'correctMediator', name: 'Els', email: 'els@example.be' })
      .happens({ type: 'mediatorCorrected', v: 1, changed: { email: 'els@example.be' } })
    given(els).when({ type: 'correctMediator', name: 'Els', email: '' }).refused('nothingChanged')
    given().when({ type: 'correctMediator', name: 'Els' }).refused('notRegistered')
  })

  it('is deactivated and reactivated, each only when it changes something', () => {
    given(els).when({ type: 'deactivateMediator' }).happens(gone)
    given(els, gone).when({ type: 'deactivateMediator' }).refused('nothingChanged')
    given(els, gone).when({ type: 'reactivateMediator' }).happens({ type: 'mediatorReactivated', v: 1 })
    given(els).when({ type: 'reactivateMediator' }).refused('nothingChanged')
  })

  it('obeys the laws of a stream', () =>
    obeysTheLaws(
      mediatorDecider,
      [
        els,
        gone,
        { type: 'mediatorReactivated', v: 1 },
        { type: 'mediatorCorrected', v: 1, changed: { name: 'An' } },
      ],
      [
        { type: 'registerMediator', id, name: 'Els', email: null },
        { type: 'correctMediator', name: 'An' },
        { type: 'deactivateMediator' },
        { type: 'reactivateMediator' },
      ],
    ))
})
