import { Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { language } from '#shared/case/vocabulary.ts'
import { capital, useWords } from '../words.tsx'
import type { PersonDraft } from './person.ts'

/** Name, address and contact details of a customer or a Klussenier. */
export const PersonFields = ({
  value,
  onChange,
  withTradeName,
  nameError,
  nameNote,
  languageMark,
}: {
  value: PersonDraft
  onChange: (value: PersonDraft) => void
  withTradeName: boolean
  nameError?: string | undefined
  /** What there is to say of the name, below it. */
  nameNote?: ReactNode
  languageMark?: ReactNode
}) => {
  const { t } = useWords()
  const line = (key: Exclude<keyof PersonDraft, 'language'>) => ({
    label: t(`form.${key}`),
    value: value[key],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...value, [key]: event.currentTarget.value }),
  })
  return (
    <Stack gap="xs">
      <TextInput {...line('name')} required error={nameError} maxLength={200} />
      {nameNote}
      {withTradeName && <TextInput {...line('tradeName')} maxLength={200} />}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        <TextInput {...line('email')} type="email" maxLength={320} />
        <TextInput {...line('phone')} type="tel" maxLength={60} />
      </SimpleGrid>
      <TextInput {...line('street')} maxLength={200} />
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <TextInput {...line('postalCode')} w={110} maxLength={20} />
        <TextInput {...line('city')} flex={1} maxLength={200} />
      </Group>
      <SimpleGrid cols={2} spacing="xs">
        <TextInput {...line('country')} maxLength={200} />
        <div style={{ position: 'relative' }}>
          {languageMark}
          <NativeSelect
            label={t('form.language')}
            value={value.language}
            onChange={(event) => onChange({ ...value, language: language.parse(event.currentTarget.value) })}
            data={language.options.map((code) => ({ value: code, label: capital(t(`language.${code}`)) }))}
          />
        </div>
      </SimpleGrid>
    </Stack>
  )
}
