import { Group, NativeSelect, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { language, letterKind, party } from '#shared/case/vocabulary.ts'
import { type TemplateKey, templateId } from '#shared/letters/stream.ts'
import { Asked } from '../../../shared/Asked.tsx'
import { useAsk } from '../../../shared/api.tsx'
import { LinkButton } from '../../../shared/links.tsx'
import { Screen } from '../../../shared/Screen.tsx'
import { useSession } from '../../../shared/useSession.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import classes from '../letters.module.css'
import { TemplateEditor } from './TemplateEditor.tsx'

/** The texts that letters begin with: choosing one, changing it, and seeing it with a real case. */
export const TemplatesScreen = () => {
  const { t, language: ours } = useWords()
  const ask = useAsk()
  const [key, setKey] = useSession<TemplateKey>('templates', {
    kind: 'acknowledgement',
    to: 'complainant',
    language: ours,
  })
  const { data: list = [] } = useQuery(ask.templates.list.queryOptions())
  const query = useQuery(ask.templates.get.queryOptions({ input: key }))
  const changed = (one: TemplateKey) =>
    list.some(({ key: listed, current }) => current > 0 && templateId(listed) === templateId(one))
  const mark = (label: string, one: TemplateKey) =>
    changed(one) ? `${capital(label)} (${t('templates.changedMark')})` : capital(label)
  const choose = (next: TemplateKey) => {
    const there = (one: TemplateKey) => list.some((listed) => templateId(listed.key) === templateId(one))
    // A kind that never goes to that side is the one to the other.
    const other = { ...next, to: next.to === 'complainant' ? 'respondent' : 'complainant' } as const
    setKey(there(next) ? next : other)
  }
  return (
    <Screen
      wide
      title={t('templates.title')}
      actions={
        <LinkButton variant="default" size="xs" to="/instellingen">
          {t('templates.toSettings')}
        </LinkButton>
      }
    >
      <div className={classes.composer}>
        <div className={classes.intro}>
          <Text maw={720}>{t('templates.about')}</Text>
          <Group gap="md" align="flex-end">
            <NativeSelect
              label={t('templates.kind')}
              value={key.kind}
              onChange={({ currentTarget: { value } }) => choose({ ...key, kind: letterKind.parse(value) })}
              data={letterKind.options.map((kind) => ({
                value: kind,
                label: mark(t(`letterKind.${kind}`), { ...key, kind }),
              }))}
            />
            <NativeSelect
              label={t('templates.to')}
              value={key.to}
              onChange={({ currentTarget: { value } }) => choose({ ...key, to: party.parse(value) })}
              data={party.options.map((to) => ({
                value: to,
                label: mark(t(`party.${to}`), { ...key, to }),
                disabled: !list.some((one) => one.key.kind === key.kind && one.key.to === to),
              }))}
            />
            <NativeSelect
              label={t('templates.language')}
              value={key.language}
              onChange={({ currentTarget: { value } }) => choose({ ...key, language: language.parse(value) })}
              data={language.options.map((one) => ({
                value: one,
                label: mark(t(`language.${one}`), { ...key, language: one }),
              }))}
            />
          </Group>
        </div>
        <Asked query={query}>{(shown) => <TemplateEditor key={templateId(key)} shown={shown} />}</Asked>
      </div>
    </Screen>
  )
}
