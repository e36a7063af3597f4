import { LinkButton } from '../../shared/links.tsx'
import { useWords } from '../../shared/words.tsx'
import { Section } from './Section.tsx'

/** The way to the texts that letters begin with: they have a screen of their own. */
export const TemplatesSection = () => {
  const { t } = useWords()
  return (
    <Section title={t('templates.title')} hint={t('templates.hint')}>
      <LinkButton variant="default" to="/instellingen/brieven">
        {t('templates.link')}
      </LinkButton>
    </Section>
  )
}
