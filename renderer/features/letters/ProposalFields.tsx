import { Checkbox, Group, Radio, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { parties, party } from '#shared/case/vocabulary.ts'
import { sideName } from '../../shared/cases/names.ts'
import { capital, useWords } from '../../shared/words.tsx'
import { blankProposal, openProposalsTo } from './letterState.ts'
import type { Letter } from './useLetter.ts'

const fresh = 'new'

/** The proposal or the advice of a letter: one that was made and is still open, or a new one. */
export const ProposalFields = ({ letter }: { letter: Letter }) => {
  const { t } = useWords()
  const { state, choose, view, draft } = letter
  if (letter.letter.kind !== 'proposal') return null
  const open = openProposalsTo(view, letter.letter)
  const { proposal, about } = state.choices
  const now = proposal ? fresh : (about ?? draft?.order.about ?? open.at(-1)?.id ?? fresh)
  const pick = (value: string) => {
    const made = open.find(({ id }) => id === value)
    choose(made ? { about: made.id, proposal: null } : { about: null, proposal: blankProposal(view) })
  }
  return (
    <>
      {open.length > 0 && (
        <Radio.Group label={t('letters.proposal')} value={now} onChange={pick}>
          <Stack gap={8} mt={6}>
            {open.map(({ id, kind, on }) => (
              <Radio
                key={id}
                value={id}
                label={t('form.proposalOf', { kind: t(`form.proposalKind.${kind}`), on })}
              />
            ))}
            <Radio
              value={fresh}
              label={t('letters.newProposal')}
              disabled={view.allowed.makeProposal !== null}
            />
          </Stack>
        </Radio.Group>
      )}
      {proposal && <NewProposal letter={letter} proposal={proposal} />}
    </>
  )
}

const NewProposal = ({
  letter: { choose, view, letter },
  proposal,
}: {
  letter: Letter
  proposal: ReturnType<typeof blankProposal>
}) => {
  const { t } = useWords()
  const change = (changed: Partial<typeof proposal>) => choose({ proposal: { ...proposal, ...changed } })
  return (
    <>
      <SegmentedControl
        aria-label={t('form.kind')}
        value={proposal.kind}
        onChange={(kind) => change({ kind: kind === 'advice' ? 'advice' : 'proposal' })}
        data={(['proposal', 'advice'] as const).map((kind) => ({
          value: kind,
          label: t(`form.proposalKind.${kind}`),
        }))}
        style={{ alignSelf: 'flex-start' }}
      />
      <Textarea
        id="voorstel"
        label={t('letters.proposalText')}
        required
        autosize
        minRows={4}
        maxRows={14}
        value={proposal.text}
        onChange={({ currentTarget: { value } }) => change({ text: value })}
      />
      <Checkbox.Group
        label={t('letters.proposalTo')}
        value={[...proposal.to]}
        // Who gets the letter is always among them.
        onChange={(sides) =>
          change({ to: parties.filter((side) => side === letter.to || sides.includes(side)) })
        }
      >
        <Group gap="lg" mt={6}>
          {parties.map((side) => (
            <Checkbox
              key={side}
              value={side}
              disabled={!view[side] || side === letter.to}
              label={`${t('app.colon', { what: capital(t(`party.${party.parse(side)}`)) })} ${sideName(t, view, side)}`}
            />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  )
}
