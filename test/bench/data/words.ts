import type { Random } from './random.ts'

/** The most frequent words of Dutch, most frequent first. */
const frequent =
  'de het een en van ik in dat is niet op te was we hij zijn met die er voor aan maar ook heeft wij hebben om dan bij nog als naar uit wat deze door kan geen werd mijn ons onze hem haar ze na wel meer over al zou moet zo tot nu daar dit kwam heb had alles nooit toch weer zonder tussen reeds sinds tijdens volgens waar wie hoe omdat terwijl nadat zodat echter bovendien'.split(
    ' ',
  )
const parts =
  'dak goot tegel voeg muur vloer kraan leiding buis deur raam kozijn trap keuken badkamer douche toilet ketel radiator verwarming schilder verf plafond isolatie gevel balkon terras schutting tuin parket laminaat stopcontact kabel zekering lamp afvoer riool put kelder zolder schoorsteen pan lood zink hout steen beton stuc pleister behang silicone kit glas slot scharnier plint drempel lijst kast blad spoel mengkraan boiler pomp filter rooster ventilatie afzuig rook brand water lucht vocht schimmel lek scheur barst kras vlek druk prijs uur dag week arbeid materiaal werk plan meting hoek rand naad'.split(
    ' ',
  )
const verbs =
  'lekt brak scheurde hangt ligt zit kwam beloofde belde mailde plaatste verwijderde herstelde vergat betaalde vroeg zei stuurde wachtte klaagde weigerde bevestigde annuleerde begon stopte leverde rekende meldde toonde gaf nam liet maakte deed zag hoorde vond bleef viel schoof boorde zaagde schilderde voegde dichtte'.split(
    ' ',
  )
const qualities =
  'nieuwe oude scheve losse natte droge dure goede slechte grote kleine lekkende gebroken beloofde late vroege correcte foute dubbele halve hele vuile propere witte grijze zwarte dikke dunne hoge lage rechte kromme veilige gevaarlijke dringende laatste eerste tweede'.split(
    ' ',
  )

/** More words than this are in no office's texts. */
const mostWords = 60_000

/**
 * Words by rank: the frequent ones first, then those of the trade, then compounds and rare ones. What stands at a rank is the same
 * for all, whatever the seed.
 */
const ranked = ((): readonly string[] => {
  const words = [...new Set([...frequent, ...parts, ...verbs, ...qualities])]
  const known = new Set(words)
  const add = (word: string) => {
    if (known.has(word) || words.length >= mostWords) return
    known.add(word)
    words.push(word)
  }
  for (const one of parts) for (const other of parts) if (one !== other) add(one + other)
  for (const one of parts)
    for (const end of ['en', 'je', 'jes', 'werk', 'stuk', 'schade', 'probleem']) add(one + end)
  for (const verb of verbs)
    for (const before of ['her', 'ver', 'be', 'ont', 'op', 'af', 'uit']) add(before + verb)
  // Rare words: names of streets, brands, slips of the finger.
  const syllables = 'bra kel mon ter vis lo den hui ga pre sto wik zan do ru fe mal ber cor til'.split(' ')
  for (let n = 0; words.length < mostWords; n += 1)
    add(
      [n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400) % 20, Math.floor(n / 8000) % 20]
        .map((at) => syllables[at])
        .join(''),
    )
  return words
})()

/** The chance of a rank and all before it, after Zipf: the n-th word is as frequent as 1 / n. */
const cumulative = ((): Float64Array => {
  const sums = new Float64Array(ranked.length)
  let sum = 0
  for (let rank = 0; rank < sums.length; rank += 1) {
    sum += 1 / (rank + 2.7)
    sums[rank] = sum
  }
  return sums.map((value) => value / sum)
})()

const wordOf = (random: Random): string => {
  const wanted = random.next()
  let [low, high] = [0, cumulative.length - 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((cumulative[middle] ?? 1) < wanted) low = middle + 1
    else high = middle
  }
  return ranked[low] ?? 'en'
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const sentence = (random: Random): string => {
  const words = Array.from({ length: random.between(6, 18) }, () => wordOf(random))
  if (random.chance(0.06)) words.push(`€ ${random.between(40, 4000)},${random.between(10, 99)}`)
  return `${capital(words.join(' '))}.`
}

/** A text of about so many words, in sentences and paragraphs. */
export const textOf = (random: Random, words: number): string => {
  const paragraphs: string[] = []
  for (let written = 0; written < words; ) {
    const sentences = Array.from({ length: random.between(2, 5) }, () => sentence(random))
    written += sentences.join(' ').split(' ').length
    paragraphs.push(sentences.join(' '))
  }
  return paragraphs.join('\n\n')
}

/** A few words for what a complaint is about. */
export const subjectOf = (random: Random): string =>
  capital(
    `${random.one(qualities)} ${random.one(parts)}${random.chance(0.4) ? random.one(parts) : ''} ${random.one(verbs)}`,
  )
