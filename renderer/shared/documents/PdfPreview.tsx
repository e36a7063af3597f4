import { useElementSize } from '@mantine/hooks'
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { Waiting } from '../Asked.tsx'
import { useHost } from '../api.tsx'
import { useWords } from '../words.tsx'
import classes from './documents.module.css'
import { PdfPage } from './PdfPage.tsx'
import { PreviewFailed, type PreviewFailure } from './PreviewFailed.tsx'
import { openPdf, pdfFailure } from './pdf.ts'
import type { ShownDocument } from './types.ts'
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
export const PdfPreview = ({ document }: { document: ShownDocument }) => (
  <PdfPages address={useHost().documentAddress(document)} name={document.name} />
)

/** All pages of a PDF under each other, each drawn when it comes into sight. */
export const PdfPages = ({ address, name }: { address: string; name: string }) => {
  const { t } = useWords()
  const opened = usePdf(address)
  const [zoom, setZoom] = useState(1)
  const { ref, width } = useElementSize()
  if (!opened) return <Waiting />
  if ('failure' in opened) return <PreviewFailed failure={opened.failure} />
  const { pdf } = opened
  return (
    <>
      <ZoomBar zoom={zoom} onZoom={setZoom}>
        {t('documents.pages', { count: pdf.numPages })}
      </ZoomBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.stage} tabIndex={0} aria-label={name}>
        <div ref={ref} />
        {width > 0 &&
          Array.from({ length: pdf.numPages }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
            <PdfPage key={index} pdf={pdf} page={index + 1} width={Math.floor(width * zoom)} />
          ))}
      </section>
    </>
  )
}
