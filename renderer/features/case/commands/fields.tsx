import { Anchor, Checkbox, Group, NativeSelect, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { channel, type Party, parties } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { entryName, sideName } from '../../../shared/cases/names.ts'
import { DateField } from '../../../shared/fields.tsx'
import { todayHere } from '../../../shared/parse.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import type { Input } from './CommandForm.tsx'

/** When something happened: today or earlier. */
export const OnField = ({ input, label }: { input: Input<PlainDate>; label?: string }) => {
  const { t } = useWords()
  return (
    <DateField
      label={label ?? t('form.on')}
      required
      maxDate={todayHere()}
      value={input.value}
      onChange={(day) => day && input.onChange(day)}
      error={input.error}
    />
  )
}

/** One line. */
export const LineField = ({
  input,
  label,
  required = false,
}: {
  input: Input<string>
  label: string
  required?: boolean
}) => (
  <TextInput
    label={label}
    required={required}
    maxLength={200}
    value={input.value}
    error={input.error}
    onChange={(event) => input.onChange(event.currentTarget.value)}
  />
)

export const TextField = ({
  input,
  label,
  description,
  required = false,
  rows = 4,
}: {
  input: Input<string>
  label?: string
  description?: string
  required?: boolean
  rows?: number
}) => {
  const { t } = useWords()
  return (
    <Textarea
      label={label ?? t('form.text')}
      {...(description ? { description } : {})}
      required={required}
      autosize
      minRows={rows}
      maxRows={20}
      value={input.value}
      error={input.error}
      onChange={(event) => input.onChange(event.currentTarget.value)}
    />
  )
}

/** How something was sent, said or received. */
export const ChannelField = ({ input }: { input: Input<string> }) => {
  const { t } = useWords()
  return (
    <NativeSelect
      label={t('form.via')}
      maw={280}
      data={channel.options.map((code) => ({ value: code, label: capital(t(`channel.${code}`)) }))}
      value={input.value}
      onChange={(event) => input.onChange(event.currentTarget.value)}
    />
  )
}

/** One of a few. */
export const ChoiceField = ({
  input,
  label,
  choices,
}: {
  input: Input<string>
  label: string
  choices: readonly { value: string; label: string; disabled?: boolean; why?: string | undefined }[]
}) => (
  <Radio.Group
    label={label}
    value={input.value}
    onChange={(value) => input.onChange(value)}
    error={input.error}
  >
    <Stack gap={8} mt={6}>
      {choices.map(({ value, label: name, disabled, why }) => (
        <Radio
          key={value}
          value={value}
          label={name}
          disabled={disabled ?? false}
          {...(why ? { description: why } : {})}
        />
      ))}
    </Stack>
  </Radio.Group>
)

/** The complainant or the respondent, by role and name. */
export const SideField = ({ input, label }: { input: Input<string>; label: string }) => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <ChoiceField
      input={input}
      label={label}
      choices={parties.map((side: Party) => ({
        value: side,
        label: `${t('app.colon', { what: capital(t(`party.${side}`)) })} ${sideName(t, view, side)}`,
      }))}
    />
  )
}

/** Some of the entries of the case; documents can be looked at beside the form. */
export const EntriesField = ({
  input,
  label,
  ids,
  empty,
}: {
  input: Input<string[]>
  label: string
  ids: readonly string[]
  empty: string
}) => {
  const { t } = useWords()
  const { view, look } = useDesk()
  return (
    <Checkbox.Group
      label={label}
      value={input.value}
      onChange={(value) => input.onChange(value)}
      error={input.error}
    >
      <Stack gap={8} mt={6}>
        {ids.length === 0 && (
          <Text size="sm" c="dimmed">
            {empty}
          </Text>
        )}
        {ids.map((id) => {
          const document = view.documents.find((one) => one.id === id)
          const name = entryName(t, view, id)
          return (
            <Group key={id} gap="sm" wrap="nowrap" align="flex-start" justify="space-between">
              <Checkbox value={id} label={name} />
              {document && (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  onClick={() => look(document)}
                  aria-label={t('form.lookAt', { name })}
                >
                  {t('form.look')}
                </Anchor>
              )}
            </Group>
          )
        })}
      </Stack>
    </Checkbox.Group>
  )
}

/** Documents of the case that prove or belong to something. */
export const DocumentsField = ({ input, label }: { input: Input<string[]>; label?: string }) => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <EntriesField
      input={input}
      label={label ?? t('form.documents')}
      ids={view.documents.map((document) => document.id)}
      empty={t('form.noDocuments')}
    />
  )
}
