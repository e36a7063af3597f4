import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ApartOrder, DoublePair, PersonRef } from '#shared/contract/people.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import { useAsk, useRefresh } from '../../../shared/api.tsx'
import { say } from '../../../shared/notice.tsx'
import { useWords } from '../../../shared/words.tsx'
import { type Choices, mergerOf } from './sheet.ts'

const apartOrder = ({ one, other }: DoublePair, apart: boolean): ApartOrder =>
  one.kind === 'customer'
    ? { kind: 'customer', id: other.id as CustomerId, from: one.id as CustomerId, apart }
    : { kind: 'klussenier', id: other.id as KlussenierId, from: one.id as KlussenierId, apart }

/** Someone by the kind and the id of his record. */
export const refOf = (kind: PersonRef['kind'], id: string): PersonRef =>
  kind === 'customer' ? { kind, id: id as CustomerId } : { kind, id: id as KlussenierId }

/** Merges, separates and tells apart, each with a notice that offers the way back. */
export const useMerging = (done: () => void = () => undefined) => {
  const { t } = useWords()
  const ask = useAsk()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const separating = useMutation(ask.people.separate.mutationOptions({ onSuccess: refresh }))
  const merging = useMutation(ask.people.merge.mutationOptions())
  const telling = useMutation(ask.people.tellApart.mutationOptions())

  const separate = (person: PersonRef, name: string) =>
    separating.mutate(person, { onSuccess: () => say(t('doubles.separated', { name })) })

  /** `open`: to the card of the one that stays, where his cases are now together. */
  const merge = (pair: DoublePair, choices: Choices, open: boolean) => {
    const { one, other } = pair
    merging.mutate(mergerOf(pair, choices), {
      onSuccess: async ({ into }) => {
        done()
        say(t('doubles.merged', { name: one.name, other: other.name }), {
          label: t('doubles.undo'),
          run: () => separate(refOf(other.kind, other.id), other.name),
        })
        if (open)
          await navigate({
            to: other.kind === 'customer' ? '/klanten/$id' : '/klusseniers/$id',
            params: { id: into },
          })
        await refresh()
      },
    })
  }

  const tellApart = (pair: DoublePair) => {
    const names = { name: pair.one.name, other: pair.other.name }
    telling.mutate(apartOrder(pair, true), {
      onSuccess: () => {
        done()
        say(t('doubles.toldApart', names), {
          label: t('doubles.undo'),
          run: () =>
            telling.mutate(apartOrder(pair, false), {
              onSuccess: () => {
                say(t('doubles.reconsidered', names))
                return refresh()
              },
            }),
        })
        return refresh()
      },
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
