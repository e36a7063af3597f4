import { useHotkeys } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { CaseView } from '#shared/case/view.ts'
import { useAsk } from '../shared/api.tsx'
import { say } from '../shared/notice.tsx'
import { useCommand } from '../shared/useCase.ts'
import { useWords } from '../shared/words.tsx'

/** Ctrl or Cmd + Z, outside text fields, takes back the last step of the case on the screen. */
export const useUndoKey = (): void => {
  const { t } = useWords()
  const { number } = useParams({ strict: false })
  const { undo } = useCommand(number ?? '')
  const queries = useQueryClient()
  const key = useAsk().cases.get.queryKey({ input: { number: number ?? '' } })
  useHotkeys([
    [
      'mod+Z',
      () => {
        if (number === undefined) return
        if (queries.getQueryData<CaseView>(key)?.undoes) void undo()
        else say(t('app.nothingToUndo'))
      },
    ],
  ])
}
