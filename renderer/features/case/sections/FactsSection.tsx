import { Text } from '@mantine/core'
import type { PartyDetails } from '#shared/case/facts.ts'
import type { CaseView } from '#shared/case/view.ts'
import { customerSide, type Party, parties } from '#shared/case/vocabulary.ts'
import { Day } from '../../../shared/Day.tsx'
import { PartyName } from '../../../shared/PartyName.tsx'
import { capital, useWords } from '../../../shared/words.tsx'
import { CommandButton } from '../CommandButton.tsx'
import classes from '../case.module.css'
import { useDesk } from '../desk.ts'
import { Section } from '../Section.tsx'
import { EarlierOfParty } from './EarlierOfParty.tsx'

/** Which of the two a side is. */
const roleOf = (view: CaseView, side: Party): 'customer' | 'klussenier' =>
  side === customerSide(view.direction) ? 'customer' : 'klussenier'

const Contact = ({ details }: { details: PartyDetails }) => {
  const { t } = useWords()
  const { address, email, phone } = details
  const lines = [
    'tradeName' in details ? details.tradeName : null,
    address?.street,
    [address?.postalCode, address?.city].filter(Boolean).join(' '),
    address?.country,
    phone,
    email,
  ].filter((line): line is string => Boolean(line))
  if (!lines.length)
    return (
      <Text size="sm" c="dimmed">
        {t('caseScreen.noContact')}
      </Text>
    )
  return lines.map((line) => (
    <Text key={line} size="sm" style={{ overflowWrap: 'anywhere' }}>
      {line}
    </Text>
  ))
}

/** Who the parties are and how they are reached; what the complaint is about and how it came in. */
export const FactsSection = () => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <Section
      part="facts"
      actions={
        <>
          <CommandButton type="correctParties" />
          <CommandButton type="correctFacts" />
        </>
      }
    >
      <div className={classes.sides}>
        {parties.map((side) => {
          const details = view[side]
          return (
            <div key={side} className={classes.card} data-side={side}>
              <Text size="sm" c="dimmed">
                {capital(t(`party.${side}`))}, {t(`form.role.${roleOf(view, side)}`)}
              </Text>
              <PartyName side={side} name={details?.name ?? capital(t('caseScreen.unknownParty'))} />
              {details && <EarlierOfParty kind={roleOf(view, side)} id={details.id} />}
              {details && <Contact details={details} />}
            </div>
          )
        })}
      </div>
      <dl className={classes.facts}>
        <dt>{t('caseScreen.subject')}</dt>
        <dd>{view.subject}</dd>
        <dt>{t('caseScreen.received')}</dt>
        <dd>
          <Day on={view.receivedOn} />, {t(`channel.${view.channel}`)}
        </dd>
      </dl>
    </Section>
  )
}
