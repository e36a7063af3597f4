import { Checkbox, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { PartyDetails } from '#shared/case/facts.ts'
import type { PersonKind } from '#shared/contract/people.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import { useAsk, useRefresh } from '../../../shared/api.tsx'
import { FormButtons } from '../../../shared/FormButtons.tsx'
import { say } from '../../../shared/notice.tsx'
import { PersonFields } from '../../../shared/people/PersonFields.tsx'
import { detailsOf, draftOf } from '../../../shared/people/person.ts'
import { FailureAlert } from '../../../shared/refusal.tsx'
import { useFirstField } from '../../../shared/useFirstField.ts'
import { useWords } from '../../../shared/words.tsx'

type CorrectPersonFormProps = {
  kind: PersonKind
  details: PartyDetails & { readonly active?: boolean }
  done: () => void
}

/** Corrects someone's details, also in the cases that are still open. */
export const CorrectPersonForm = ({ kind, details, done }: CorrectPersonFormProps) => {
  const { t } = useWords()
  const ask = useAsk()
  const refresh = useRefresh()
  const [person, setPerson] = useState(() => draftOf(details))
  const [active, setActive] = useState(details.active ?? true)
  const [nameError, setNameError] = useState<string>()
  const onSuccess = () => {
    say(t('klusseniers.saved'))
    done()
    return refresh()
  }
  const klussenier = useMutation(ask.people.correctKlussenier.mutationOptions({ onSuccess }))
  const customer = useMutation(ask.people.correctCustomer.mutationOptions({ onSuccess }))
  return (
    <form
      ref={useFirstField()}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const corrected = detailsOf(person)
        setNameError(corrected.name ? undefined : t('app.required'))
        if (!corrected.name) return
        if (kind === 'customer') customer.mutate({ id: details.id as CustomerId, ...corrected })
        else
          klussenier.mutate({
            id: details.id as KlussenierId,
            ...corrected,
            tradeName: person.tradeName.trim() || null,
            active,
          })
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('klusseniers.correctionHint')}
        </Text>
        <PersonFields
          value={person}
          onChange={setPerson}
          withTradeName={kind === 'klussenier'}
          nameError={nameError}
        />
        {kind === 'klussenier' && (
          <Checkbox
            label={t('klusseniers.active')}
            checked={active}
            onChange={(event) => setActive(event.currentTarget.checked)}
          />
        )}
        <FailureAlert error={klussenier.error ?? customer.error} />
        <FormButtons cancel={done} label={t('app.save')} busy={klussenier.isPending || customer.isPending} />
      </Stack>
    </form>
  )
}
