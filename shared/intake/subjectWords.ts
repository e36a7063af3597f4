/** The fixed words of one language: what a complaint is called, and what comes before the two names. */
export type Wording = {
  readonly nouns: readonly string[]
  /** Before the complainant. */
  readonly of: RegExp
  /** Before the respondent. */
  readonly against: RegExp
}

/** Words that stand alone, wherever they are found. */
const words = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${source})(?![\\p{L}\\p{N}-])`, 'giu')

/** The form of `procedure.nl.txt`, "Welke gegevens hebben we … nodig?". */
const fixedWords = words('aan het adres van')

const wordings: readonly Wording[] = [
  {
    nouns: ['klacht', 'klachten', 'reclamatie', 'klachtmelding', 'klachtenbrief'],
    of: words('(?:ingediend |gemeld )?(?:van|vna|vaan|vann|va|vn|door|namens|vanwege)'),
    against: words(
      "aan (?:(?:het|['’]?t) )?adres(?: van)?|tegen(?:over)?|over|jegens|t\\.?o\\.?v\\.?|ten (?:aanzien|opzichte|laste) van|gericht (?:tegen|aan)",
    ),
  },
  {
    nouns: ['plainte', 'réclamation', 'reclamation', 'doléance'],
    of: words("(?:introduite |déposée )?(?:de la part (?:de|d['’])|de|du|par|d['’])"),
    against: words(
      "(?:à l['’](?:encontre|adresse|égard)|au sujet|vis-à-vis) (?:de|du|d['’])|contre|envers|concernant|à propos de",
    ),
  },
  {
    nouns: ['complaint'],
    of: words('from|by|of'),
    against: words('against|about|regarding|concerning|addressed to|at the address of'),
  },
  {
    nouns: ['beschwerde', 'reklamation'],
    of: words('von|durch'),
    against: words('gegen|über|ueber|betreffend|bezüglich|an die adresse von'),
  },
]

/** "aan het adress van", "aan t ardes van": what is meant is clear, but it was not written. */
const nearly =
  /(?<![\p{L}'’])aan (?:(?:het|hte|hat|ht|et|['’]?t) )?(a\p{L}{3,7})(?: (v\p{L}{1,3}))?(?![\p{L}'’-])/giu

/** Changed, added, left out or changed places with the next: how many letters; more than `most` counts as that plus one. */
const misspelt = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const above = rows[i - 1] ?? []
      const turned =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (rows[i - 2]?.[j - 2] ?? 0) + 1
          : most + 1
      row.push(
        Math.min((above[j - 1] ?? 0) + (same ? 0 : 1), (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, turned),
      )
    }
    rows.push(row)
  }
  return Math.min(rows[a.length]?.[b.length] ?? most + 1, most + 1)
}

export type Cut = { readonly start: number; readonly end: number; readonly fixed: boolean }

const cutsOf = (text: string, pattern: RegExp, fixed = false): Cut[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    fixed,
  }))

/** Where the words before the respondent stand, the fixed ones first. */
export const againstIn = (text: string, { nouns, against }: Wording): Cut[] => {
  const fixed = cutsOf(text, fixedWords, true)
  const dutch = nouns.includes('klacht')
  const misspelled = dutch
    ? [...text.matchAll(nearly)].flatMap(({ index, 0: found, 1: adres = '', 2: van }): Cut[] => {
        const close = misspelt(adres.toLowerCase(), 'adres', 2) <= 2
        const ends = !van || misspelt(van.toLowerCase(), 'van', 1) <= 1
        const end = index + (ends ? found.length : found.length - (van?.length ?? 0) - 1)
        return close ? [{ start: index, end, fixed: false }] : []
      })
    : []
  const all = [...fixed, ...misspelled, ...cutsOf(text, against)]
  // "aan het adres" is not there a second time because it is also nearly there.
  return all.filter(
    (cut, at) => !all.slice(0, at).some((one) => one.start <= cut.start && cut.start < one.end),
  )
}

export const ofIn = (text: string, { of }: Wording): Cut[] => cutsOf(text, of)

/** The language of a word for a complaint, and whether it is spelled right; null when it is no such word. */
export const nounOf = (word: string): { readonly wording: Wording; readonly exact: boolean } | null => {
  const said = word.toLowerCase()
  for (const wording of wordings)
    if (wording.nouns.includes(said)) return { wording, exact: said === 'klacht' }
  for (const wording of wordings) {
    const [noun = ''] = wording.nouns
    if (said[0] === noun[0] && said.length >= 5 && misspelt(said, noun, 2) <= 2)
      return { wording, exact: false }
  }
  return null
}
