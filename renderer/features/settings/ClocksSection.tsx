import {
  Button,
  Fieldset,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  VisuallyHidden,
} from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import type { ClockRules } from '#shared/case/context.ts'
import { channel, type DayUnit, dayUnit, reminderKinds } from '#shared/case/vocabulary.ts'
import { defaultClockRules } from '#shared/clocks/rules.ts'
import { Panel } from '../../shared/Panel.tsx'
import { FailureAlert } from '../../shared/refusal.tsx'
import { capital, useWords } from '../../shared/words.tsx'
import { useChangeSettings } from './useChangeSettings.ts'

const terms = ['acknowledgement', 'refusal', 'procedure', 'extension'] as const
type Values = Record<string, number | string>

/** The rules as the fields of a form: `refusal.days`, `units.answer`, `arrival.letter`. */
const flat = (rules: ClockRules): Values => ({
  ...Object.fromEntries(
    terms.flatMap((term) => [
      [`${term}-days`, rules[term].days],
      [`${term}-unit`, rules[term].unit],
    ]),
  ),
  'units-response': rules.units.response,
  'units-answer': rules.units.answer,
  ...Object.fromEntries(channel.options.map((way) => [`arrival-${way}`, rules.arrival[way]])),
  ...Object.fromEntries(reminderKinds.map((kind) => [`reminders-${kind}`, rules.reminders[kind]])),
  lastNoticeDays: rules.lastNoticeDays,
})

const rulesOf = (values: Values): ClockRules => {
  const term = (name: (typeof terms)[number]) => ({
    days: Number(values[`${name}-days`]),
    unit: dayUnit.parse(values[`${name}-unit`]),
  })
  return {
    acknowledgement: term('acknowledgement'),
    refusal: term('refusal'),
    procedure: term('procedure'),
    extension: term('extension'),
    units: {
      response: dayUnit.parse(values['units-response']),
      answer: dayUnit.parse(values['units-answer']),
    },
    arrival: Object.fromEntries(
      channel.options.map((way) => [way, Number(values[`arrival-${way}`])]),
    ) as ClockRules['arrival'],
    reminders: Object.fromEntries(
      reminderKinds.map((kind) => [kind, Number(values[`reminders-${kind}`])]),
    ) as ClockRules['reminders'],
    lastNoticeDays: Number(values.lastNoticeDays),
  }
}

type Form = UseFormReturnType<Values>

const Days = ({
  form,
  name,
  label,
  max,
  min = 1,
}: {
  form: Form
  name: string
  label: string
  max: number
  min?: number
}) => (
  <NumberInput
    label={label}
    min={min}
    max={max}
    clampBehavior="strict"
    allowDecimal={false}
    maw={200}
    {...form.getInputProps(name)}
  />
)

/** `what`: what is counted in it, for who does not see what stands beside it. */
const Unit = ({ form, name, label, what }: { form: Form; name: string; label: string; what?: string }) => {
  const { t } = useWords()
  return (
    <Select
      label={
        <>
          {label}
          {what && <VisuallyHidden component="span"> ({what})</VisuallyHidden>}
        </>
      }
      allowDeselect={false}
      maw={200}
      data={dayUnit.options.map((value: DayUnit) => ({ value, label: t(`clocks.unit.${value}`) }))}
      {...form.getInputProps(name)}
    />
  )
}

/** What is counted, in what, how long each way of sending takes, and when to remind. */
export const ClocksSection = ({ rules }: { rules: ClockRules }) => {
  const { t } = useWords()
  const change = useChangeSettings()
  const form = useForm<Values>({
    initialValues: flat(rules),
    validate: (values) =>
      Object.fromEntries(
        Object.keys(values)
          .filter((name) => values[name] === '')
          .map((name) => [name, t('app.required')]),
      ),
  })
  const take = (next: ClockRules) => {
    form.setValues(flat(next))
    form.resetDirty(flat(next))
  }
  const save = form.onSubmit((values) => {
    const before = rules
    change.mutate(
      { type: 'changeSettings', clocks: rulesOf(values) },
      {
        onSuccess: () => form.resetDirty(values),
        undo: {
          command: { type: 'changeSettings', clocks: before },
          done: () => take(before),
        },
      },
    )
  })
  return (
    <Panel title={t('clocks.settings')} hint={t('clocks.settingsHint')}>
      <form noValidate onSubmit={save}>
        <Stack gap="md">
          <Fieldset legend={t('clocks.ownTerms')}>
            <Stack gap="sm">
              {terms.map((term) => (
                <Group key={term} align="flex-end" gap="sm">
                  <Days form={form} name={`${term}-days`} label={t(`clocks.term.${term}`)} max={365} />
                  <Unit
                    form={form}
                    name={`${term}-unit`}
                    what={t(`clocks.term.${term}`)}
                    label={t('clocks.unitOf')}
                  />
                </Group>
              ))}
            </Stack>
          </Fieldset>
          <Fieldset legend={t('clocks.sidesTerms')}>
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <Unit form={form} name="units-response" label={t('clocks.unitResponse')} />
              <Unit form={form} name="units-answer" label={t('clocks.unitAnswer')} />
            </SimpleGrid>
          </Fieldset>
          <Fieldset legend={t('clocks.arrival')}>
            <SimpleGrid cols={{ base: 2, xs: 3 }}>
              {channel.options.map((way) => (
                <Days
                  key={way}
                  form={form}
                  name={`arrival-${way}`}
                  label={capital(t(`channel.${way}`))}
                  min={0}
                  max={20}
                />
              ))}
            </SimpleGrid>
          </Fieldset>
          <Fieldset legend={t('clocks.reminders')}>
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              {reminderKinds.map((kind) => (
                <Days
                  key={kind}
                  form={form}
                  name={`reminders-${kind}`}
                  label={t(`clocks.remind.${kind}`)}
                  max={60}
                />
              ))}
              <Days form={form} name="lastNoticeDays" label={t('clocks.lastNoticeDays')} max={60} />
            </SimpleGrid>
          </Fieldset>
          <FailureAlert error={change.error} />
          <Group>
            <Button type="submit" loading={change.isPending} disabled={!form.isDirty()}>
              {t('app.save')}
            </Button>
            <Button variant="default" onClick={() => form.setValues(flat(defaultClockRules))}>
              {t('clocks.defaults')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}
