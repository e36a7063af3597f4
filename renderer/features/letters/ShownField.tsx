import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { CaseView, Shown } from '#shared/case/view.ts'
import { entryId } from '#shared/kernel/id.ts'
import { entryName } from '../../shared/cases/names.ts'
import { useWords } from '../../shared/words.tsx'
import type { Letter } from './useLetter.ts'

/** What can go along: of the other side or the office, and not kept inside. The letters themselves are not shown again. */
const showable = (view: CaseView, { own, internal, id }: Shown, to: string): boolean =>
  !internal && own !== to && !view.letters.some(({ document }) => document === id)

/** What goes along: what the reader has not seen, and what he got before. */
export const ShownField = ({ letter }: { letter: Letter }) => {
  const { t } = useWords()
  const { state, choose, draft, view } = letter
  const { kind, to } = letter.letter
  const entries = view.shown.filter((entry) => showable(view, entry, to))
  const fresh = entries.filter((entry) => !entry[to])
  const before = entries.filter((entry) => entry[to])
  const [older, setOlder] = useState(false)
  // Without a draft: what a request would show.
  const asks = kind === 'responseRequest' || kind === 'replyInvitation'
  const chosen = state.choices.shown ?? draft?.order.shown ?? (asks ? view.undisclosed[to] : [])
  const tick = (entry: Shown) => {
    const shown = entry[to]
    return (
      <Checkbox
        key={entry.id}
        value={entry.id}
        label={entryName(t, view, entry.id)}
        {...(shown ? { description: t('letters.shownBefore', { on: shown.on }) } : {})}
      />
    )
  }
  if (!entries.length) return null
  return (
    <Checkbox.Group
      label={t('letters.shown')}
      value={[...chosen]}
      onChange={(ids) => choose({ shown: ids.map((id) => entryId.parse(id)) })}
    >
      <Stack gap={8} mt={6}>
        {fresh.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('letters.nothingToShow')}
          </Text>
        )}
        {fresh.map(tick)}
        {before.length > 0 && (
          <>
            <Button
              variant="subtle"
              size="compact-sm"
              style={{ alignSelf: 'flex-start' }}
              aria-expanded={older}
              onClick={() => setOlder(!older)}
            >
              {older ? t('caseScreen.showLess') : t('letters.showOlder', { count: before.length })}
            </Button>
            {older && before.map(tick)}
          </>
        )}
      </Stack>
    </Checkbox.Group>
  )
}
