import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { z } from 'zod'
import type { ShownTemplate } from '#shared/contract/letters.ts'
import { isLetterField } from '#shared/letters/fields.ts'
import { type NameOf, withKeys, withNames } from '#shared/letters/names.ts'
import { templateId } from '#shared/letters/stream.ts'
import { type Template, templateProblem } from '#shared/letters/template.ts'
import type { Refusal } from '#shared/refusals.ts'
import { useAsk } from '../../../shared/api.tsx'
import { useDraft } from '../../../shared/DraftTextarea.tsx'
import { say } from '../../../shared/notice.tsx'
import { useWords } from '../../../shared/words.tsx'

const words = z.object({ subject: z.string(), text: z.string() })

const readWords = (kept: string): Template | null => {
  if (!kept) return null
  try {
    return words.safeParse(JSON.parse(kept)).data ?? null
  } catch {
    // Kept by another version of the app.
    return null
  }
}

/** Fields by their names in what a mediator reads of a refusal. */
const named = (refusal: Refusal, nameOf: NameOf): Refusal =>
  refusal.code === 'unknownField'
    ? {
        ...refusal,
        facts: { fields: refusal.facts.fields.map((name) => (isLetterField(name) ? nameOf(name) : name)) },
      }
    : refusal

/** The template of a version; 0 is the text that comes with the app. */
export const versionOf = ({ versions, shipped }: ShownTemplate, version: number): Template =>
  versions[version - 1] ?? shipped

/** A template that is being edited: its words with the fields by name, kept as they are typed. */
export const useTemplate = (shown: ShownTemplate) => {
  const { t } = useWords()
  const ask = useAsk()
  const queries = useQueryClient()
  const { key } = shown
  const nameOf: NameOf = (field) => t(`letterField.${field}`)
  const { value, set, known } = useDraft(`template/${templateId(key)}`)
  // What was saved is no draft any more once its version is there; what was typed meanwhile is one.
  const sent = useRef('')
  const forgetSent = useEffectEvent(() => {
    if (sent.current && sent.current === value) set('')
    sent.current = ''
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each new version
  useEffect(() => forgetSent(), [shown.current])
  const saved = withNames(versionOf(shown, shown.current), nameOf)
  const edited = readWords(value)
  const now = edited ?? saved
  const put = (next: Template) =>
    set(next.subject === saved.subject && next.text === saved.text ? '' : JSON.stringify(next))

  const keyed = withKeys(now, nameOf)
  const found = keyed.ok ? templateProblem(key.kind, keyed.template) : keyed.refusal
  const write = useMutation(ask.templates.write.mutationOptions())
  const restore = useMutation(ask.templates.restore.mutationOptions())
  const taken = (after: ShownTemplate) => {
    queries.setQueryData(ask.templates.get.queryKey({ input: key }), after)
    void queries.invalidateQueries()
  }
  const goBack = async (version: number): Promise<void> => {
    const before = shown.current
    taken(await restore.mutateAsync({ ...key, version }))
    set('')
    const name = version ? t('templates.version', { version }) : t('templates.shipped')
    say(t('templates.restored', { version: name }), {
      label: t('app.undo'),
      run: () => void restore.mutateAsync({ ...key, version: before }).then(taken, console.error),
    })
  }
  const save = async (): Promise<void> => {
    if (!keyed.ok || found || !edited) return
    const before = shown.current
    sent.current = value
    const after = await write.mutateAsync({ ...key, ...keyed.template })
    taken(after)
    say(t('templates.saved', { version: after.current }), {
      label: t('app.undo'),
      run: () => void restore.mutateAsync({ ...key, version: before }).then(taken, console.error),
    })
  }
  const forget = () => {
    set('')
    say(t('templates.forgotten'), { label: t('templates.bringBack'), run: () => set(value) })
  }
  return {
    known,
    now,
    nameOf,
    /** As it would be stored; null while a name in it is of no field. */
    keyed: keyed.ok ? keyed.template : null,
    problem: found && named(found, nameOf),
    isEdited: edited !== null,
    put,
    save,
    forget,
    goBack,
    busy: write.isPending || restore.isPending,
    error: write.error ?? restore.error,
  }
}
export type EditedTemplate = ReturnType<typeof useTemplate>
