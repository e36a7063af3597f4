import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { sha256 } from '#shared/kernel/id.ts'
import { Asked } from '../Asked.tsx'
import { useAsk } from '../api.tsx'
import { useLed } from '../found/useFoundPlaces.ts'
import { useWords } from '../words.tsx'
import { cleanMail } from './cleanMail.ts'
import classes from './documents.module.css'
import { FoundInDocument } from './FoundInDocument.tsx'
import { StrangePage } from './StrangePage.tsx'
import type { Previewed } from './types.ts'
import { withMarks } from './withMarks.ts'

/** As on paper: a margin, and lines around the cells of tables. */
const looks =
  'body{max-width:46em;margin:24px auto;padding:0 24px}table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:3px 8px;vertical-align:top;text-align:left}td>p,th>p{margin:0}'

/** A text of Word or LibreOffice: what it says, without its layout. */
export const PaperPreview = ({ document, words }: Previewed) => {
  const query = useQuery(
    useAsk().documents.paper.queryOptions({
      input: { sha256: sha256.parse(document.sha256), name: document.name },
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    }),
  )
  return <Asked query={query}>{({ html }) => <Page html={html} name={document.name} words={words} />}</Asked>
}

const Page = ({ html, name, words }: { html: string; name: string } & Pick<Previewed, 'words'>) => {
  const { t } = useWords()
  const marked = useMemo(() => withMarks(html, words), [html, words])
  const page = useMemo(() => cleanMail(marked.html, looks), [marked])
  const { led, stepsOf } = useLed(words)
  const places = stepsOf(marked.count)
  return (
    <>
      <FoundInDocument words={words} places={places} />
      <Text size="sm" c="dimmed" className={classes.bar} px="md" py={6}>
        {t('documents.paperAbout')}
      </Text>
      <StrangePage
        page={page}
        title={name}
        led={{ nth: marked.count > 0 ? places.nth : null, times: led.times }}
      />
    </>
  )
}
