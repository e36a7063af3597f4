import { Anchor, Group, Text } from '@mantine/core'
import {
  IconEyeOff,
  IconFile,
  IconFileInvoice,
  IconMail,
  IconPhoto,
  IconSignature,
} from '@tabler/icons-react'
import type { CaseView } from '#shared/case/view.ts'
import { type DocumentKind, otherParty, parties } from '#shared/case/vocabulary.ts'
import { useWords } from '../../shared/words.tsx'
import classes from './case.module.css'
import { useDesk } from './desk.ts'

const icons = {
  photo: IconPhoto,
  mail: IconMail,
  invoice: IconFileInvoice,
  agreement: IconSignature,
} as const

/** What a document is, at a glance. Its name and kind are told beside it. */
export const KindIcon = ({ kind, size }: { kind: DocumentKind; size: number }) => {
  const Icon = icons[kind as keyof typeof icons] ?? IconFile
  return <Icon size={size} aria-hidden style={{ verticalAlign: '-2px' }} />
}

/** A document by its name, which shows it beside the case. */
export const DocumentLink = ({
  document,
  plain = false,
}: {
  document: CaseView['documents'][number]
  /** Without its icon. */
  plain?: boolean
}) => {
  const { t } = useWords()
  const { look, looking } = useDesk()
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      className={classes.documentName}
      onClick={() => look(document)}
      aria-label={t('documents.open', { name: document.name })}
      aria-pressed={looking?.sha256 === document.sha256}
    >
      {!plain && <KindIcon kind={document.kind} size={15} />} {document.name}
    </Anchor>
  )
}

/** Documents that belong to something, by their ids. */
export const DocumentLinks = ({ ids }: { ids: readonly string[] }) => {
  const { view } = useDesk()
  const documents = view.documents.filter(({ id }) => ids.includes(id))
  if (!documents.length) return null
  return (
    <Group gap="xs">
      {documents.map((document) => (
        <DocumentLink key={document.id} document={document} />
      ))}
    </Group>
  )
}

/** To whom an entry was shown, when and how, and who has not seen it. */
export const ShownTo = ({ id }: { id: string }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const entry = view.shown.find((one) => one.id === id)
  if (!entry) return null
  if (entry.internal)
    return (
      <Text size="sm" c="dimmed">
        {t('caseScreen.internal')}
      </Text>
    )
  const readers = entry.own ? [otherParty(entry.own)] : parties
  return readers.map((party) => {
    const shown = entry[party]
    return (
      <Text key={party} size="sm" {...(shown ? { c: 'dimmed' } : {})}>
        {!shown && <IconEyeOff size={15} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 4 }} />}
        {shown
          ? t('caseScreen.shownTo', { party, on: shown.on, via: t(`channel.${shown.via as 'mail'}`) })
          : t('caseScreen.notShownTo', { party })}
      </Text>
    )
  })
}
