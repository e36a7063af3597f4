import { LinkButton } from '../../shared/links.tsx'
import { Panel } from '../../shared/Panel.tsx'
import { useWords } from '../../shared/words.tsx'

/** The way to the tables that an office has from before. */
export const TablesSection = () => {
  const { t } = useWords()
  return (
    <Panel title={t('tables.title')} hint={t('tables.lead')}>
      <LinkButton variant="default" to="/instellingen/tabel">
        {t('tables.choose')}
      </LinkButton>
    </Panel>
  )
}
