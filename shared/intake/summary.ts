const longest = 80
const looksAt = 60

const salutation =
  /^(?:beste|geachte|dag|hallo|hoi|hey|goede(?:n)?(?:dag|morgen|middag|avond)|goeie\w*|l\.?s\.?|bonjour|bonsoir|ch[eè]re?s?|madame|mesdames|monsieur|messieurs|sehr geehrte\p{L}*|liebe[rs]?|guten (?:tag|morgen|abend)|hallo|dear|hello|hi)\b[^.!?]{0,60}$/iu
/** Says that there is a complaint, not what it is about. */
const announcement =
  /\b(?:klacht\b.{0,60}\b(?:in(?:dienen|gediend)?|melden|neer(?:leggen)?|doorgeven)|klacht van .{1,80} aan het adres van|dien .{0,40}klacht|beroep .{0,40}bemiddeling|hierbij (?:mijn|onze) klacht|^(?:ik|wij|we) (?:schrijf|schrijven|mail|mailen)\b|^(?:in|als) bijlage\b|(?:uw|jullie) (?:formulier|(?:web)?site|website)\b|zoals (?:gevraagd|besproken|afgesproken))\b/iu
const closing =
  /^(?:met vriendelijke|vriendelijke groet|mvg|groet(?:en|jes)?|hoogachtend|cordialement|kind regards|--)/iu

/**
 * A few words for what a complaint is about: the first sentence that says something, at most 80 characters.
 * Empty when there is none.
 */
export const summarise = (text: string): string => {
  const sentences = text
    .slice(0, 20_000)
    .split(/\n\s*\n|\n(?=[-•*\p{Lu}])/u)
    .slice(0, looksAt)
    .flatMap((paragraph) =>
      paragraph
        .replace(/\s+/g, ' ')
        .trim()
        .split(/(?<=[.!?…])\s+(?=\p{Lu})/u),
    )
    .map((sentence) => sentence.replace(/^(?:beste|geachte|dag|hallo)\b[^,.!?]{0,60},\s*(?=\S)/iu, '').trim())
  const end = sentences.findIndex((sentence) => closing.test(sentence))
  const told = end === -1 ? sentences : sentences.slice(0, end)
  const telling = told.find((sentence) => saysSomething(sentence) && !announcement.test(sentence))
  return shorten(telling ?? told.find(saysSomething) ?? '')
}

const saysSomething = (sentence: string): boolean =>
  (sentence.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3 &&
  !salutation.test(sentence) &&
  !/^\S+:\/\//.test(sentence)

/** Cut between words. A full stop at the end goes, as in a title. */
const shorten = (sentence: string): string => {
  if (sentence.length <= longest) return sentence.replace(/\.$/, '')
  const cut = sentence.slice(0, longest)
  return `${cut.slice(0, cut.lastIndexOf(' ') > 40 ? cut.lastIndexOf(' ') : longest - 1).replace(/[\s,;:]+$/, '')}…`.toWellFormed()
}
