import { Screen } from '../../shared/Screen.tsx'
import { useWords } from '../../shared/words.tsx'

export const QueueScreen = () => {
  const { t } = useWords()
  return <Screen title={t('app.queue')}>{null}</Screen>
}
