import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { goesOnIn } from '../found/runs.ts'
import { type Led, useMarks } from '../found/useFoundPlaces.ts'
import { useWords } from '../words.tsx'
import classes from './documents.module.css'
import { layText } from './pdf.ts'

type Props = {
  readonly pdf: PDFDocumentProxy
  readonly page: number
  /** In CSS pixels. */
  readonly width: number
  /** Marked on the page. */
  readonly words: readonly string[]
  readonly led: Led
}

/** One page, drawn when it comes into sight, with its text over it. */
export const PdfPage = ({ pdf, page, width, words, led }: Props) => {
  const { t } = useWords()
  const holder = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  useMarks(text, words, led, goesOnIn.sheet)
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
    const over = text.current
    if (!near || width < 10) return
    const started: { cancel(): void }[] = []
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
      const picture = sheet.render({ canvas: element, viewport })
      started.push(picture)
      await Promise.all([picture.promise, over && lay(sheet, over, width / natural.width)])
    }
    const lay = async (sheet: PDFPageProxy, over: HTMLElement, scale: number) => {
      const laid = await layText(sheet, over, sheet.getViewport({ scale }))
      started.push(laid)
      if (!here) laid.cancel()
      await laid.done
    }
    draw().catch((error: unknown) => {
      // Drawing that was cut short by scrolling or zooming is no failure.
      if (here) console.error(error)
    })
    return () => {
      here = false
      for (const one of started) one.cancel()
      over?.replaceChildren()
    }
  }, [pdf, page, width, near])

  return (
    <article
      ref={holder}
      className={classes.page}
      style={{ width, height: width * ratio }}
      data-page={page}
      aria-label={t('documents.page', { page, pages: pdf.numPages })}
    >
      {near && <canvas ref={canvas} aria-hidden />}
      <div ref={text} className={classes.pageText} hidden={!near} />
    </article>
  )
}
