import { Button, Group, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { email } from '#shared/people/person.ts'
import { useAsk, useRefresh } from '../../shared/api.tsx'
import { FailureAlert } from '../../shared/refusal.tsx'
import { useAdministration } from '../../shared/useAdministration.ts'
import { useWords } from '../../shared/words.tsx'
import { LoadDialog } from './LoadDialog.tsx'

/** Whether anyone worked here before; null until it is known. */
const useIsBegun = (): boolean | null => {
  const ask = useAsk()
  const { data: known } = useQuery(ask.mediators.list.queryOptions())
  const { data: counts } = useQuery(ask.cases.counts.queryOptions())
  return known && counts ? known.length > 0 || Object.keys(counts.byStage).length > 0 : null
}

/** The first start: begin empty and say who works here, or look around in the example. */
export const StartScreen = () => {
  const { t } = useWords()
  const { isExample, open } = useAdministration()
  const isBegun = useIsBegun()
  const [opening, setOpening] = useState(false)
  useEffect(() => {
    document.title = t('start.title')
  }, [t])
  if (isBegun === null) return null
  return (
    <Stack maw={880} mx="auto" p="xl" gap="lg">
      <div>
        <Title order={1}>{t('start.title')}</Title>
        <Text mt="xs" maw={620}>
          {t('start.intro')}
        </Text>
      </div>
      <SimpleGrid cols={{ base: 1, sm: isExample ? 1 : 2 }} spacing="lg">
        <Paper withBorder p="lg" bg="var(--surface)">
          <Title order={2}>{t(isExample || isBegun ? 'start.who' : 'start.empty')}</Title>
          {!isExample && <Text c="dimmed">{t(isBegun ? 'start.begunHint' : 'start.emptyHint')}</Text>}
          <WhoWorksHere />
        </Paper>
        {!isExample && (
          <Stack gap="lg">
            <Paper withBorder p="lg" bg="var(--surface)">
              <Title order={2}>{t('start.example')}</Title>
              <Text c="dimmed" mb="md">
                {t('start.exampleHint')}
              </Text>
              <Button
                variant="default"
                loading={opening}
                onClick={async () => {
                  setOpening(true)
                  await open('example')
                  setOpening(false)
                }}
              >
                {t('start.openExample')}
              </Button>
            </Paper>
            {!isBegun && <RestoreCard />}
          </Stack>
        )}
      </SimpleGrid>
    </Stack>
  )
}

/** Only where nobody ever worked: a copy comes into an administration without anything in it. */
const RestoreCard = () => {
  const { t } = useWords()
  const [asked, setAsked] = useState(false)
  return (
    <Paper withBorder p="lg" bg="var(--surface)">
      <Title order={2}>{t('dump.load.card')}</Title>
      <Text c="dimmed" mb="md">
        {t('dump.load.cardHint')}
      </Text>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('dump.load.button')}
      </Button>
      <LoadDialog opened={asked} onClose={() => setAsked(false)} />
    </Paper>
  )
}

const WhoWorksHere = () => {
  const { t } = useWords()
  const ask = useAsk()
  const refresh = useRefresh()
  const { data: known } = useQuery(ask.mediators.list.queryOptions())
  const register = useMutation(ask.mediators.register.mutationOptions({ onSuccess: refresh }))
  const choose = useMutation(ask.mediators.iAm.mutationOptions({ onSuccess: refresh }))
  const form = useForm({
    initialValues: { name: '', email: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('app.required') : null),
      email: (typed) => (email.safeParse(typed).success ? null : t('app.notAnEmail')),
    },
  })
  const active = (known ?? []).filter((mediator) => mediator.active)
  return (
    <Stack mt="md" gap="sm">
      {active.length > 0 && (
        <div>
          <Text size="sm" fw={600} mb={4}>
            {t('start.known')}
          </Text>
          <Group gap="xs">
            {active.map(({ id, name }) => (
              <Button
                key={id}
                variant="default"
                loading={choose.isPending}
                onClick={() => choose.mutate({ id })}
              >
                {name}
              </Button>
            ))}
          </Group>
          <Text size="sm" c="dimmed" mt="md">
            {t('start.unknown')}
          </Text>
        </div>
      )}
      <form
        noValidate
        onSubmit={form.onSubmit(({ name, email: address }) =>
          register.mutate({ name, email: address.trim() || null, me: true }),
        )}
      >
        <Stack gap="sm">
          <TextInput
            label={t('start.name')}
            description={t('start.nameHint')}
            required
            autoComplete="name"
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('start.email')}
            description={t('app.optional')}
            type="email"
            autoComplete="email"
            {...form.getInputProps('email')}
          />
          <FailureAlert error={register.error ?? choose.error} />
          <Button type="submit" loading={register.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('start.begin')}
          </Button>
        </Stack>
      </form>
    </Stack>
  )
}
