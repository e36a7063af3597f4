import { LinkButton } from '../../shared/links.tsx'
import { useWords } from '../../shared/words.tsx'
import { Section } from './Section.tsx'

/** The way to the tables that an office has from before. */
export const TablesSection = () => {
  const { t } = useWords()
  return (
    <Section title={t('tables.title')} hint={t('tables.lead')}>
      <LinkButton variant="default" to="/instellingen/tabel">
        {t('tables.choose')}
      </LinkButton>
    </Section>
  )
}
