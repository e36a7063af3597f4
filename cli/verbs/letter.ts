import { extname, resolve } from 'node:path'
import type { CaseView } from '#shared/case/view.ts'
import { type LetterKind, letterKind, type Party, parties, party } from '#shared/case/vocabulary.ts'
import type { LetterOffer } from '#shared/contract/letters.ts'
import { letterVia } from '#shared/letters/order.ts'
import { mailText } from '#shared/letters/view.ts'
import { warningSentence } from '#shared/words/index.ts'
import { saveExport, tellNotices } from '../exported.ts'
import { follow } from '../follow.ts'
import { checkPlace } from '../saveCopy.ts'
import { type Desk, verb, wrong } from '../verb.ts'

/** What is asked of the side that has to answer: the respondent, unless only the complainant can be asked. */
const askedKinds: readonly LetterKind[] = ['responseRequest', 'firstReminder', 'secondReminder', 'lastNotice']

/** Who gets it when nobody said: the only side to which it can go, else whom such a letter is mostly for. */
const readerOf = ({ possibleLetters }: CaseView, kind: LetterKind): Party => {
  const [only, other] = parties.filter((side) => !possibleLetters[kind][side])
  if (only && !other) return only
  return askedKinds.includes(kind) ? 'respondent' : 'complainant'
}

type Saved = { readonly path: string; readonly size: number } & Readonly<Record<string, unknown>>

const savePdf = async (
  desk: Desk,
  number: string,
  draft: LetterOffer['draft'],
  path: string,
): Promise<Saved> => {
  const { client, t, write, say, signal } = desk
  const steps = await client.letters.pdf({ number, ...draft }, { signal })
  const { exported } = await follow(desk, steps, (at) => t('cli.setting', { number, ...at }))
  const { id, pages, size, notices } = exported
  await saveExport(desk, id, path)
  say(t('cli.letterSaved', { path, count: pages, size: write.size(size) }))
  tellNotices(desk, t('cli.notPrinted'), notices)
  return { path, size, pages, notices }
}

const saveMail = async (
  desk: Desk,
  number: string,
  draft: LetterOffer['draft'],
  path: string,
): Promise<Saved> => {
  const { client, t, write, say, complain } = desk
  const { id, size, heavy, messageId } = await client.letters.mail({ number, ...draft })
  await saveExport(desk, id, path)
  say(t('cli.mailSaved', { path, size: write.size(size) }))
  if (heavy) complain(t('cli.mailHeavy', { size: write.size(size) }))
  return { path, size, heavy, messageId }
}

/** What a letter would say; with `--out`, as the PDF or the mail that would go out. Nothing is recorded. */
export const letter = verb({
  name: 'letter',
  options: { to: party, via: letterVia, due: 'date', out: 'text' },
  words: [2, 2],
  administration: 'existing',
  more: (t) => t('cli.more.letter', { choices: letterKind.options.join(', ') }),
  prepare: ([number = '', typed = ''], { to, via, due, out }) => {
    const kind = letterKind.safeParse(typed)
    if (!kind.success) return wrong('unknownLetter', { value: typed })
    const extension = out === undefined ? null : extname(out).toLowerCase()
    if (extension !== null && extension !== '.pdf' && extension !== '.eml')
      return wrong('notAChoice', { option: '--out', value: out ?? '', choices: 'FILE.pdf, FILE.eml' })
    return async (desk) => {
      const { client, t, say, complain } = desk
      const path = out === undefined ? null : resolve(out)
      if (path !== null) await checkPlace(path)
      const reader = to ?? readerOf(await client.cases.get({ number }), kind.data)
      const order = { kind: kind.data, to: reader, ...(via && { via }), ...(due && { dueOn: due }) }
      const { draft, view } = await client.letters.draft({ number, order })
      for (const warning of draft.warnings) complain(warningSentence(t, warning))
      const { subject, warnings } = draft
      const said = { order: draft.order, template: draft.template, subject, text: mailText(view), warnings }
      if (path === null) {
        say(`${t('app.colon', { what: t('cli.mail.subject') })} ${subject}\n\n${mailText(view)}`)
        return { value: said }
      }
      const save = extension === '.pdf' ? savePdf : saveMail
      return { value: { ...said, out: await save(desk, number, draft, path) } }
    }
  },
})
