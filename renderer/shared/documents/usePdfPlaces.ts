import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { placesAcross } from '#shared/search/places.ts'
import { soughtAgain } from '#shared/search/snippet.ts'
import { type FoundPlaces, type Led, useLed } from '../found/useFoundPlaces.ts'
import { linesOn } from './pdf.ts'

/** Pages that are looked through, and places in one line of text. */
const most = { pages: 500, line: 200 }

const none: readonly number[] = []

/** How often words stand on each page, the first page first, as far as they were looked through. */
const usePlacesOnPages = (pdf: PDFDocumentProxy, words: readonly string[]): readonly number[] => {
  const [{ of, counts }, setCounts] = useState<{ of: string; counts: readonly number[] }>({
    of: '',
    counts: none,
  })
  const asked = JSON.stringify(words)
  useEffect(() => {
    const sought = soughtAgain(JSON.parse(asked))
    if (sought.length === 0) return
    let here = true
    const look = async () => {
      const found: number[] = []
      for (let page = 1; here && page <= Math.min(pdf.numPages, most.pages); page += 1) {
        const lines = await linesOn(await pdf.getPage(page))
        found.push(lines.reduce((sum, line) => sum + placesAcross(line, sought, most.line).length, 0))
        if (here && found.at(-1) !== 0) setCounts({ of: asked, counts: [...found] })
      }
    }
    // A file that is being closed answers no more.
    look().catch((error: unknown) => here && console.error(error))
    return () => {
      here = false
    }
  }, [pdf, asked])
  return of === asked ? counts : none
}

/** The page on which a place is, from 1, and which of its places; null where there is none. */
const pageOf = (counts: readonly number[], nth: number): { page: number; nth: number } | null => {
  let before = 0
  for (const [index, count] of counts.entries()) {
    if (nth < before + count) return { page: index + 1, nth: nth - before }
    before += count
  }
  return null
}

export type PdfPlaces = FoundPlaces & {
  /** The page to which one is led, from 1; null where there is nothing. */
  readonly page: number | null
  /** How often one was led to a place. */
  readonly times: number
  /** To which place on a page. */
  readonly on: (page: number) => Led
}

/** Where words stand in a PDF, also on pages that were not drawn yet. */
export const usePdfPlaces = (pdf: PDFDocumentProxy, words: readonly string[]): PdfPlaces => {
  const counts = usePlacesOnPages(pdf, words)
  const {
    led: { times },
    stepsOf,
  } = useLed(words)
  const places = stepsOf(counts.reduce((sum, one) => sum + one, 0))
  const now = pageOf(counts, places.nth)
  return {
    ...places,
    page: now?.page ?? null,
    times,
    on: (page) => ({ nth: now?.page === page ? now.nth : null, times }),
  }
}
