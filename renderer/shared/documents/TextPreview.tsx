import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { sha256 } from '#shared/kernel/id.ts'
import { Asked } from '../Asked.tsx'
import { useAsk } from '../api.tsx'
import { useWords } from '../words.tsx'
import classes from './documents.module.css'
import type { ShownDocument } from './types.ts'

export const TextPreview = ({ document }: { document: ShownDocument }) => {
  const { t } = useWords()
  const query = useQuery(
    useAsk().documents.text.queryOptions({ input: { sha256: sha256.parse(document.sha256) } }),
  )
  return (
    <Asked query={query}>
      {({ text, cut }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={classes.paper} tabIndex={0} aria-label={document.name}>
          {cut && (
            <Alert role="note" mb="sm">
              {t('documents.cut')}
            </Alert>
          )}
          <pre className={classes.text}>{text}</pre>
        </section>
      )}
    </Asked>
  )
}
