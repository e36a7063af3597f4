import { Button, Group } from '@mantine/core'
import type { CommandType } from '#shared/case/commands.ts'
import type { LetterTo } from '#shared/case/letters.ts'
import { letterTitle } from '../../../shared/letters/names.ts'
import { LinkButton } from '../../../shared/links.tsx'
import { useWords } from '../../../shared/words.tsx'
import { CommandButton } from '../CommandButton.tsx'
import { useDesk } from '../desk.ts'
import { lettersOfStep } from '../letters/ofStep.ts'
import { actionOf, stepCommands } from './steps.ts'

/** The ways to take the next step: one stands out, and where that is a letter, recording without one stays possible. */
export const StepButtons = () => {
  const { t } = useWords()
  const { view } = useDesk()
  const action = actionOf(view.next)
  const [command = 'reopenCase', ...others] = stepCommands[action]
  const { step, first, others: letters } = lettersOfStep(view)
  const variant = first ? 'default' : 'filled'
  const title = (letter: LetterTo) => letterTitle(t, view, letter)
  return (
    <Group gap="xs" justify="flex-end" ml="auto">
      {letters.map((letter) => (
        <LetterLink
          key={`${letter.kind}${letter.to}`}
          letter={letter}
          label={t('letters.write', { title: title(letter) })}
        />
      ))}
      {others
        .filter((type) => !view.allowed[type])
        .map((type) => (
          <CommandButton key={type} type={type} size="sm" />
        ))}
      {step ? (
        <>
          <CommandButton type={command} variant="subtle" size="sm" label={t('letters.withoutLetter')} />
          <LetterLink letter={step} label={t(`caseScreen.next.${action}`)} variant={variant} />
        </>
      ) : (
        <MainCommand type={command} label={t(`caseScreen.next.${action}`)} variant={variant} />
      )}
      {first && <LetterLink letter={first} label={t('letters.acknowledge')} variant="filled" />}
    </Group>
  )
}

type Variant = 'default' | 'filled'

const MainCommand = ({ type, label, variant }: { type: CommandType; label: string; variant: Variant }) => {
  const { t } = useWords()
  const { view, open } = useDesk()
  if (view.allowed[type] !== null && view.overridable.includes(type))
    return (
      <Button variant="default" onClick={() => open(type)}>
        {t('caseScreen.override')}
      </Button>
    )
  return <CommandButton type={type} variant={variant} size="sm" label={label} />
}

const LetterLink = ({
  letter,
  label,
  variant = 'default',
}: {
  letter: LetterTo
  label: string
  variant?: Variant
}) => {
  const { view } = useDesk()
  return (
    <LinkButton
      size="sm"
      variant={variant}
      to="/zaken/$number/brief/$kind/$to"
      params={{ number: view.number, kind: letter.kind, to: letter.to }}
    >
      {label}
    </LinkButton>
  )
}
