import { Button, Group, NumberInput, SimpleGrid, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Deadlines } from '#shared/case/context.ts'
import { defaultDeadlines } from '#shared/settings/settings.ts'
import { Panel } from '../../shared/Panel.tsx'
import { FailureAlert } from '../../shared/refusal.tsx'
import { useWords } from '../../shared/words.tsx'
import { useChangeSettings } from './useChangeSettings.ts'

const steps = Object.keys(defaultDeadlines) as (keyof Deadlines)[]
const most = 90

/** How many working days each step may take. */
export const DeadlinesSection = ({ deadlines }: { deadlines: Deadlines }) => {
  const { t } = useWords()
  const change = useChangeSettings()
  const form = useForm<Record<keyof Deadlines, number | string>>({
    initialValues: { ...deadlines },
    validate: (values) =>
      Object.fromEntries(
        steps.filter((step) => values[step] === '').map((step) => [step, t('app.required')]),
      ),
  })
  const save = form.onSubmit((values) =>
    change.mutate(
      {
        type: 'changeSettings',
        deadlines: Object.fromEntries(steps.map((step) => [step, Number(values[step])])),
      },
      { onSuccess: () => form.resetDirty(values) },
    ),
  )
  return (
    <Panel title={t('settings.deadlines')} hint={t('settingsScreen.deadlinesHint')}>
      <form noValidate onSubmit={save}>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            {steps.map((step) => (
              <NumberInput
                key={step}
                label={t(`settings.deadline.${step}`)}
                description={t(`settingsScreen.explain.${step}`)}
                inputWrapperOrder={['label', 'description', 'input', 'error']}
                min={1}
                max={most}
                clampBehavior="strict"
                allowDecimal={false}
                suffix={` ${t('settingsScreen.days')}`}
                styles={{ input: { maxWidth: 200 }, wrapper: { maxWidth: 200 } }}
                {...form.getInputProps(step)}
              />
            ))}
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
