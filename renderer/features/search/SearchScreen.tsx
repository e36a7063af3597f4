import { Screen } from '../../shared/Screen.tsx'
import { useWords } from '../../shared/words.tsx'

export const SearchScreen = () => {
  const { t } = useWords()
  return <Screen title={t('app.search')}>{null}</Screen>
}
