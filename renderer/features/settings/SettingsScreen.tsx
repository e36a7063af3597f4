import { Screen } from '../../shared/Screen.tsx'
import { useWords } from '../../shared/words.tsx'

export const SettingsScreen = () => {
  const { t } = useWords()
  return <Screen title={t('app.settings')}>{null}</Screen>
}
