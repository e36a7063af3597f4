import { Box, Group, List, SegmentedControl, Text } from '@mantine/core'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { ShownMail } from '#shared/contract/files.ts'
import type { MailAddress } from '#shared/intake/mail.ts'
import { useLed, useMarks } from '../found/useFoundPlaces.ts'
import { useWords } from '../words.tsx'
import { cleanMail, wantsRemote } from './cleanMail.ts'
import classes from './documents.module.css'
import { FoundInDocument } from './FoundInDocument.tsx'
import { StrangePage } from './StrangePage.tsx'
import { withMarks } from './withMarks.ts'

const none: readonly string[] = []

const addressText = ({ name, address }: MailAddress): string =>
  name && address ? `${name} <${address}>` : (name ?? address ?? '')

/** A mail: who, when, about what, its text as plain text or as it was sent, and what was attached. */
export const MailBody = ({
  content,
  html,
  prose,
  asText = false,
  words = none,
}: ShownMail & {
  /** Shown for its plain text, with whatever is to be said of it. */
  prose?: ReactNode
  /** Words of the plain text are being pointed at. */
  asText?: boolean
  /** Marked in what it says. */
  words?: readonly string[]
}) => {
  const { t } = useWords()
  const [as, setAs] = useState<'text' | 'html'>(html && !content.text.trim() ? 'html' : 'text')
  const marked = useMemo(() => (html ? withMarks(html, words) : null), [html, words])
  const page = useMemo(() => (marked ? cleanMail(marked.html) : null), [marked])
  const shown = as === 'html' && !asText && page
  const inFrame = shown ? (marked?.count ?? 0) : 0
  const mail = useRef<HTMLDivElement>(null)
  const { led, stepsOf } = useLed(words)
  const here = useMarks(mail, words, { ...led, elsewhere: inFrame })
  const places = stepsOf(here + inFrame)
  return (
    <>
      <FoundInDocument words={words} places={places} />
      <div ref={mail} className={classes.mail}>
        <MailHead content={content} />
        {html && (
          <Group px="sm" pb="xs" gap="sm">
            <SegmentedControl
              size="xs"
              aria-label={t('documents.mailBody')}
              value={shown ? 'html' : 'text'}
              onChange={(value) => setAs(value === 'html' ? 'html' : 'text')}
              data={[
                { value: 'text', label: t('documents.asText') },
                { value: 'html', label: t('documents.asSent') },
              ]}
            />
            {shown && wantsRemote(html) && (
              <Text size="sm" c="dimmed">
                {t('documents.remoteBlocked')}
              </Text>
            )}
          </Group>
        )}
        {shown ? (
          <StrangePage
            page={page}
            title={t('documents.mailBody')}
            led={{ nth: places.nth < here || inFrame === 0 ? null : places.nth - here, times: led.times }}
          />
        ) : (
          <Box className={classes.prose} px="sm" pb="md">
            {prose ?? content.text}
          </Box>
        )}
        <Attachments content={content} />
      </div>
    </>
  )
}

/** Who wrote it, to whom, when and about what. */
const MailHead = ({ content }: Pick<ShownMail, 'content'>) => {
  const { t, write } = useWords()
  return (
    <dl className={classes.mailHead}>
      {content.from && (
        <>
          <dt>{t('documents.from')}</dt>
          <dd>{addressText(content.from)}</dd>
        </>
      )}
      {content.to.length > 0 && (
        <>
          <dt>{t('documents.to')}</dt>
          <dd>{content.to.map(addressText).join(', ')}</dd>
        </>
      )}
      {content.cc.length > 0 && (
        <>
          <dt>{t('documents.copied')}</dt>
          <dd>{content.cc.map(addressText).join(', ')}</dd>
        </>
      )}
      {content.date && (
        <>
          <dt>{t('documents.sent')}</dt>
          <dd>{write.moment(content.date)}</dd>
        </>
      )}
      <dt>{t('documents.subject')}</dt>
      <dd>
        <strong>{content.subject ?? t('intake.emptyMail')}</strong>
      </dd>
    </dl>
  )
}

const Attachments = ({ content }: Pick<ShownMail, 'content'>) => {
  const { t, write } = useWords()
  if (content.attachments.length === 0) return null
  return (
    <Box px="sm" pb="md">
      <Text fw={600} size="sm">
        {t('documents.attachments')}
      </Text>
      <List size="sm">
        {content.attachments.map((part) => (
          <List.Item key={part.partIndex}>
            {part.name} ({write.size(part.size)})
          </List.Item>
        ))}
      </List>
    </Box>
  )
}
