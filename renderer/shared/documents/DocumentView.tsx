import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconDownload, IconX } from '@tabler/icons-react'
import { useHost } from '../api.tsx'
import { useWords } from '../words.tsx'
import { ArchivePreview } from './ArchivePreview.tsx'
import classes from './documents.module.css'
import { MailPreview } from './MailPreview.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import { PdfPreview } from './PdfPreview.tsx'
import { PicturePreview } from './PicturePreview.tsx'
import { TextPreview } from './TextPreview.tsx'
import type { Previewed } from './types.ts'

const pictures = new Set([
  ...['image/png', 'image/jpeg', 'image/gif'],
  ...['image/webp', 'image/avif', 'image/heic', 'image/tiff'],
])
const papers = new Set([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
])

/** The content of a document, as far as the page can show it. */
const Preview = ({ document, words }: Previewed) => {
  const { t } = useWords()
  const { mediaType } = document
  if (mediaType === 'application/pdf') return <PdfPreview document={document} words={words} />
  if (pictures.has(mediaType)) return <PicturePreview document={document} />
  if (mediaType === 'message/rfc822' || mediaType === 'application/vnd.ms-outlook')
    return <MailPreview document={document} words={words} />
  if (papers.has(mediaType)) return <PaperPreview document={document} words={words} />
  if (mediaType === 'application/zip') return <ArchivePreview document={document} />
  if (mediaType.startsWith('text/')) return <TextPreview document={document} words={words} />
  return (
    <Text p="md" c="dimmed">
      {t('documents.noPreview')}
    </Text>
  )
}

const none: readonly string[] = []

/** A document beside what it belongs to: its name and size, its content, and a copy to keep. `words`: marked in what it says. */
export const DocumentView = ({
  document,
  words = none,
  onClose,
}: {
  document: Previewed['document']
  words?: readonly string[]
  onClose: () => void
}) => {
  const { t, write } = useWords()
  const host = useHost()
  return (
    <section className={classes.view} aria-label={t('documents.preview')}>
      <Group className={classes.head} justify="space-between" wrap="nowrap" gap="sm">
        <Stack gap={0} miw={0}>
          <Title order={2} fz="md" className={classes.name} title={document.name}>
            {document.name}
          </Title>
          <Text size="sm" c="dimmed">
            {write.size(document.size)}
          </Text>
        </Stack>
        <Group gap="xs" wrap="nowrap">
          <Button
            component="a"
            href={host.documentAddress(document)}
            download={document.name}
            variant="default"
            size="compact-sm"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('documents.saveCopy')}
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            onClick={onClose}
            aria-label={t('documents.close')}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      {/* A new document starts anew: its page, its zoom and its failure are its own. */}
      <Preview key={document.sha256} document={document} words={words} />
    </section>
  )
}
