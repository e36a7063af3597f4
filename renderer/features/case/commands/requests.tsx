import { Checkbox } from '@mantine/core'
import { channel, reminderKind, reminderKinds } from '#shared/case/vocabulary.ts'
import { nextReminder } from '#shared/clocks/reminders.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import { DateField } from '../../../shared/fields.tsx'
import { todayHere } from '../../../shared/parse.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { CommandForm, type FormProps, type Input } from './CommandForm.tsx'
import { DueField } from './DueField.tsx'
import { ChannelField, ChoiceField, DocumentsField, OnField, TextField } from './fields.tsx'

/** The requests that still wait, and the one that a form starts with. */
const useAwaited = (about: string | null) => {
  const { view } = useDesk()
  const waiting = view.requests.filter(({ response }) => response.is === 'awaited')
  return { waiting, first: (waiting.find(({ id }) => id === about) ?? waiting[0])?.id ?? '' }
}

/** Which request it is about: only asked when more than one waits. */
const RequestField = ({ input }: { input: Input<string> }) => {
  const { t } = useWords()
  const { waiting } = useAwaited(null)
  if (waiting.length < 2) return null
  return (
    <ChoiceField
      input={input}
      label={t('form.request')}
      choices={waiting.map(({ id, on, to }) => ({
        value: id,
        label: t('form.requestOf', { on, party: to }),
      }))}
    />
  )
}

/** A reminder; a last one can give a new day. */
export const SendReminder = ({ about }: FormProps) => {
  const { t } = useWords()
  const { waiting, first } = useAwaited(about)
  const dueNext = (id: string) => {
    const open = waiting.find((request) => request.id === id)
    if (!open) return 'first'
    // Once the day has passed, only a last one is of use.
    const next = open.dueOn < todayHere() ? 'last' : nextReminder(open)?.reminder
    return next ?? reminderKinds[open.reminders.length] ?? 'last'
  }
  return (
    <CommandForm
      type="sendReminder"
      about={about}
      initial={{
        request: first as string,
        on: todayHere(),
        via: 'mail',
        reminder: dueNext(first) as string,
        keepDay: false,
        dueOn: null as PlainDate | null,
      }}
      required={['on', 'request']}
      command={({ request, on, via, reminder, keepDay, dueOn }) => ({
        type: 'sendReminder',
        request: request as EntryId,
        on,
        via: channel.parse(via),
        reminder: reminderKind.parse(reminder),
        ...(reminder === 'last' && keepDay ? { dueOn: null } : {}),
        ...(reminder === 'last' && !keepDay && dueOn ? { dueOn } : {}),
      })}
    >
      {(input, form) => {
        const { request, on, via, reminder, keepDay } = form.values
        const open = waiting.find(({ id }) => id === request)
        // The settings give days once.
        const given = open?.reminders.some(({ dueOn }) => dueOn !== null) ?? false
        return (
          <>
            <RequestField
              input={{
                value: request,
                onChange: (id) => form.setValues({ request: id, reminder: dueNext(id) }),
              }}
            />
            <ChoiceField
              input={input('reminder')}
              label={t('form.reminder')}
              choices={reminderKinds.map((kind) => ({
                value: kind,
                label: capital(t(`reminderKind.${kind}`)),
              }))}
            />
            <OnField input={input('on')} label={t('form.onSent')} />
            <ChannelField input={input('via')} />
            {reminder === 'last' && open && given && (
              <DateField
                label={t('form.newDay')}
                description={t('form.newDayKept', { day: open.dueOn })}
                {...input('dueOn')}
              />
            )}
            {reminder === 'last' && !given && !keepDay && (
              <DueField
                label={t('form.newDay')}
                input={input('dueOn')}
                asked={{ step: 'lastNotice', on, via }}
              />
            )}
            {reminder === 'last' && open && !given && (
              <Checkbox
                label={t('form.newDayNone', { day: open.dueOn })}
                checked={keepDay}
                onChange={(event) => form.setValues({ keepDay: event.currentTarget.checked })}
              />
            )}
          </>
        )
      }}
    </CommandForm>
  )
}

export const ExtendResponse = ({ about }: FormProps) => {
  const { t } = useWords()
  const { settings } = useDesk()
  const { waiting, first } = useAwaited(about)
  return (
    <CommandForm
      type="extendResponse"
      about={about}
      initial={{ request: first as string, on: todayHere(), dueOn: null as PlainDate | null, reason: '' }}
      required={['on', 'request', 'dueOn', 'reason']}
      texts={['reason']}
      command={({ request, on, dueOn, reason }) => ({
        type: 'extendResponse',
        request: request as EntryId,
        on,
        dueOn: dueOn ?? on,
        reason,
      })}
    >
      {(input, form) => {
        const open = waiting.find(({ id }) => id === form.values.request)
        return (
          <>
            <RequestField input={input('request')} />
            <DateField
              label={t('form.dueOn')}
              required
              {...(open
                ? {
                    description: t('form.extensionLimit', {
                      count: settings.deadlines.extension,
                      day: open.dueOn,
                    }),
                  }
                : {})}
              {...input('dueOn')}
            />
            <TextField input={input('reason')} label={t('form.reason')} required rows={2} />
            <OnField input={input('on')} />
          </>
        )
      }}
    </CommandForm>
  )
}

/** The day passed without a response. Only with what shows that the request arrived. */
export const RecordLapse = ({ about }: FormProps) => {
  const { t } = useWords()
  const { first } = useAwaited(about)
  return (
    <CommandForm
      type="recordLapse"
      about={about}
      initial={{ request: first as string, on: todayHere(), proof: '', documents: [] as string[] }}
      required={['on', 'request']}
      texts={['proof']}
      problems={({ proof, documents }) =>
        !proof.trim() && !documents.length ? { proof: t('refusal.proofNeeded') } : {}
      }
      command={({ request, on, proof, documents }) => ({
        type: 'recordLapse',
        request: request as EntryId,
        on,
        proof,
        documents: documents as EntryId[],
      })}
    >
      {(input) => (
        <>
          <RequestField input={input('request')} />
          <OnField input={input('on')} />
          <TextField input={input('proof')} label={t('form.proof')} rows={2} />
          <DocumentsField input={input('documents')} />
        </>
      )}
    </CommandForm>
  )
}
