import { channel, type Party, parties, party } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import { todayHere } from '../../../shared/parse.ts'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { CommandForm, type FormProps } from './CommandForm.tsx'
import { DueField } from './DueField.tsx'
import { ChannelField, EntriesField, OnField, SideField } from './fields.tsx'

export const CompleteHearing = ({ about }: FormProps) => (
  <CommandForm
    type="completeHearing"
    about={about}
    initial={{ on: todayHere() }}
    required={['on']}
    command={({ on }) => ({ type: 'completeHearing', on })}
  >
    {(input) => <OnField input={input('on')} />}
  </CommandForm>
)

/** Asking a side for a response, with everything that it has not seen yet. */
export const RequestResponse = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  const to = party.safeParse(about).data ?? 'respondent'
  const unseen = (side: Party): string[] => [...view.undisclosed[side]]
  return (
    <CommandForm
      type="requestResponse"
      about={about}
      initial={{
        to: to as string,
        on: todayHere(),
        via: 'mail',
        dueOn: null as PlainDate | null,
        shown: unseen(to),
      }}
      required={['on']}
      command={({ to: side, on, via, dueOn, shown }) => ({
        type: 'requestResponse',
        to: party.parse(side),
        on,
        via: channel.parse(via),
        shown: shown as EntryId[],
        ...(dueOn ? { dueOn } : {}),
      })}
    >
      {(input, form) => (
        <>
          <SideField
            label={t('form.to')}
            input={{
              value: form.values.to,
              onChange: (side) => form.setValues({ to: side, shown: unseen(party.parse(side)) }),
            }}
          />
          <OnField input={input('on')} label={t('form.onSent')} />
          <ChannelField input={input('via')} />
          <DueField
            label={t('form.dueOn')}
            input={input('dueOn')}
            asked={{ step: 'response', on: form.values.on, via: form.values.via }}
          />
          <EntriesField
            label={t('form.shownAlong')}
            input={input('shown')}
            ids={unseen(party.parse(form.values.to))}
            empty={t('form.nothingToShow')}
          />
        </>
      )}
    </CommandForm>
  )
}

/** Showing a side what it has not seen, without asking for a response. */
export const Disclose = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  const unseen = (side: Party): string[] => [...view.undisclosed[side]]
  const asked = party.safeParse(about).data
  // Opened from one entry: to the side that has not seen it, and only that entry.
  const one = parties.find((side) => unseen(side).includes(about ?? ''))
  const to = asked ?? one ?? parties.find((side) => unseen(side).length > 0) ?? 'respondent'
  return (
    <CommandForm
      type="disclose"
      about={about}
      initial={{
        to: to as string,
        on: todayHere(),
        via: 'mail',
        entries: one && about ? [about] : unseen(to),
      }}
      required={['on', 'entries']}
      command={({ to: side, on, via, entries }) => ({
        type: 'disclose',
        to: party.parse(side),
        on,
        via: channel.parse(via),
        entries: entries as EntryId[],
      })}
    >
      {(input, form) => (
        <>
          <SideField
            label={t('form.to')}
            input={{
              value: form.values.to,
              onChange: (side) => form.setValues({ to: side, entries: unseen(party.parse(side)) }),
            }}
          />
          <EntriesField
            label={t('form.shown')}
            input={input('entries')}
            ids={unseen(party.parse(form.values.to))}
            empty={t('form.nothingToShow')}
          />
          <OnField input={input('on')} label={t('form.onSent')} />
          <ChannelField input={input('via')} />
        </>
      )}
    </CommandForm>
  )
}
