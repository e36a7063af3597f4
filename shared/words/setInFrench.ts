/**
 * French as it is set: before `: ; ? !` and `%`, and inside « », a space at which no line breaks, so that none begins
 * with a sign. Where no space was written none comes: `étape:audition`, `12:30` and an address stay as they are.
 */
export const setInFrench = (text: string): string =>
  text.replace(/ (?=[:;?!%»](?![\p{L}\p{N}]))/gu, '\u00a0').replace(/« /g, '«\u00a0')

/** A catalogue is written with ordinary spaces, which an editor shows; its words are used as they are set. */
export const catalogueInFrench = <Words extends object>(words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, word]) => [
      key,
      typeof word === 'string' ? setInFrench(word) : catalogueInFrench(word),
    ]),
  ) as Words
