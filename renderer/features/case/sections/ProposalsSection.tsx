import { Group, Text } from '@mantine/core'
import type { CaseView } from '#shared/case/view.ts'
import { Day } from '../../../shared/Day.tsx'
import { useWords } from '../../../shared/words.tsx'
import { CommandButton } from '../CommandButton.tsx'
import classes from '../case.module.css'
import { useDesk } from '../desk.ts'
import { Section } from '../Section.tsx'

/** Advice and proposals, with what each party answered. */
export const ProposalsSection = () => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <Section part="proposals" actions={<CommandButton type="makeProposal" />}>
      {view.proposals.length === 0 && <Text c="dimmed">{t('caseScreen.proposalsEmpty')}</Text>}
      {view.proposals.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} />
      ))}
    </Section>
  )
}

const ProposalCard = ({ proposal }: { proposal: CaseView['proposals'][number] }) => {
  const { t, write } = useWords()
  const { view } = useDesk()
  const { withdrawn, answers } = proposal
  const silent = !withdrawn && proposal.to.some((side) => !answers[side])
  return (
    <article className={classes.card}>
      <Group justify="space-between" gap="sm" align="flex-start">
        <Text>
          <strong>{t(`caseScreen.${proposal.kind}`)}</strong>{' '}
          {t('caseScreen.addressedTo', {
            to: write.list(proposal.to.map((side) => t(`party.${side}`))),
          })}{' '}
          · <Day on={proposal.on} />, {t(`channel.${proposal.via}`)}
          {silent && <> · {t('caseScreen.answerBy', { day: proposal.answerBy })}</>}
        </Text>
        {silent && (
          <Group gap="xs">
            {(['recordAnswer', 'withdrawProposal'] as const)
              .filter((type) => !view.allowed[type])
              .map((type) => (
                <CommandButton key={type} type={type} about={proposal.id} size="compact-sm" />
              ))}
          </Group>
        )}
      </Group>
      <Text className={classes.said}>{proposal.text}</Text>
      {proposal.to.map((party) => {
        const answer = answers[party]
        return (
          <Text key={party} size="sm" {...(answer ? { fw: 600 } : { c: 'dimmed' })}>
            {!answer
              ? !withdrawn && t('caseScreen.noAnswer', { party })
              : answer.accepts
                ? t('caseScreen.accepted', { party, on: answer.on })
                : t('caseScreen.refused', { party, on: answer.on })}
            {answer?.note && `: ${answer.note}`}
          </Text>
        )
      })}
      {withdrawn && (
        <Text size="sm">{t('caseScreen.withdrawn', { on: withdrawn.on, reason: withdrawn.reason })}</Text>
      )}
    </article>
  )
}
