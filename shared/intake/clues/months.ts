const spelled: readonly (readonly string[])[] = [
  ['januari', 'jan', 'janvier', 'janv', 'january', 'januar', 'jänner'],
  ['februari', 'febr', 'feb', 'février', 'fevrier', 'févr', 'fév', 'february', 'februar'],
  ['maart', 'mrt', 'mars', 'mar', 'march', 'märz', 'maerz', 'mrz'],
  ['april', 'apr', 'avril', 'avr'],
  ['mei', 'mai', 'may'],
  ['juni', 'jun', 'juin', 'june'],
  ['juli', 'jul', 'juillet', 'juil', 'july'],
  ['augustus', 'aug', 'août', 'aout', 'august'],
  ['september', 'sept', 'sep', 'septembre'],
  ['oktober', 'okt', 'octobre', 'oct', 'october'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'décembre', 'decembre', 'déc', 'dezember', 'dez'],
]

/** From Monday on. */
const weekdays: readonly (readonly string[])[] = [
  ['maandag', 'ma', 'lundi', 'lun', 'monday', 'mon', 'montag', 'mo'],
  ['dinsdag', 'di', 'mardi', 'tuesday', 'tue', 'dienstag'],
  ['woensdag', 'wo', 'woe', 'mercredi', 'mer', 'wednesday', 'wed', 'mittwoch', 'mi'],
  ['donderdag', 'do', 'jeudi', 'jeu', 'thursday', 'thu', 'donnerstag'],
  ['vrijdag', 'vr', 'vrij', 'vendredi', 'ven', 'friday', 'fri', 'freitag', 'fr'],
  ['zaterdag', 'za', 'zat', 'samedi', 'sam', 'saturday', 'sat', 'samstag', 'sa'],
  ['zondag', 'zo', 'zon', 'dimanche', 'dim', 'sunday', 'sun', 'sonntag', 'so'],
]

const placesOf = (groups: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(groups.flatMap((words, at) => words.map((word) => [word, at] as const)))
const months = placesOf(spelled)
const days = placesOf(weekdays)

/** 1 to 12, of a name or an abbreviation in Dutch, French, English or German; null when it is none. */
export const monthOf = (word: string): number | null => {
  const at = months.get(word.toLowerCase().replace(/\.$/, ''))
  return at === undefined ? null : at + 1
}

/** 0 for Monday to 6 for Sunday; null when it is none, or one that means different days ("di" is also "dies"). */
export const weekdayOf = (word: string): number | null =>
  days.get(word.toLowerCase().replace(/[.,]$/, '')) ?? null

const anyOf = (groups: readonly (readonly string[])[]): string =>
  groups
    .flat()
    .toSorted((a, b) => b.length - a.length)
    .join('|')

export const monthWords = anyOf(spelled)
export const weekdayWords = anyOf(weekdays)
/** In full only: "di" and "do" are words of their own. */
export const wholeWeekdays = anyOf(
  weekdays.map((words) =>
    words.filter((word) => word.endsWith('ag') || /di$|day$|dimanche|mittwoch/.test(word)),
  ),
)
