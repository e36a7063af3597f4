import { Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { Mediator } from '#shared/mediators/mediator.ts'
import { email } from '#shared/people/person.ts'
import { useAsk, useRefresh } from '../../shared/api.tsx'
import { FormButtons } from '../../shared/FormButtons.tsx'
import { say } from '../../shared/notice.tsx'
import { FailureAlert } from '../../shared/refusal.tsx'
import { useFirstField } from '../../shared/useFirstField.ts'
import { useWords } from '../../shared/words.tsx'

/** Adds a mediator, or corrects one. */
export const MediatorForm = ({ mediator, done }: { mediator: Mediator | null; done: () => void }) => {
  const { t } = useWords()
  const ask = useAsk()
  const refresh = useRefresh()
  const onSuccess = () => {
    say(t('app.saved'))
    done()
    return refresh()
  }
  const register = useMutation(ask.mediators.register.mutationOptions({ onSuccess }))
  const correct = useMutation(ask.mediators.correct.mutationOptions({ onSuccess }))
  const form = useForm({
    initialValues: { name: mediator?.name ?? '', email: mediator?.email ?? '' },
    validate: {
      name: (name) => (name.trim() ? null : t('app.required')),
      email: (typed) => (email.safeParse(typed).success ? null : t('app.notAnEmail')),
    },
  })
  const save = form.onSubmit(({ name, email: typed }) => {
    const details = { name: name.trim(), email: typed.trim() || null }
    if (mediator) correct.mutate({ id: mediator.id, ...details })
    else register.mutate(details)
  })
  return (
    <form ref={useFirstField()} noValidate onSubmit={save}>
      <Stack>
        <TextInput label={t('settings.name')} required maxLength={200} {...form.getInputProps('name')} />
        <TextInput
          label={t('settings.email')}
          description={t('app.optional')}
          type="email"
          {...form.getInputProps('email')}
        />
        <FailureAlert error={register.error ?? correct.error} />
        <FormButtons cancel={done} label={t('app.save')} busy={register.isPending || correct.isPending} />
      </Stack>
    </form>
  )
}
