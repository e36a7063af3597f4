import { Button, Group, Stack, Text } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { CaseCommandInput, CommandType } from '#shared/case/commands.ts'
import { useDraft } from '../../../shared/DraftTextarea.tsx'
import { focusFirstError } from '../../../shared/focusFirstError.ts'
import { FailureAlert } from '../../../shared/refusal.tsx'
import { useFirstField } from '../../../shared/useFirstField.ts'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'

/** What a form of a case gets. `about` as in `Opening`. */
export type FormProps = { readonly about: string | null }

type Values = Record<string, unknown>
/** One field of a form: what stands in it, how it changes, what is wrong with it. */
export type Input<V> = {
  readonly value: V
  readonly onChange: (value: V) => void
  readonly error?: ReactNode
}
export type InputOf<V> = <K extends keyof V & string>(key: K) => Input<V[K]>
type Props<V extends Values> = {
  readonly type: CommandType
  readonly about: string | null
  readonly initial: V
  /** What must be filled in: a text, a day or at least one choice. */
  readonly required?: readonly (keyof V & string)[]
  /** The texts that are kept while they are typed. */
  readonly texts?: readonly (keyof V & string)[]
  /** What else must hold; a sentence where it does not. */
  readonly problems?: (values: V) => Partial<Record<keyof V & string, string>>
  readonly command: (values: V) => CaseCommandInput | Promise<CaseCommandInput>
  readonly children: (input: InputOf<V>, form: UseFormReturnType<V>) => ReactNode
}

const isEmpty = (value: unknown): boolean =>
  value === null || (Array.isArray(value) ? value.length === 0 : typeof value === 'string' && !value.trim())

/** The texts among the values, as they are kept; and kept texts put back among them. */
const pickTexts = (values: Values, texts: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(texts.map((key) => [key, values[key]])))
const readTexts = (kept: string, texts: readonly string[]): Record<string, string> => {
  try {
    const parsed: unknown = JSON.parse(kept)
    if (typeof parsed !== 'object' || parsed === null) return {}
    return Object.fromEntries(
      Object.entries(parsed).filter(([key, value]) => texts.includes(key) && typeof value === 'string'),
    )
  } catch {
    // Kept by another version of the form: begin anew rather than show what it does not understand.
    return {}
  }
}

/** Kept texts, and behind each what was typed before they were there. */
const withTyped = (kept: Record<string, string>, now: Values, initial: Values): Record<string, string> =>
  Object.fromEntries(
    Object.entries(kept).map(([key, text]) => {
      const [typed, began] = [String(now[key]), String(initial[key])]
      return [key, text + (typed.startsWith(began) ? typed.slice(began.length) : typed)]
    }),
  )

/** A form for one command: fields, what is wrong with them, sending once, and texts that survive a fall. */
export const CommandForm = <V extends Values>(props: Props<V>) => {
  const { type, about, initial, required = [], texts = [], problems, command, children } = props
  const { t } = useWords()
  const desk = useDesk()
  const { value: kept, set, drop, restored } = useDraft(`${desk.view.number}/${type}/${about ?? ''}`)
  const wrong = (values: V) => {
    const empty = required.filter((key) => isEmpty(values[key]))
    const message = (key: string) =>
      Array.isArray(values[key])
        ? t('form.chooseOne')
        : values[key] === null
          ? t('form.chooseDay')
          : t('form.required')
    return { ...problems?.(values), ...Object.fromEntries(empty.map((key) => [key, message(key)])) }
  }
  const form = useForm<V>({
    initialValues: initial,
    validate: wrong,
    onValuesChange: (values, before) => {
      const written = pickTexts(values, texts)
      if (written !== pickTexts(before, texts)) set(written === pickTexts(initial, texts) ? '' : written)
    },
  })
  const [broughtBack, setBroughtBack] = useState(false)
  const bringBack = useEffectEvent(() => {
    form.setValues(withTyped(readTexts(kept, texts), form.values, initial) as Partial<V>)
    setBroughtBack(true)
  })
  useEffect(() => {
    if (restored) bringBack()
  }, [restored])

  const input: InputOf<V> = (key) => ({
    value: form.values[key],
    onChange: (value) => form.setValues({ [key]: value } as unknown as Partial<V>),
    error: form.errors[key],
  })
  const sending = useRef(false)
  const element = useFirstField()
  const send = async (values: V) => {
    // State comes a moment too late for a double click.
    if (sending.current) return
    sending.current = true
    try {
      if (await desk.send(await command(values))) {
        drop()
        desk.close()
      }
    } finally {
      sending.current = false
    }
  }
  const submit = form.onSubmit(send, () => focusFirstError(element.current))
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }
  return (
    <form ref={element} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <Stack gap="md">
        {broughtBack && (
          <Text size="sm" c="dimmed" role="status">
            {t('form.draftRestored')}
          </Text>
        )}
        {children(input, form)}
        <FailureAlert error={desk.error} />
        <Group justify="flex-end" gap="sm">
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {t('form.sendHint')}
          </Text>
          <Button variant="default" onClick={desk.close}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={desk.busy}>
            {t(`command.${type}`)}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
