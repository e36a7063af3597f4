import {
  type Clue,
  type ClueIn,
  type ClueOf,
  cluesIn,
  type Found,
  type Reading,
  searched,
} from './clues/index.ts'
import { isWritersOwn } from './contact.ts'
import type { MailContent } from './mail.ts'
import { foldPhone } from './matching.ts'
import { isOffice, isOfficeAddress, isOfficePhone, type Office } from './office.ts'
import { regionAt, regionsOf } from './regions.ts'
import { spotIn } from './spot.ts'
import type { Told } from './told.ts'

type Contacts = { readonly emails: readonly string[]; readonly phones: readonly string[] }

/** By which a clue is told to be someone's. */
export type Sides = {
  readonly complainant: Contacts
  readonly respondent: Contacts
  /** Who wrote it can be the complainant. */
  readonly himself: boolean
}

const isOf = (found: Found, { emails, phones }: Contacts): boolean =>
  (found.kind === 'email' && emails.includes(found.value.address)) ||
  (found.kind === 'phone' && phones.some((phone) => foldPhone(phone) === foldPhone(found.value.e164)))

const officeHas = (found: Found, office: Office): boolean =>
  (found.kind === 'email' && isOffice({ name: null, address: found.value.address }, office)) ||
  (found.kind === 'phone' && isOfficePhone(found.value.e164, office)) ||
  (found.kind === 'address' && isOfficeAddress(found.value, office))

/** What the speaker of a mail gives as his own, as it stands in the text that speaks; never the office's. */
export const speakersOwn = (told: Told, reading: Reading, office: Office): readonly Found[] => {
  const text = told.text.slice(0, searched)
  const regions = regionsOf(text)
  return cluesIn(text, reading).filter(
    (found) =>
      ['phone', 'address', 'email'].includes(found.kind) &&
      !officeHas(found, office) &&
      isWritersOwn(text, found, regions),
  )
}

const whose = (found: Found, mine: boolean, { complainant, respondent }: Sides, office: Office): ClueOf => {
  if (found.kind !== 'phone' && found.kind !== 'email' && found.kind !== 'address') return null
  if (isOf(found, respondent)) return 'respondent'
  if (!isOf(found, complainant) && officeHas(found, office)) return 'office'
  return mine || isOf(found, complainant) ? 'complainant' : null
}

const marks = /^[ \t]{0,4}(?:>[ \t]{0,2})*/

/** Without the quote marks that all lines have: who was forwarded with marks did not quote himself. */
const unmarked = (text: string): string => {
  const lines = text.split('\n')
  const depths = lines
    .filter((line) => line.replace(marks, '').trim() !== '')
    .map((line) => (marks.exec(line)?.[0] ?? '').replace(/[^>]/g, '').length)
  const depth = depths.reduce((least, one) => Math.min(least, one), depths[0] ?? 0)
  return lines
    .map((line) => {
      let rest = line
      for (let level = 0; level < depth; level++) rest = rest.replace('>', ' ')
      return rest
    })
    .join('\n')
}

/**
 * Every clue in the subject and the text of a mail, and in that of the carried mail that speaks. What stands outside
 * the words of who speaks counts as quoted.
 */
export const clueList = (
  mail: MailContent,
  told: Told,
  reading: Reading,
  sides: Sides,
  office: Office,
): readonly Clue[] => {
  const { part, partIndex, start, end } = told.at
  const source = part === 'text' ? mail.text : (carriedText(mail, partIndex) ?? '')
  const spoken = unmarked(source.slice(start, Math.min(end, start + searched)))
  const regions = regionsOf(spoken)
  const inSource = (place: 'text' | 'carried', text: string): Clue[] =>
    cluesIn(text, reading).map((found): Clue => {
      const inside = place === part && found.start >= start && found.end <= end
      const moved = { ...found, start: found.start - start, end: found.end - start } as Found
      const where: ClueIn = inside ? regionAt(regions, moved) : 'quoted'
      const mine = sides.himself && inside && told.by !== 'nobody' && isWritersOwn(spoken, moved, regions)
      return {
        kind: found.kind,
        value: found.value,
        certainty: found.certainty,
        spot: spotIn(place, text, found, place === 'carried' ? partIndex : null),
        of: whose(found, mine, sides, office),
        in: where,
      } as Clue
    })
  const subject = mail.subject ?? ''
  return [
    ...cluesIn(subject, reading).map(
      (found) =>
        ({
          kind: found.kind,
          value: found.value,
          certainty: found.certainty,
          spot: spotIn('subject', subject, found),
          of: whose(found, false, sides, office),
          in: 'fresh',
        }) as Clue,
    ),
    ...inSource('text', mail.text),
    ...(part === 'carried' ? inSource('carried', source) : []),
  ]
}

const carriedText = (mail: MailContent, partIndex: number | null): string | null => {
  for (const { partIndex: at, content } of mail.carried) {
    const text = at === partIndex ? content.text : carriedText(content, partIndex)
    if (text !== null) return text
  }
  return null
}
