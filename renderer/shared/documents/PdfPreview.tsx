import { useElementSize } from '@mantine/hooks'
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { Waiting } from '../Asked.tsx'
import { useHost } from '../api.tsx'
import { useWords } from '../words.tsx'
import classes from './documents.module.css'
import { FoundInDocument } from './FoundInDocument.tsx'
import { PdfPage } from './PdfPage.tsx'
import { PreviewFailed, type PreviewFailure } from './PreviewFailed.tsx'
import { openPdf, pdfFailure } from './pdf.ts'
import type { Previewed } from './types.ts'
import { usePdfPlaces } from './usePdfPlaces.ts'
import { ZoomBar } from './ZoomBar.tsx'

type Opened = { readonly pdf: PDFDocumentProxy } | { readonly failure: PreviewFailure } | null

const usePdf = (address: string): Opened => {
  const [opened, setOpened] = useState<Opened>(null)
  useEffect(() => {
    let here = true
    let task: PDFDocumentLoadingTask | null = null
    setOpened(null)
    openPdf(address)
      .then((started) => {
        task = started
        if (!here) void started.destroy()
        return started.promise
      })
      .then(
        (pdf) => here && setOpened({ pdf }),
        (error: unknown) => {
          if (!here) return
          console.error(error)
          setOpened({ failure: pdfFailure(error) })
        },
      )
    return () => {
      here = false
      void task?.destroy()
    }
  }, [address])
  return opened
}

/** A stored PDF. */
export const PdfPreview = ({ document, words }: Previewed) => (
  <PdfPages address={useHost().documentAddress(document)} name={document.name} words={words} />
)

type Named = { readonly name: string; readonly words: readonly string[] }
const none: readonly string[] = []

/** All pages of a PDF under each other, each drawn when it comes into sight. */
export const PdfPages = ({
  address,
  name,
  words = none,
}: {
  address: string
  name: string
  words?: readonly string[]
}) => {
  const opened = usePdf(address)
  if (!opened) return <Waiting />
  if ('failure' in opened) return <PreviewFailed failure={opened.failure} />
  return <Pages pdf={opened.pdf} name={name} words={words} />
}

const Pages = ({ pdf, name, words }: { pdf: PDFDocumentProxy } & Named) => {
  const { t } = useWords()
  const [zoom, setZoom] = useState(1)
  const { ref, width } = useElementSize()
  const places = usePdfPlaces(pdf, words)
  const { page: toPage, times } = places
  const stage = useRef<HTMLElement>(null)
  // Not again for each width: who looks elsewhere meanwhile stays there.
  const isLaid = width > 0
  useEffect(() => {
    // The page first: what is far away is not drawn yet, and has no words to lead to.
    if (times >= 0 && toPage !== null && isLaid)
      stage.current?.querySelector(`[data-page="${toPage}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [toPage, times, isLaid])
  return (
    <>
      <FoundInDocument words={words} places={places} />
      <ZoomBar zoom={zoom} onZoom={setZoom}>
        {t('documents.pages', { count: pdf.numPages })}
      </ZoomBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={stage} className={classes.stage} tabIndex={0} aria-label={name}>
        <div ref={ref} />
        {isLaid &&
          Array.from({ length: pdf.numPages }, (_, index) => (
            <PdfPage
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
              key={index}
              pdf={pdf}
              page={index + 1}
              width={Math.floor(width * zoom)}
              words={words}
              led={places.on(index + 1)}
            />
          ))}
      </section>
    </>
  )
}
