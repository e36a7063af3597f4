import { useMutation } from '@tanstack/react-query'
import type { SettingsCommand } from '#shared/settings/settings.ts'
import { wordsFor } from '#shared/words/index.ts'
import { useAsk, useRefresh } from '../../shared/api.tsx'
import { say } from '../../shared/notice.tsx'
import { useWords } from '../../shared/words.tsx'

type Undo = { readonly command: SettingsCommand; readonly done: () => void }
type Change = { readonly onSuccess?: () => void; readonly undo?: Undo }

/** Changes settings, says that it was done, and offers to take it back where the caller knows how it was. */
export const useChangeSettings = () => {
  const { t } = useWords()
  const refresh = useRefresh()
  const { mutate, isPending, error } = useMutation(useAsk().settings.change.mutationOptions())
  const change = (command: SettingsCommand, { onSuccess, undo }: Change = {}): void =>
    mutate(command, {
      onSuccess: () => {
        // Whoever chose another language reads this in that one already.
        const chosen = command.type === 'changeSettings' && command.language
        say(
          chosen ? wordsFor(chosen)('app.saved') : t('app.saved'),
          undo && {
            label: t('caseScreen.undo'),
            run: () => change(undo.command, { onSuccess: undo.done }),
          },
        )
        onSuccess?.()
        void refresh()
      },
    })
  return { mutate: change, isPending, error }
}
