import { Group, Text } from '@mantine/core'
import type { CaseView } from '#shared/case/view.ts'
import { useHost } from '../../../shared/api.tsx'
import { Day } from '../../../shared/Day.tsx'
import { capital, useWords } from '../../../shared/words.tsx'
import { CommandButton, EntryActions } from '../CommandButton.tsx'
import classes from '../case.module.css'
import { DocumentLink, KindIcon, ShownTo } from '../Documents.tsx'
import { useDesk } from '../desk.ts'
import { Section } from '../Section.tsx'

/** Every file of the case: what it is, who brought it, when, and who has seen it. */
export const DocumentsSection = () => {
  const { t, write } = useWords()
  const { view } = useDesk()
  return (
    <Section part="documents" actions={<CommandButton type="attachDocument" label={t('documents.add')} />}>
      <Text size="sm" c="dimmed">
        {view.documents.length === 0 ? t('documents.empty') : t('documents.dropHint')}
      </Text>
      {view.documents.length > 0 && (
        <ul className={classes.rows}>
          {view.documents.map((document) => (
            <li key={document.id}>
              <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
                <Thumbnail document={document} />
                <div style={{ flex: 1, minWidth: 0 }}>
                  <DocumentLink document={document} plain />
                  <Text size="sm" c="dimmed">
                    {capital(t(`documentKind.${document.kind}`))} ·{' '}
                    {t('documents.broughtBy', { who: t(`source.${document.broughtBy}`) })} ·{' '}
                    <Day on={document.receivedOn} /> · {write.size(document.size)}
                  </Text>
                  <ShownTo id={document.id} />
                </div>
                <Group gap={2} wrap="nowrap">
                  <EntryActions
                    about={document.id}
                    name={document.name}
                    correct="describeDocument"
                    remove="removeDocument"
                  />
                </Group>
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** A small picture of a picture, to find it by. What the others are, their icon and kind say. */
const Thumbnail = ({ document }: { document: CaseView['documents'][number] }) => {
  const host = useHost()
  if (!['image/jpeg', 'image/png', 'image/webp', 'image/gif'].includes(document.mediaType))
    return (
      <div className={classes.thumbnail}>
        <KindIcon kind={document.kind} size={22} />
      </div>
    )
  return <img className={classes.thumbnail} src={host.documentAddress(document)} alt="" loading="lazy" />
}
