import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Asked } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
import { Screen } from '../../shared/Screen.tsx'
import { useWords } from '../../shared/words.tsx'
import { AdministrationSection } from './AdministrationSection.tsx'
import { ClocksSection } from './ClocksSection.tsx'
import { DeadlinesSection } from './DeadlinesSection.tsx'
import { HolidaysSection, InterfaceSection } from './InterfaceSection.tsx'
import { MediatorsSection } from './MediatorsSection.tsx'
import { OrganisationSection } from './OrganisationSection.tsx'
import { RemindersSection } from './RemindersSection.tsx'
import { TablesSection } from './TablesSection.tsx'
import { TemplatesSection } from './TemplatesSection.tsx'

/** The settings of the administration, and who works in it. */
export const SettingsScreen = () => {
  const { t } = useWords()
  const query = useQuery(useAsk().settings.get.queryOptions())
  return (
    <Screen title={t('settings.title')}>
      <Asked query={query}>
        {(settings) => (
          <Stack gap="md" maw={820}>
            <MediatorsSection />
            <OrganisationSection organisation={settings.organisation} />
            <TemplatesSection />
            <DeadlinesSection deadlines={settings.deadlines} />
            <ClocksSection rules={settings.clocks} />
            <RemindersSection />
            <HolidaysSection country={settings.country} />
            <InterfaceSection language={settings.language} />
            <TablesSection />
            <AdministrationSection />
          </Stack>
        )}
      </Asked>
    </Screen>
  )
}
