import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { email } from '#shared/people/person.ts'
import type { Organisation } from '#shared/settings/settings.ts'
import { Panel } from '../../shared/Panel.tsx'
import { FailureAlert } from '../../shared/refusal.tsx'
import { useWords } from '../../shared/words.tsx'
import { useChangeSettings } from './useChangeSettings.ts'

const valuesOf = ({ name, email: mail, phone, address }: Organisation) => ({
  name,
  email: mail ?? '',
  phone: phone ?? '',
  street: address?.street ?? '',
  postalCode: address?.postalCode ?? '',
  city: address?.city ?? '',
  country: address?.country ?? '',
})

/** Who the letters and reports come from. */
export const OrganisationSection = ({ organisation }: { organisation: Organisation }) => {
  const { t } = useWords()
  const change = useChangeSettings()
  const form = useForm({
    initialValues: valuesOf(organisation),
    validate: {
      name: (name) => (name.trim() ? null : t('app.required')),
      email: (typed) => (email.safeParse(typed).success ? null : t('app.notAnEmail')),
    },
  })
  const save = form.onSubmit((values) => {
    const { name, email: mail, phone, ...address } = values
    change.mutate(
      {
        type: 'changeSettings',
        organisation: { name, email: mail.trim() || null, phone: phone.trim() || null, address },
      },
      { onSuccess: () => form.resetDirty(values) },
    )
  })
  return (
    <Panel title={t('settings.organisation')} hint={t('settingsScreen.organisationHint')}>
      <form noValidate onSubmit={save}>
        <Stack gap="sm">
          <TextInput label={t('settings.name')} required maxLength={200} {...form.getInputProps('name')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput label={t('settings.email')} type="email" {...form.getInputProps('email')} />
            <TextInput
              label={t('settings.phone')}
              type="tel"
              maxLength={60}
              {...form.getInputProps('phone')}
            />
            <TextInput label={t('settings.street')} maxLength={200} {...form.getInputProps('street')} />
            <TextInput
              label={t('settings.postalCode')}
              maxLength={20}
              {...form.getInputProps('postalCode')}
            />
            <TextInput label={t('settings.city')} maxLength={200} {...form.getInputProps('city')} />
            <TextInput
              label={t('settings.addressCountry')}
              maxLength={200}
              {...form.getInputProps('country')}
            />
          </SimpleGrid>
          <FailureAlert error={change.error} />
          <Group>
            <Button type="submit" loading={change.isPending} disabled={!form.isDirty()}>
              {t('app.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
