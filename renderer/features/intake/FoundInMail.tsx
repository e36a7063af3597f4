import { Button, Checkbox, Fieldset, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Clue } from '#shared/intake/clues/index.ts'
import type { Spot } from '#shared/intake/spot.ts'
import { useWords } from '../../shared/words.tsx'
import { type ClueSide, clueKey, clueTitle, clueValue, isContact, sameOnce } from './clueWords.ts'
import { GroundMark } from './GroundMark.tsx'

/** Clues that are shown before the others are asked for. */
const few = 8

const withKey = (noted: ReadonlySet<string>, key: string, along: boolean): ReadonlySet<string> =>
  new Set(along ? [...noted, key] : [...noted].filter((one) => one !== key))

type Props = {
  readonly clues: readonly Clue[]
  /** Whose fields can take something over: those of someone new. */
  readonly sides: readonly ClueSide[]
  readonly onTake: (clue: Clue, side: ClueSide) => void
  /** The keys of those that go along as a note. */
  readonly noted: ReadonlySet<string>
  readonly onNote: (noted: ReadonlySet<string>) => void
  readonly onPoint: (next: (now: Spot | null) => Spot | null) => void
}

/** What was found in the mail besides the proposal. Nothing of it is taken over by itself. */
export const FoundInMail = ({ clues, sides, onTake, noted, onNote, onPoint }: Props) => {
  const { t, write } = useWords()
  const [all, setAll] = useState(false)
  const found = sameOnce(clues)
  if (found.length === 0) return null
  const shown = all ? found : found.slice(0, few)
  return (
    <Fieldset legend={t('intake.found')}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('intake.foundAbout')}
        </Text>
        {shown.map((clue) => {
          const key = clueKey(clue)
          const value = clueValue(write, clue)
          const title = clueTitle(t, clue)
          const where = [...(clue.of ? [t(`intake.clueOf.${clue.of}`)] : []), t(`intake.clueIn.${clue.in}`)]
          return (
            <Group key={key} justify="space-between" gap="xs" align="flex-start" wrap="nowrap">
              {isContact(clue) ? (
                <div>
                  <Text size="sm">
                    {title}: {value}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {where.join(', ')}
                  </Text>
                </div>
              ) : (
                <Checkbox
                  label={`${t('app.colon', { what: title })} ${value}`}
                  description={where.join(', ')}
                  checked={noted.has(key)}
                  onChange={(event) => onNote(withKey(noted, key, event.currentTarget.checked))}
                />
              )}
              <Group gap={4} justify="flex-end" wrap="wrap">
                {isContact(clue) &&
                  sides.map((side) => (
                    <Button
                      key={side}
                      variant="default"
                      size="compact-xs"
                      aria-label={`${t('app.colon', { what: t(`intake.takeOver.${side}`) })} ${value}`}
                      onClick={() => onTake(clue, side)}
                    >
                      {t(`intake.takeOver.${side}`)}
                    </Button>
                  ))}
                <GroundMark
                  of={`${title} ${value}`}
                  certainty={clue.certainty}
                  source={clue.spot}
                  onPoint={onPoint}
                />
              </Group>
            </Group>
          )
        })}
        {!all && found.length > few && (
          <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => setAll(true)}>
            {t('intake.foundMore', { count: found.length - few })}
          </Button>
        )}
      </Stack>
    </Fieldset>
  )
}
