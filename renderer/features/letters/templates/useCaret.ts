import { useRef } from 'react'
import { type LetterField, shapeOf } from '#shared/letters/fields.ts'
import type { EditedTemplate } from './useTemplate.ts'

type Place = 'subject' | 'text'

/** With empty lines around it, where it stands between words: a list or a text of someone's is a paragraph by itself. */
const alone = (before: string, mark: string, after: string): string => {
  const above =
    before.trim() === '' || /\n\s*\n\s*$/.test(before) ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const below = after.trim() === '' || /^\s*\n\s*\n/.test(after) ? '' : after.startsWith('\n') ? '\n' : '\n\n'
  return `${above}${mark}${below}`
}

/** Puts a field where the mediator was typing, and the caret behind it. */
export const useCaret = ({ now, put, nameOf }: EditedTemplate) => {
  const subject = useRef<HTMLInputElement>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  const last = useRef<Place>('text')
  const insert = (field: LetterField): void => {
    const isLine = shapeOf(field) === 'line'
    // A subject is one line: what is more than that goes into the text.
    const place = isLine ? last.current : 'text'
    const input = place === 'subject' ? subject.current : text.current
    const words = now[place]
    const start = input?.selectionStart ?? words.length
    const end = input?.selectionEnd ?? start
    const [before, after] = [words.slice(0, start), words.slice(end)]
    const mark = `{{${nameOf(field)}}}`
    const inserted = isLine ? mark : alone(before, mark, after)
    put({ ...now, [place]: before + inserted + after })
    requestAnimationFrame(() => {
      input?.focus()
      input?.setSelectionRange(start + inserted.length, start + inserted.length)
    })
  }
  return {
    subject,
    text,
    enter: (place: Place) => {
      last.current = place
    },
    insert,
  }
}
