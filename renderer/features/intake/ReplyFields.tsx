import { Group, NativeSelect, Radio } from '@mantine/core'
import type { CaseView } from '#shared/case/view.ts'
import { parties, party, proofKind, type Source, source } from '#shared/case/vocabulary.ts'
import { capital, useWords } from '../../shared/words.tsx'
import { forSide, openProposalsOf, type Replying, type ReplyKind, type ReplyProblem } from './replying.ts'

type Props = {
  readonly value: Replying
  readonly view: CaseView
  readonly onChange: (changed: Partial<Replying>) => void
  readonly wrong: (problem: ReplyProblem) => string | undefined
}

/** What the mail is to the case: which kind, from whom, and what it answers or proves. */
export const ReplyFields = ({ value, view, onChange, wrong }: Props) => {
  const { t } = useWords()
  const kinds: readonly ReplyKind[] = [
    'statement',
    ...(parties.some((side) => openProposalsOf(view, side).length) ? (['answer'] as const) : []),
    'documents',
    ...(view.letters.length ? (['proof'] as const) : []),
  ]
  return (
    <>
      <Radio.Group
        label={t('reply.as')}
        value={value.as}
        onChange={(as) => onChange({ as: as as ReplyKind })}
      >
        <Group gap="lg" mt={6}>
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`reply.kind.${kind}`)} />
          ))}
        </Group>
      </Radio.Group>
      {(value.as === 'statement' || value.as === 'answer') && (
        <SideChoice {...{ value, view, onChange, wrong }} />
      )}
      {value.as === 'statement' && <RequestChoice {...{ value, view, onChange }} />}
      {value.as === 'answer' && <ProposalAnswer {...{ value, view, onChange, wrong }} />}
      {value.as === 'documents' && (
        <NativeSelect
          label={t('form.broughtBy')}
          value={value.broughtBy}
          onChange={(event) => onChange({ broughtBy: source.parse(event.currentTarget.value) })}
          data={source.options.map((one) => ({ value: one, label: broughtBy(one) }))}
          maw={420}
        />
      )}
      {value.as === 'proof' && <LetterProof {...{ value, view, onChange, wrong }} />}
    </>
  )
  function broughtBy(one: Source): string {
    const name = one === 'complainant' || one === 'respondent' ? view[one]?.name : undefined
    return [capital(t(`source.${one}`)), ...(name ? [name] : [])].join(': ')
  }
}

type Part = Omit<Props, 'wrong'>

const SideChoice = ({ value, view, onChange, wrong }: Props) => {
  const { t } = useWords()
  return (
    <Radio.Group
      label={t('reply.by')}
      required
      value={value.by ?? ''}
      error={wrong('by')}
      onChange={(by) => onChange({ ...forSide(view, party.parse(by)), broughtBy: party.parse(by) })}
    >
      <Group gap="lg" mt={6}>
        {parties.map((side) => (
          <Radio
            key={side}
            value={side}
            label={`${view[side]?.name ?? t('caseScreen.unknownParty')} (${t(`party.${side}`)})`}
          />
        ))}
      </Group>
    </Radio.Group>
  )
}

const RequestChoice = ({ value, view, onChange }: Part) => {
  const { t } = useWords()
  const requests = view.requests.filter(({ to }) => to === value.by)
  if (requests.length === 0) return null
  return (
    <NativeSelect
      label={t('form.answers')}
      data={[
        { value: '', label: t('form.answersNothing') },
        ...requests.map(({ id, on, to, round }) => ({
          value: id as string,
          label: `${t('form.requestOf', { on, party: to })} (${t('caseScreen.round', { round }).toLowerCase()})`,
        })),
      ]}
      value={value.answers}
      onChange={(event) => onChange({ answers: event.currentTarget.value })}
      maw={420}
    />
  )
}

const ProposalAnswer = ({ value, view, onChange, wrong }: Props) => {
  const { t } = useWords()
  return (
    <>
      <NativeSelect
        label={t('reply.proposal')}
        required
        data={[
          { value: '', label: '' },
          ...(value.by ? openProposalsOf(view, value.by) : []).map(({ id, kind, on }) => ({
            value: id as string,
            label: t('reply.proposalOf', { kind: t(`reply.proposalKind.${kind}`), on }),
          })),
        ]}
        value={value.proposal}
        onChange={(event) => onChange({ proposal: event.currentTarget.value })}
        error={wrong('proposal')}
        maw={420}
      />
      <Radio.Group
        label={t('reply.accepts')}
        required
        value={value.accepts === null ? '' : value.accepts ? 'yes' : 'no'}
        onChange={(answer) => onChange({ accepts: answer === 'yes' })}
        error={wrong('accepts')}
      >
        <Group gap="lg" mt={6}>
          <Radio value="yes" label={t('reply.accept')} />
          <Radio value="no" label={t('reply.refuse')} />
        </Group>
      </Radio.Group>
    </>
  )
}

const LetterProof = ({ value, view, onChange, wrong }: Props) => {
  const { t } = useWords()
  return (
    <Group gap="md" align="flex-start">
      <NativeSelect
        label={t('reply.letter')}
        required
        data={view.letters.toReversed().map(({ id, kind, to, on }) => ({
          value: id as string,
          label: t('reply.letterOf', { kind: capital(t(`letterKind.${kind}`)), to, on }),
        }))}
        value={value.letter}
        onChange={(event) => onChange({ letter: event.currentTarget.value })}
        error={wrong('letter')}
      />
      <NativeSelect
        label={t('reply.shows')}
        value={value.shows}
        onChange={(event) => onChange({ shows: proofKind.parse(event.currentTarget.value) })}
        data={proofKind.options.map((kind) => ({ value: kind, label: capital(t(`proofKind.${kind}`)) }))}
      />
    </Group>
  )
}
