import { Badge, Button, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import type { ShownTemplate } from '#shared/contract/letters.ts'
import { compareTexts } from '#shared/letters/compare.ts'
import { withNames } from '#shared/letters/names.ts'
import { useWords } from '../../../shared/words.tsx'
import classes from '../letters.module.css'
import { type EditedTemplate, versionOf } from './useTemplate.ts'

type Props = {
  shown: ShownTemplate
  template: EditedTemplate
  comparing: number | null
  compare: (version: number | null) => void
  goBack: (version: number) => void
}

/** All versions, newest first, down to the text of the app: who wrote them when, what differs, and going back. */
export const Versions = ({ shown, template, comparing, compare, goBack }: Props) => {
  const { t } = useWords()
  const numbers = [...shown.versions.map((_, index) => index + 1).reverse(), 0]
  const nameOf = (version: number) => (version ? t('templates.version', { version }) : t('templates.shipped'))
  return (
    <section className={classes.card} aria-label={t('templates.versions')}>
      <Stack gap="sm">
        <Title order={2}>{t('templates.versions')}</Title>
        <ul className={classes.versions}>
          {numbers.map((version) => {
            const written = shown.versions[version - 1]
            const name = nameOf(version)
            return (
              <li key={version}>
                <Group justify="space-between" gap="sm">
                  <div>
                    <Text size="sm" fw={600} span>
                      {name}
                    </Text>{' '}
                    {version === shown.current && (
                      <Badge variant="light" tt="none">
                        {t('templates.inUse')}
                      </Badge>
                    )}
                    {written && (
                      <Text size="sm" c="dimmed">
                        {t('templates.madeBy', {
                          at: written.at,
                          by: written.by ?? t('templates.unknownBy'),
                        })}
                      </Text>
                    )}
                  </div>
                  <Group gap="xs">
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={`${t('app.colon', { what: t('templates.compare') })} ${name}`}
                      aria-pressed={comparing === version}
                      onClick={() => compare(comparing === version ? null : version)}
                    >
                      {t('templates.compare')}
                    </Button>
                    {version !== shown.current && (
                      <Button
                        variant="default"
                        size="compact-sm"
                        aria-label={`${t('app.colon', { what: t('templates.restore') })} ${name}`}
                        onClick={() => goBack(version)}
                      >
                        {t('templates.restore')}
                      </Button>
                    )}
                  </Group>
                </Group>
                {comparing === version && (
                  <Comparison shown={shown} template={template} version={version} name={name} />
                )}
              </li>
            )
          })}
        </ul>
      </Stack>
    </section>
  )
}

/** What an older version said and the text on the screen does not, and the other way round. */
const Comparison = ({
  shown,
  template: { now, nameOf },
  version,
  name,
}: {
  shown: ShownTemplate
  template: EditedTemplate
  version: number
  name: string
}) => {
  const { t } = useWords()
  const older = withNames(versionOf(shown, version), nameOf)
  const compared = compareTexts(`${older.subject}\n\n${older.text}`, `${now.subject}\n\n${now.text}`)
  const differs = compared.some(({ is }) => is !== 'same')
  const keyed = compared.map((one, index) => ({ ...one, key: String(index) }))
  return (
    <section className={classes.comparison} aria-label={t('templates.comparing', { one: name })}>
      {!differs && <Text size="sm">{t('templates.same')}</Text>}
      {differs &&
        keyed.map(({ key, is, text }) => (
          <div key={key} data-is={is}>
            {is !== 'same' && <VisuallyHidden>{t(`templates.${is}`)}</VisuallyHidden>} {text}
          </div>
        ))}
    </section>
  )
}
