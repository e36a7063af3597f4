import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ApartOrder, DoublePair, PersonRef } from '#shared/contract/people.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import { useAsk, useClient, useRefresh } from '../../../shared/api.tsx'
import { say, warn } from '../../../shared/notice.tsx'
import { failureSentence } from '../../../shared/refusal.tsx'
import { useWords } from '../../../shared/words.tsx'
import { type Choices, mergerOf } from './sheet.ts'

const apartOrder = ({ one, other }: DoublePair, apart: boolean): ApartOrder =>
  one.kind === 'customer'
    ? { kind: 'customer', id: other.id as CustomerId, from: one.id as CustomerId, apart }
    : { kind: 'klussenier', id: other.id as KlussenierId, from: one.id as KlussenierId, apart }

/** Someone by the kind and the id of his record. */
export const refOf = (kind: PersonRef['kind'], id: string): PersonRef =>
  kind === 'customer' ? { kind, id: id as CustomerId } : { kind, id: id as KlussenierId }

/**
 * Merges, separates and tells apart, each with a notice that offers the way back. Whoever is merged is gone from a list: what comes after it
 * does not wait for the form to be there.
 */
export const useMerging = (done: () => void = () => undefined) => {
  const { t } = useWords()
  const ask = useAsk()
  const client = useClient()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const separating = useMutation(ask.people.separate.mutationOptions())
  const merging = useMutation(ask.people.merge.mutationOptions())
  const telling = useMutation(ask.people.tellApart.mutationOptions())

  /** What was refused is said beside the form. */
  const ifDone = async <R>(order: Promise<R>, then: (result: R) => unknown): Promise<void> => {
    const result = await order.then((given) => ({ given })).catch(() => null)
    if (result) await then(result.given)
  }
  /** From a notice, beside which there is no form. */
  const takeBack = async (order: Promise<unknown>, said: string): Promise<void> => {
    try {
      await order
      say(said)
    } catch (error) {
      warn(failureSentence(t, error))
    }
    await refresh()
  }

  const separate = (person: PersonRef, name: string) =>
    ifDone(separating.mutateAsync(person), () => {
      say(t('doubles.separated', { name }))
      return refresh()
    })

  /** `open`: to the card of the one that stays, where his cases are now together. */
  const merge = (pair: DoublePair, choices: Choices, open: boolean) => {
    const { one, other } = pair
    return ifDone(merging.mutateAsync(mergerOf(pair, choices)), async ({ into }) => {
      done()
      say(t('doubles.merged', { name: one.name, other: other.name }), {
        label: t('doubles.undo'),
        run: () =>
          void takeBack(
            client.people.separate(refOf(other.kind, other.id)),
            t('doubles.separated', { name: other.name }),
          ),
      })
      if (open)
        await navigate({
          to: other.kind === 'customer' ? '/klanten/$id' : '/klusseniers/$id',
          params: { id: into },
        })
      await refresh()
    })
  }

  const tellApart = (pair: DoublePair) => {
    const names = { name: pair.one.name, other: pair.other.name }
    return ifDone(telling.mutateAsync(apartOrder(pair, true)), () => {
      done()
      say(t('doubles.toldApart', names), {
        label: t('doubles.undo'),
        run: () =>
          void takeBack(client.people.tellApart(apartOrder(pair, false)), t('doubles.reconsidered', names)),
      })
      return refresh()
    })
  }

  return {
    merge,
    separate,
    tellApart,
    busy: merging.isPending || telling.isPending || separating.isPending,
    error: merging.error ?? telling.error ?? separating.error,
  }
}
