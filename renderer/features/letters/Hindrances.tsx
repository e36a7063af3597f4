import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { CommandType } from '#shared/case/commands.ts'
import type { Cure, Warning } from '#shared/letters/fairness.ts'
import type { LetterField } from '#shared/letters/fields.ts'
import { refusalSentence, type T } from '#shared/words/index.ts'
import { LinkText } from '../../shared/links.tsx'
import { FailureAlert, refusalOf } from '../../shared/refusal.tsx'
import { useWords } from '../../shared/words.tsx'
import { isUnwritten } from './letterState.ts'
import type { Letter } from './useLetter.ts'

/** Where what a letter lacks is filled in: by a command of the case, or in the settings. */
const filledIn: Partial<Record<LetterField, CommandType | 'settings'>> = {
  officeName: 'settings',
  officeEmail: 'settings',
  officePhone: 'settings',
  mediatorName: 'settings',
  recipientName: 'correctParties',
  complainantName: 'correctParties',
  respondentName: 'correctParties',
  otherParty: 'correctParties',
  caseSubject: 'correctFacts',
  settlementText: 'recordSettlement',
  actions: 'recordSettlement',
  openActions: 'recordSettlement',
  grounds: 'refuseCase',
}

/** Why there is no letter: each thing that is missing as a sentence, with the way to where it is filled in. */
export const Lacks = ({ letter }: { letter: Letter }) => {
  const { t } = useWords()
  const { view, error, state } = letter
  const hindrance = view.possibleLetters[letter.letter.kind][letter.letter.to]
  const refusal = hindrance ?? refusalOf(error)
  if (isUnwritten(state.choices) && !hindrance) return <Missing letter={letter} fields={['proposalText']} />
  if (!refusal) return <FailureAlert error={error} />
  if (refusal.code === 'letterLacks') return <Missing letter={letter} fields={refusal.facts.fields} />
  const address = ['noMailAddress', 'noPostalAddress', 'respondentUnknown'].includes(refusal.code)
  return (
    <Alert role="alert" color="yellow" title={t(hindrance ? 'letters.impossible' : 'letters.lacks')} p="sm">
      <Text size="sm">
        {refusalSentence(t, refusal)}{' '}
        {address && (
          <LinkText to="/zaken/$number" params={{ number: view.number }} search={{ doe: 'correctParties' }}>
            {t('letters.fillIn')}
          </LinkText>
        )}
      </Text>
    </Alert>
  )
}

const Missing = ({ letter, fields }: { letter: Letter; fields: readonly LetterField[] }) => {
  const { t } = useWords()
  return (
    <Alert role="alert" color="yellow" title={t('letters.lacks')} p="sm">
      <List size="sm">
        {fields.map((field) => (
          <List.Item key={field}>
            {t('letters.lacking', { field })} <FillIn letter={letter} field={field} />
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

const FillIn = ({ letter: { view }, field }: { letter: Letter; field: LetterField }) => {
  const { t } = useWords()
  const place = filledIn[field]
  if (place === 'settings') return <LinkText to="/instellingen">{t('letters.fillIn')}</LinkText>
  if (field === 'proposalText')
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => document.getElementById('voorstel')?.focus()}>
        {t('letters.fillIn')}
      </Button>
    )
  const { number } = view
  return (
    <LinkText to="/zaken/$number" params={{ number }} search={place ? { doe: place } : {}}>
      {t('letters.fillIn')}
    </LinkText>
  )
}

/** What the letter would tip in the balance, each with what mends it. It can be sent all the same. */
export const Warnings = ({ letter }: { letter: Letter }) => {
  const { t } = useWords()
  const warnings = letter.draft?.warnings ?? []
  return warnings.map((warning) => (
    <Alert key={warning.code} role="note" color="yellow" p="sm">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{warningSentence(t, warning)}</Text>
        {warning.cure && <CureButton letter={letter} cure={warning.cure} />}
      </Stack>
    </Alert>
  ))
}

const warningSentence = (t: T, { code, facts }: Warning): string => {
  // Each sentence takes the facts of its own code.
  const say = t as unknown as (key: string, facts: object) => string
  return say(`balance.warning.${code}`, facts)
}

const CureButton = ({ letter, cure }: { letter: Letter; cure: Cure }) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { number } = letter.view
  const apply = () => {
    switch (cure.is) {
      case 'dueOn':
        return letter.choose({ dueOn: cure.dueOn })
      case 'show':
        return letter.choose({ shown: [...cure.entries] })
      case 'letter':
        return void navigate({
          to: '/zaken/$number/brief/$kind/$to',
          params: { number, kind: cure.kind, to: cure.to },
        })
      default:
        return void navigate({
          to: '/zaken/$number',
          params: { number },
          search: { doe: 'extendResponse', over: cure.request },
        })
    }
  }
  return (
    <Button size="xs" variant="default" onClick={apply}>
      {cureWords(t, letter, cure)}
    </Button>
  )
}

const cureWords = (t: T, { draft }: Letter, cure: Cure): string => {
  switch (cure.is) {
    case 'dueOn':
      return t('balance.cure.dueOn', { dueOn: cure.dueOn })
    case 'show':
      return t('balance.cure.show', { count: cure.entries.length - (draft?.order.shown.length ?? 0) })
    case 'letter':
      return t('balance.cure.letter', { letter: cure.kind, party: cure.to })
    default:
      return t('balance.cure.extend')
  }
}
