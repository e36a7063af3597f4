import { NativeSelect } from '@mantine/core'
import { outcome } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { MediatorId } from '#shared/kernel/id.ts'
import { refusalSentence } from '#shared/words/index.ts'
import { DateField } from '../../../shared/fields.tsx'
import { todayHere } from '../../../shared/parse.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { CommandForm, type FormProps } from './CommandForm.tsx'
import { ChoiceField, OnField, TextField } from './fields.tsx'

export const AddNote = ({ about }: FormProps) => {
  const { t } = useWords()
  return (
    <CommandForm
      type="addNote"
      about={about}
      initial={{ on: todayHere(), text: '' }}
      required={['on', 'text']}
      texts={['text']}
      command={({ on, text }) => ({ type: 'addNote', on, text })}
    >
      {(input) => <TextField input={input('text')} label={t('form.text')} required rows={5} />}
    </CommandForm>
  )
}

export const AssignCase = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view, mediators } = useDesk()
  return (
    <CommandForm
      type="assignCase"
      about={about}
      initial={{ mediator: (view.mediator ?? '') as string }}
      command={({ mediator }) => ({
        type: 'assignCase',
        mediator: (mediator || null) as MediatorId | null,
      })}
    >
      {(_input, form) => (
        <NativeSelect
          label={t('form.mediator')}
          data={[
            { value: '', label: t('caseScreen.nobody') },
            ...mediators
              .filter(({ active, id }) => active || id === view.mediator)
              .map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          value={form.values.mediator}
          onChange={(event) => form.setValues({ mediator: event.currentTarget.value })}
        />
      )}
    </CommandForm>
  )
}

export const PauseCase = ({ about }: FormProps) => {
  const { t } = useWords()
  return (
    <CommandForm
      type="pauseCase"
      about={about}
      initial={{ on: todayHere(), reason: '', until: null as PlainDate | null }}
      required={['on', 'reason']}
      texts={['reason']}
      command={(values) => ({ type: 'pauseCase', ...values })}
    >
      {(input) => (
        <>
          <TextField input={input('reason')} label={t('form.reason')} required rows={2} />
          <DateField label={t('form.until')} minDate={todayHere()} {...input('until')} />
          <OnField input={input('on')} />
        </>
      )}
    </CommandForm>
  )
}

export const ResumeCase = ({ about }: FormProps) => {
  const { t } = useWords()
  return (
    <CommandForm
      type="resumeCase"
      about={about}
      initial={{ on: todayHere(), reason: '' }}
      required={['on']}
      texts={['reason']}
      command={(values) => ({ type: 'resumeCase', ...values })}
    >
      {(input) => (
        <>
          <TextField input={input('reason')} label={t('form.reason')} rows={2} />
          <OnField input={input('on')} />
        </>
      )}
    </CommandForm>
  )
}

/** Closing, with the outcomes that the case can have now; the others are there, and cannot be chosen. */
export const CloseCase = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <CommandForm
      type="closeCase"
      about={about}
      initial={{
        on: todayHere(),
        outcome: '',
        note: '',
      }}
      required={['on', 'outcome']}
      texts={['note']}
      command={({ on, outcome: how, note }) => ({ type: 'closeCase', on, outcome: outcome.parse(how), note })}
    >
      {(input) => (
        <>
          <ChoiceField
            input={input('outcome')}
            label={t('form.outcome')}
            choices={outcome.options.map((value) => {
              const hindrance = view.outcomes[value]
              return {
                value,
                label: capital(t(`outcome.${value}`)),
                disabled: hindrance !== null,
                ...(hindrance ? { why: refusalSentence(t, hindrance) } : {}),
              }
            })}
          />
          <TextField input={input('note')} label={t('form.explanation')} rows={3} />
          <OnField input={input('on')} />
        </>
      )}
    </CommandForm>
  )
}

export const ReopenCase = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  // What was not kept is why it is opened again, unless the mediator writes otherwise.
  const reason = view.broken.map(({ text }) => t('followUp.reopenFor', { text })).join('\n')
  return (
    <CommandForm
      type="reopenCase"
      about={about}
      initial={{ on: todayHere(), reason }}
      required={['on', 'reason']}
      texts={['reason']}
      command={(values) => ({ type: 'reopenCase', ...values })}
    >
      {(input) => (
        <>
          <TextField input={input('reason')} label={t('form.reason')} required rows={3} />
          <OnField input={input('on')} />
        </>
      )}
    </CommandForm>
  )
}
