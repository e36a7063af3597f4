/** No subject that says something is longer. In characters. */
const longestSubject = 1000

/** As mail programs write them in Dutch, French, English, German, Italian, Spanish, Portuguese and further away. */
const forwards =
  'fwd?|tr|wg|doorst(?:uren)?|doorgest(?:uurd)?|rv|enc|i|inolt(?:ro)?|vb|vl|pd|reenv|réexp|transf|ilt'
const replies =
  're|antw(?:oord)?|aw|réf?|rép|réponse|r|rif|res|sv|vs|odp|ynt|betr(?:eft)?|betreft|onderwerp|objet|subject|betreff'
const count = '(?:\\s*(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|\\^\\d{1,3}))?'
/** A tag says where a mail comes from or what a filter made of it; a complaint between brackets is none. */
const inside = (close: string) =>
  `(?![^${close}]*\\b(?:klacht|klagt|plainte|complaint|beschwerde)\\b)[^${close}]{0,60}`
const tags = [
  `\\[${inside('\\]')}\\]`,
  `\\{${inside('}')}\\}`,
  `\\(\\s*(?:extern\\p{L}*|ext|spam\\??|bulk|junk)\\s*\\)`,
  '\\*{2,5}\\s*[\\p{L}\\p{N}?! -]{1,30}?\\s*\\*{2,5}',
  '(?:extern(?:al|e)?|ext|spam|bulk|phishing\\?|let op|caution|waarschuwing)\\s*[:：]',
  '(?:ticket|zaak|case|ref|dossier)?\\s*(?:nr\\.?\\s*)?#\\s?[\\w-]{1,20}\\s*[:：–-]?',
]
const prefix = new RegExp(`^\\s*(?:(${forwards}|${replies})${count}\\s*[:：]|${tags.join('|')})\\s*`, 'iu')
/** Emoji, marks that ask for attention, and characters that nobody sees. */
const ornaments =
  /^(?:\*(?!\*{1,4}\s*[\p{L}\p{N}])|[\s!~\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Cf}]|\ufe0f)+/u
const forwardWord = new RegExp(`^(?:${forwards})$`, 'iu')

/** The subject without what mail programs put before it, and which of these there were. */
export const withoutPrefixes = (
  subject: string,
): { readonly rest: string; readonly forwarded: boolean; readonly replied: boolean } => {
  let rest = bare(subject.slice(0, longestSubject))
  let forwarded = false
  let replied = false
  for (let found = prefix.exec(rest); found && found[0] !== ''; found = prefix.exec(rest)) {
    if (found[1] && forwardWord.test(found[1])) forwarded = true
    else if (found[1]) replied = true
    rest = bare(rest.slice(found[0].length))
  }
  return { rest: rest.replace(/^\*+/, '').trim(), forwarded, replied }
}

const bare = (text: string): string => text.replace(ornaments, '')
