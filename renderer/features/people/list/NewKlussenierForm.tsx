import { Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk, useRefresh } from '../../../shared/api.tsx'
import { FormButtons } from '../../../shared/FormButtons.tsx'
import { say } from '../../../shared/notice.tsx'
import { PersonFields } from '../../../shared/people/PersonFields.tsx'
import { detailsOf, emptyPerson } from '../../../shared/people/person.ts'
import { FailureAlert } from '../../../shared/refusal.tsx'
import { useFirstField } from '../../../shared/useFirstField.ts'
import { useWords } from '../../../shared/words.tsx'

/** Registers a Klussenier and goes to his card. */
export const NewKlussenierForm = ({ done }: { done: () => void }) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const [person, setPerson] = useState(emptyPerson)
  const [nameError, setNameError] = useState<string>()
  const register = useMutation(
    useAsk().people.registerKlussenier.mutationOptions({
      onSuccess: async ({ id }, { name }) => {
        say(t('klusseniers.added', { name }))
        done()
        void refresh()
        await navigate({ to: '/klusseniers/$id', params: { id } })
      },
    }),
  )
  return (
    <form
      ref={useFirstField()}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const details = detailsOf(person)
        setNameError(details.name ? undefined : t('app.required'))
        if (details.name) register.mutate({ ...details, tradeName: person.tradeName.trim() || null })
      }}
    >
      <Stack>
        <PersonFields value={person} onChange={setPerson} withTradeName nameError={nameError} />
        <FailureAlert error={register.error} />
        <FormButtons cancel={done} label={t('app.add')} busy={register.isPending} />
      </Stack>
    </form>
  )
}
