import { Screen } from '../../shared/Screen.tsx'
import { useWords } from '../../shared/words.tsx'

export const TermsScreen = () => {
  const { t } = useWords()
  return <Screen title={t('app.terms')}>{null}</Screen>
}
