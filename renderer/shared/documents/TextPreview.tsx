import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { sha256 } from '#shared/kernel/id.ts'
import { Asked } from '../Asked.tsx'
import { useAsk } from '../api.tsx'
import { useFoundPlaces } from '../found/useFoundPlaces.ts'
import { useWords } from '../words.tsx'
import classes from './documents.module.css'
import { FoundInDocument } from './FoundInDocument.tsx'
import type { Previewed } from './types.ts'

export const TextPreview = ({ document, words }: Previewed) => {
  const query = useQuery(
    useAsk().documents.text.queryOptions({ input: { sha256: sha256.parse(document.sha256) } }),
  )
  return <Asked query={query}>{(said) => <Page {...said} name={document.name} words={words} />}</Asked>
}

type Said = { readonly text: string; readonly cut: boolean; readonly name: string }

const Page = ({ text, cut, name, words }: Said & Pick<Previewed, 'words'>) => {
  const { t } = useWords()
  const said = useRef<HTMLPreElement>(null)
  const places = useFoundPlaces(said, words)
  return (
    <>
      <FoundInDocument words={words} places={places} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.paper} tabIndex={0} aria-label={name}>
        {cut && (
          <Alert role="note" mb="sm">
            {t('documents.cut')}
          </Alert>
        )}
        <pre ref={said} className={classes.text}>
          {text}
        </pre>
      </section>
    </>
  )
}
