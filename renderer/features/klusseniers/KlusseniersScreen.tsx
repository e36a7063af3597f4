import { Screen } from '../../shared/Screen.tsx'
import { useWords } from '../../shared/words.tsx'

export const KlusseniersScreen = () => {
  const { t } = useWords()
  return <Screen title={t('app.klusseniers')}>{null}</Screen>
}
