import { Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { fieldsFor, type LetterField, requiredFields, shapeOf } from '#shared/letters/fields.ts'
import type { FieldValue } from '#shared/letters/fill.ts'
import type { TemplateKey } from '#shared/letters/stream.ts'
import { useAsk } from '../../../shared/api.tsx'
import { capital, useWords } from '../../../shared/words.tsx'
import classes from '../letters.module.css'

/** The value on one line. */
const shortly = (value: FieldValue): string => (typeof value === 'string' ? value : (value ?? []).join('; '))

/** What can be put in a template, by its name, with what it gives in the chosen case. */
export const FieldList = ({
  templateKey,
  number,
  insert,
}: {
  templateKey: TemplateKey
  number: string | null
  insert: (field: LetterField) => void
}) => {
  const { t } = useWords()
  const { data: values } = useQuery(
    useAsk().templates.values.queryOptions({
      input: { ...templateKey, number: number ?? '' },
      enabled: number !== null,
      placeholderData: keepPreviousData,
    }),
  )
  const { kind } = templateKey
  const about = (field: LetterField): string => {
    const remarks = [
      ...(requiredFields[kind].includes(field) ? [t('templates.required')] : []),
      ...(shapeOf(field) === 'line' ? [] : [t('templates.alone')]),
    ]
    const now = number && values ? shortly(values.find((one) => one.field === field)?.value ?? null) : null
    const gives =
      now === null ? [] : [now ? t('templates.gives', { value: now }) : t('templates.givesNothing')]
    return [...remarks, ...gives].join(' · ')
  }
  return (
    <section className={classes.card} aria-label={t('templates.fields')}>
      <Stack gap="xs">
        <Title order={2}>{t('templates.fields')}</Title>
        <Text size="sm" c="dimmed">
          {t('templates.fieldsAbout')}
        </Text>
        <ul className={classes.fields}>
          {fieldsFor(kind).map((field) => (
            <li key={field}>
              <UnstyledButton className={classes.field ?? ''} onClick={() => insert(field)}>
                <Text size="sm" fw={600}>
                  {capital(t(`letterField.${field}`))}
                </Text>
                <Text size="xs" c="dimmed" lineClamp={2}>
                  {about(field)}
                </Text>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  )
}
