import { LinkButton } from '../../shared/links.tsx'
import { Panel } from '../../shared/Panel.tsx'
import { useWords } from '../../shared/words.tsx'

/** The way to the texts that letters begin with: they have a screen of their own. */
export const TemplatesSection = () => {
  const { t } = useWords()
  return (
    <Panel title={t('templates.title')} hint={t('templates.hint')}>
      <LinkButton variant="default" to="/instellingen/brieven">
        {t('templates.link')}
      </LinkButton>
    </Panel>
  )
}
