import { Group, Radio, Select, Stack, useMantineColorScheme } from '@mantine/core'
import { type Country, country as countries } from '#shared/calendar/country.ts'
import { type Language, language as languages } from '#shared/case/vocabulary.ts'
import { Panel } from '../../shared/Panel.tsx'
import { FailureAlert } from '../../shared/refusal.tsx'
import { capital, useWords } from '../../shared/words.tsx'
import { useChangeSettings } from './useChangeSettings.ts'

/** Language, and light or dark. The look is this computer's own affair and is kept by the page. */
export const InterfaceSection = ({ language }: { language: Language }) => {
  const { t } = useWords()
  const change = useChangeSettings()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Panel title={t('settingsScreen.interface')}>
      <Stack gap="sm" mt="sm">
        <Select
          label={t('settings.language')}
          maw={260}
          allowDeselect={false}
          value={language}
          onChange={(chosen) =>
            chosen && change.mutate({ type: 'changeSettings', language: languages.parse(chosen) })
          }
          data={languages.options.map((value) => ({ value, label: capital(t(`language.${value}`)) }))}
        />
        <FailureAlert error={change.error} />
        <Radio.Group
          label={t('settingsScreen.look')}
          value={colorScheme}
          onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
        >
          <Group mt={6}>
            {(['auto', 'light', 'dark'] as const).map((value) => (
              <Radio key={value} value={value} label={t(`app.${value}`)} />
            ))}
          </Group>
        </Radio.Group>
      </Stack>
    </Panel>
  )
}

/** Whose public holidays do not count as working days. */
export const HolidaysSection = ({ country }: { country: Country }) => {
  const { t } = useWords()
  const change = useChangeSettings()
  return (
    <Panel title={t('settingsScreen.holidays')} hint={t('settingsScreen.holidaysHint')}>
      <Radio.Group
        label={t('settings.country')}
        value={country}
        onChange={(value) => change.mutate({ type: 'changeSettings', country: countries.parse(value) })}
      >
        <Group mt={6}>
          {countries.options.map((value) => (
            <Radio key={value} value={value} label={t(`settings.countries.${value}`)} />
          ))}
        </Group>
      </Radio.Group>
      <FailureAlert error={change.error} />
    </Panel>
  )
}
