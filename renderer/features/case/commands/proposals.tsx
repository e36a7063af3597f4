import { Checkbox, Group } from '@mantine/core'
import { channel, parties, party } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import { sideName } from '../../../shared/cases/names.ts'
import { todayHere } from '../../../shared/parse.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { CommandForm, type FormProps, type Input } from './CommandForm.tsx'
import { DueField } from './DueField.tsx'
import { ChannelField, ChoiceField, OnField, TextField } from './fields.tsx'

export const MakeProposal = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <CommandForm
      type="makeProposal"
      about={about}
      initial={{
        kind: view.assessments.at(-1)?.approach === 'advice' ? 'advice' : 'proposal',
        to: [...parties] as string[],
        text: '',
        on: todayHere(),
        via: 'mail',
        answerBy: null as PlainDate | null,
      }}
      required={['to', 'text', 'on']}
      texts={['text']}
      command={({ kind, to, text, on, via, answerBy }) => ({
        type: 'makeProposal',
        proposal: {
          kind: kind === 'advice' ? 'advice' : 'proposal',
          to: to.map((side) => party.parse(side)),
          text,
          on,
          via: channel.parse(via),
          ...(answerBy ? { answerBy } : {}),
        },
      })}
    >
      {(input, form) => (
        <>
          <ChoiceField
            input={input('kind')}
            label={t('form.kind')}
            choices={(['proposal', 'advice'] as const).map((kind) => ({
              value: kind,
              label: t(`form.proposalKind.${kind}`),
            }))}
          />
          <Checkbox.Group label={t('form.to')} required {...input('to')}>
            <Group gap="lg" mt={6}>
              {parties.map((side) => (
                <Checkbox
                  key={side}
                  value={side}
                  label={`${t('app.colon', { what: capital(t(`party.${side}`)) })} ${sideName(t, view, side)}`}
                />
              ))}
            </Group>
          </Checkbox.Group>
          <TextField input={input('text')} required rows={8} />
          <OnField input={input('on')} label={t('form.onSent')} />
          <ChannelField input={input('via')} />
          <DueField
            label={t('form.answerBy')}
            input={input('answerBy')}
            asked={{ step: 'answer', on: form.values.on, via: form.values.via }}
          />
        </>
      )}
    </CommandForm>
  )
}

/** The proposals that can still be answered or withdrawn, and the one that a form starts with. */
const useOpen = (about: string | null) => {
  const { view } = useDesk()
  const open = view.proposals.filter(
    ({ withdrawn, to, answers }) => !withdrawn && to.some((side) => !answers[side]),
  )
  return { open, first: open.find(({ id }) => id === about) ?? open.at(-1) }
}

const ProposalField = ({ input }: { input: Input<string> }) => {
  const { t } = useWords()
  const { open } = useOpen(null)
  if (open.length < 2) return null
  return (
    <ChoiceField
      input={input}
      label={t('form.proposal')}
      choices={open.map(({ id, kind, on }) => ({
        value: id,
        label: t('form.proposalOf', { kind: t(`form.proposalKind.${kind}`), on }),
      }))}
    />
  )
}

export const WithdrawProposal = ({ about }: FormProps) => {
  const { t } = useWords()
  const { first } = useOpen(about)
  return (
    <CommandForm
      type="withdrawProposal"
      about={about}
      initial={{ proposal: (first?.id ?? '') as string, on: todayHere(), reason: '' }}
      required={['proposal', 'on', 'reason']}
      texts={['reason']}
      command={({ proposal, on, reason }) => ({
        type: 'withdrawProposal',
        proposal: proposal as EntryId,
        on,
        reason,
      })}
    >
      {(input) => (
        <>
          <ProposalField input={input('proposal')} />
          <TextField input={input('reason')} label={t('form.reason')} required rows={2} />
          <OnField input={input('on')} />
        </>
      )}
    </CommandForm>
  )
}

export const RecordAnswer = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  const { open, first } = useOpen(about)
  const silent = (id: string) => {
    const made = open.find((one) => one.id === id)
    return made?.to.filter((side) => !made.answers[side]) ?? []
  }
  return (
    <CommandForm
      type="recordAnswer"
      about={about}
      initial={{
        proposal: (first?.id ?? '') as string,
        party: (silent(first?.id ?? '')[0] ?? '') as string,
        answer: '',
        on: todayHere(),
        channel: 'mail',
        note: '',
      }}
      required={['proposal', 'party', 'answer', 'on']}
      texts={['note']}
      command={(values) => ({
        type: 'recordAnswer',
        proposal: values.proposal as EntryId,
        party: party.parse(values.party),
        accepts: values.answer === 'accepts',
        on: values.on,
        channel: channel.parse(values.channel),
        note: values.note,
      })}
    >
      {(input, form) => (
        <>
          <ProposalField
            input={{
              value: form.values.proposal,
              onChange: (id) => form.setValues({ proposal: id, party: silent(id)[0] ?? '' }),
            }}
          />
          <ChoiceField
            input={input('party')}
            label={t('form.party')}
            choices={silent(form.values.proposal).map((side) => ({
              value: side,
              label: `${t('app.colon', { what: capital(t(`party.${side}`)) })} ${sideName(t, view, side)}`,
            }))}
          />
          <ChoiceField
            input={input('answer')}
            label={t('form.answer')}
            choices={(['accepts', 'refuses'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
          />
          <OnField input={input('on')} label={t('form.receivedOn')} />
          <ChannelField input={input('channel')} />
          <TextField input={input('note')} label={t('form.note')} rows={2} />
        </>
      )}
    </CommandForm>
  )
}
