import { Alert, Button, Group, Text } from '@mantine/core'
import type { LetterTo } from '#shared/case/letters.ts'
import { refusalSentence } from '#shared/words/index.ts'
import { useClient, useRefresh } from '../../../shared/api.tsx'
import { draftKey } from '../../../shared/letters/draft.ts'
import { letterTitle } from '../../../shared/letters/names.ts'
import { LinkButton } from '../../../shared/links.tsx'
import { say, warn } from '../../../shared/notice.tsx'
import { failureSentence } from '../../../shared/refusal.tsx'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'

/** A letter that was begun and did not go out: to go on with, or to throw away. */
export const UnsentLetter = ({ letter, at }: { letter: LetterTo; at: string }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const { drafts } = useClient()
  const refresh = useRefresh()
  const { kind, to } = letter
  const key = draftKey(view.number, letter)
  const title = letterTitle(t, view, letter)
  const hindrance = view.possibleLetters[kind][to]
  const discard = async () => {
    const kept = await drafts.get({ key })
    await drafts.drop({ key })
    await refresh()
    const bringBack = () => {
      if (kept) drafts.keep({ key, value: kept.value }).then(refresh, failed)
    }
    say(t('letters.discarded'), { label: t('app.undo'), run: bringBack })
  }
  const failed = (error: unknown) => warn(failureSentence(t, error))
  return (
    <Alert role="note" color="gray" p="xs">
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          {t('letters.unsent', { title, at })}
          {hindrance && ` ${refusalSentence(t, hindrance)}`}
        </Text>
        <Group gap="xs">
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${t('app.colon', { what: t('letters.discard') })} ${title}`}
            onClick={() => discard().catch(failed)}
          >
            {t('letters.discard')}
          </Button>
          <LinkButton
            variant="default"
            size="compact-sm"
            to="/zaken/$number/brief/$kind/$to"
            params={{ number: view.number, kind, to }}
            aria-label={`${t('app.colon', { what: t('letters.goOn') })} ${title}`}
          >
            {t('letters.goOn')}
          </LinkButton>
        </Group>
      </Group>
    </Alert>
  )
}
