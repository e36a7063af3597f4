import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../words.tsx'
import classes from './documents.module.css'

/** One page, drawn when it comes into sight. `width` in CSS pixels. */
export const PdfPage = ({ pdf, page, width }: { pdf: PDFDocumentProxy; page: number; width: number }) => {
  const { t } = useWords()
  const holder = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(page === 1)
  const [ratio, setRatio] = useState(Math.SQRT2)

  useEffect(() => {
    const element = holder.current
    if (!element) return
    const watcher = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: '600px 0px' },
    )
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])

  useEffect(() => {
    if (!near || width < 10) return
    let drawing: { cancel(): void } | null = null
    let here = true
    const draw = async () => {
      const sheet = await pdf.getPage(page)
      const element = canvas.current
      if (!here || !element) return
      const natural = sheet.getViewport({ scale: 1 })
      setRatio(natural.height / natural.width)
      const scale = (width / natural.width) * Math.min(2, window.devicePixelRatio || 1)
      const viewport = sheet.getViewport({ scale })
      element.width = Math.floor(viewport.width)
      element.height = Math.floor(viewport.height)
      const task = sheet.render({ canvas: element, viewport })
      drawing = task
      await task.promise
    }
    draw().catch((error: unknown) => {
      // Drawing that was cut short by scrolling or zooming is no failure.
      if (here && !(error instanceof Error && error.name === 'RenderingCancelledException'))
        console.error(error)
    })
    return () => {
      here = false
      drawing?.cancel()
    }
  }, [pdf, page, width, near])

  return (
    <div
      ref={holder}
      className={classes.page}
      style={{ width, height: width * ratio }}
      role="img"
      aria-label={t('documents.page', { page, pages: pdf.numPages })}
    >
      {near && <canvas ref={canvas} />}
    </div>
  )
}
