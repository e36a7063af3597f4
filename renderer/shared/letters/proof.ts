import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { Proof } from '#shared/case/facts.ts'
import type { CaseView } from '#shared/case/view.ts'
import type { ProofKind } from '#shared/case/vocabulary.ts'
import type { StagedFile } from '#shared/host.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import { useAsk } from '../api.tsx'
import { todayHere } from '../parse.ts'

/** A proof as it stands in a form. Null: there is none yet. */
export type ProofInput = {
  readonly kind: ProofKind | null
  readonly on: PlainDate
  readonly text: string
  readonly files: readonly StagedFile[]
}

const isMail = ({ name }: StagedFile): boolean => /\.(eml|msg)$/i.test(name)

export const emptyProof = (): ProofInput => ({ kind: null, on: todayHere(), text: '', files: [] })

/** With files that were dropped or picked; what kind of proof they are follows from them where nobody said it. */
export const withFiles = (proof: ProofInput, files: readonly StagedFile[]): ProofInput => {
  if (!files.length) return proof
  const kind = proof.kind ?? (files.some(isMail) ? 'mail' : 'receipt')
  return { ...proof, kind, files: [...proof.files, ...files] }
}

/** Whether there is something that proves. */
export const proves = ({ text, files }: ProofInput): boolean => text.trim() !== '' || files.length > 0

/**
 * Keeps the files of a proof as documents of the case, once however often it is sent, and gives the proof with
 * their ids. Rejects with the refusal where a file could not be kept.
 */
export const useKeepProof = (number: string): ((input: ProofInput) => Promise<Proof>) => {
  const ask = useAsk()
  const queries = useQueryClient()
  const { mutateAsync } = useMutation(ask.cases.attach.mutationOptions())
  const key = ask.cases.get.queryKey({ input: { number } })
  const kept = useRef(new Map<string, EntryId>())
  return useCallback(
    async ({ kind, on, text, files }) => {
      for (const { upload } of files) {
        if (kept.current.has(upload)) continue
        const before = new Set(queries.getQueryData<CaseView>(key)?.documents.map(({ id }) => id))
        const after = await mutateAsync({
          number,
          files: [{ upload }],
          broughtBy: 'mediator',
          receivedOn: on,
        })
        queries.setQueryData(key, after)
        const added = after.documents.find(({ id }) => !before.has(id))
        if (added) kept.current.set(upload, added.id)
      }
      const documents = files.flatMap(({ upload }) => kept.current.get(upload) ?? [])
      return { kind: kind ?? 'other', on, text, documents }
    },
    [queries, key, mutateAsync, number],
  )
}
