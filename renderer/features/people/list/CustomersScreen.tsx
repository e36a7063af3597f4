import { LinkButton } from '../../../shared/links.tsx'
import { useWords } from '../../../shared/words.tsx'
import { PeopleScreen } from './PeopleScreen.tsx'

/** All customers, with how many cases there were and how many are open. */
export const CustomersScreen = () => {
  const { t } = useWords()
  return (
    <PeopleScreen
      kind="customer"
      inactive
      actions={
        <LinkButton variant="default" to="/dubbel">
          {t('doubles.title')}
        </LinkButton>
      }
    />
  )
}
