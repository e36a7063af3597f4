import { Checkbox, Fieldset, NativeSelect } from '@mantine/core'
import { channel, direction, documentKind, source } from '#shared/case/vocabulary.ts'

import type { Client } from '#shared/contract/index.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import { useClient } from '../../../shared/api.tsx'
import { PersonChoice } from '../../../shared/people/PersonChoice.tsx'
import { PersonFields } from '../../../shared/people/PersonFields.tsx'
import { detailsOf, draftOf, type PersonChosen } from '../../../shared/people/person.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { CommandForm, type FormProps } from './CommandForm.tsx'
import { ChannelField, ChoiceField, LineField, OnField } from './fields.tsx'

export const CorrectFacts = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <CommandForm
      type="correctFacts"
      about={about}
      initial={{ subject: view.subject, receivedOn: view.receivedOn, channel: view.channel as string }}
      required={['subject', 'receivedOn']}
      command={(values) => ({ type: 'correctFacts', ...values, channel: channel.parse(values.channel) })}
    >
      {(input) => (
        <>
          <LineField input={input('subject')} label={t('form.subject')} required />
          <OnField input={input('receivedOn')} label={t('form.receivedOn')} />
          <ChannelField input={input('channel')} />
        </>
      )}
    </CommandForm>
  )
}

/** The Klussenier whom the case will have: kept or corrected, another one who is known, or a new one. */
const chosenKlussenier = async (client: Client, chosen: PersonChosen) => {
  if (chosen.is === 'none') return null
  if (chosen.is === 'known') {
    const { details } = await client.people.klussenier({ id: chosen.id as KlussenierId })
    const { active: _, ...klussenier } = details
    return klussenier
  }
  const details = { ...detailsOf(chosen.person), tradeName: chosen.person.tradeName.trim() || null }
  const { id } = await client.people.registerKlussenier(details)
  return { id, ...details }
}

export const CorrectParties = ({ about }: FormProps) => {
  const { t } = useWords()
  const client = useClient()
  const { view } = useDesk()
  const current: PersonChosen = view.klussenier
    ? { is: 'known', id: view.klussenier.id, name: view.klussenier.name }
    : { is: 'none' }
  return (
    <CommandForm
      type="correctParties"
      about={about}
      initial={{
        direction: view.direction as string,
        customer: draftOf(view.customer),
        klussenier: current as PersonChosen,
        details: view.klussenier ? draftOf(view.klussenier) : null,
      }}
      problems={({ customer, klussenier }) => ({
        ...(customer.name.trim() ? {} : { customer: t('form.required') }),
        ...(klussenier.is === 'new' && !klussenier.person.name.trim()
          ? { klussenier: t('form.required') }
          : {}),
      })}
      command={async (values) => {
        const kept = view.klussenier?.id
        const { klussenier: chosen, details } = values
        const corrected =
          kept && details && chosen.is === 'known' && chosen.id === kept
            ? { id: kept, ...detailsOf(details), tradeName: details.tradeName.trim() || null }
            : await chosenKlussenier(client, chosen)
        return {
          type: 'correctParties',
          direction: direction.parse(values.direction),
          customer: { id: view.customer.id as CustomerId, ...detailsOf(values.customer) },
          klussenier: corrected,
        }
      }}
    >
      {(input, form) => (
        <>
          <ChoiceField
            input={input('direction')}
            label={t('form.direction')}
            choices={direction.options.map((value) => ({ value, label: capital(t(`direction.${value}`)) }))}
          />
          <Fieldset legend={t('caseScreen.customer')}>
            <PersonFields
              value={form.values.customer}
              onChange={input('customer').onChange}
              withTradeName={false}
              nameError={form.errors.customer as string | undefined}
            />
          </Fieldset>
          <PersonChoice
            kind="klussenier"
            label={t('caseScreen.klussenier')}
            value={form.values.klussenier}
            onChange={input('klussenier').onChange}
            mayBeUnknown
            error={form.errors.klussenier as string | undefined}
          >
            {form.values.details &&
              form.values.klussenier.is === 'known' &&
              form.values.klussenier.id === view.klussenier?.id && (
                <PersonFields
                  value={form.values.details}
                  onChange={(details) => form.setValues({ details })}
                  withTradeName
                />
              )}
          </PersonChoice>
        </>
      )}
    </CommandForm>
  )
}

export const DescribeDocument = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  const document = view.documents.find(({ id }) => id === about)
  if (!document) return null
  return (
    <CommandForm
      type="describeDocument"
      about={about}
      initial={{
        name: document.name,
        kind: document.kind as string,
        receivedOn: document.receivedOn,
        broughtBy: document.broughtBy as string,
        internal: document.internal,
      }}
      required={['name', 'receivedOn']}
      command={(values) => ({
        type: 'describeDocument',
        document: document.id,
        name: values.name,
        kind: documentKind.parse(values.kind),
        receivedOn: values.receivedOn,
        broughtBy: source.parse(values.broughtBy),
        internal: values.internal,
      })}
    >
      {(input, form) => (
        <>
          <LineField input={input('name')} label={t('form.documentName')} required />
          <NativeSelect
            label={t('form.kind')}
            data={documentKind.options.map((value) => ({
              value,
              label: capital(t(`documentKind.${value}`)),
            }))}
            value={form.values.kind}
            onChange={(event) => form.setValues({ kind: event.currentTarget.value })}
          />
          <ChoiceField
            input={input('broughtBy')}
            label={t('form.broughtBy')}
            choices={source.options.map((value) => ({ value, label: capital(t(`source.${value}`)) }))}
          />
          <OnField input={input('receivedOn')} label={t('form.receivedOn')} />
          <Checkbox
            label={t('form.internal')}
            checked={form.values.internal}
            onChange={(event) => form.setValues({ internal: event.currentTarget.checked })}
          />
        </>
      )}
    </CommandForm>
  )
}
