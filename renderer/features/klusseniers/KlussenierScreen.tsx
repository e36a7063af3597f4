import { Screen } from '../../shared/Screen.tsx'
import { useWords } from '../../shared/words.tsx'

export const KlussenierScreen = () => {
  const { t } = useWords()
  return <Screen title={t('app.klusseniers')}>{null}</Screen>
}
