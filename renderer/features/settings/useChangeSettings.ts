import { useMutation } from '@tanstack/react-query'
import { useAsk, useRefresh } from '../../shared/api.tsx'
import { say } from '../../shared/notice.tsx'
import { useWords } from '../../shared/words.tsx'

/** Changes settings, and says that it was done. */
export const useChangeSettings = () => {
  const { t } = useWords()
  const refresh = useRefresh()
  return useMutation(
    useAsk().settings.change.mutationOptions({
      onSuccess: () => {
        say(t('app.saved'))
        return refresh()
      },
    }),
  )
}
