import type { Range } from './spot.ts'

/** Someone writes for another: a lawyer, an insurer, a daughter. `name`: of the other, when it is given there. */
export type OnBehalf = { readonly name: string | null; readonly at: Range }

const searched = 20_000

const title =
  '(?:(?:de|den)\\s)?(?:heer|mevrouw|mevr\\.?|mw\\.?|dhr\\.?|meneer|mijnheer|familie|monsieur|madame|m\\.|mme|mr\\.?|mrs\\.?|herrn?|frau)\\s'
const kin =
  '(?:schoon)?(?:moeder|vader|ouders|zus|zuster|broer|zoon|dochter)|oma|opa|grootmoeder|grootvader|tante|oom|man|vrouw|echtgenote?|partner|buurvrouw|buurman|mère|père|mari|femme|mother|father|wife|husband|sister|brother'
const client =
  'cliënt(?:e|en)?|verzekerde|lid|leden|klant(?:e)?|client(?:e)?|assurée?|mandant(?:e|in)?|insured'
/** Why someone does not write himself. */
const unable = [
  '(?:kan|kunnen) (?:zelf )?niet (?:meer )?(?:goed )?(?:overweg|mailen|schrijven|werken met|met (?:de|een) computer)',
  '(?:heeft|hebben) (?:zelf )?geen (?:internet|computer|e-?mail|mail)',
  'spreekt geen',
  'vandaar dat (?:ik|wij|we)',
  'daarom (?:schrijf|mail) (?:ik|wij|we)',
].join('|')
const phrases = [
  `(?:namens|in (?:de )?naam van|in opdracht van|voor rekening van|op verzoek van|treed(?:en)? op voor|au nom de|pour le compte de|on behalf of|im namen (?:von|meine[rs])|im auftrag (?:von|meine[rs]))`,
  `(?:schrijf|schrijven|mail|doe|doen|dien|meld)\\s(?:u\\s|dit\\s|ik\\s|deze\\s){0,2}(?:hierbij\\s)?(?:voor|namens)\\s(?=(?:mijn|onze)\\s(?:${kin})(?![\\p{L}]))`,
  `(?:mijn|onze|ons|mon|ma|notre|my|our|meine?)\\s(?=(?:${client})(?![\\p{L}]))`,
  `(?:mijn|onze)\\s(?=(?:${kin})(?![\\p{L}])(?:[^.!?]|(?<=\\s(?:mevr|mw|dhr|mr|mme))\\.){0,120}(?:${unable})(?![\\p{L}]))`,
  `klacht\\s(?:\\p{L}+\\s){0,3}van\\s(?=${title}\\p{Lu})`,
]
const behalf = new RegExp(`(?<![\\p{L}])(?:${phrases.join('|')})`, 'giu')
const called = new RegExp(
  `^[\\s,]{0,3}(?:(?:mijn|onze|ons|de|mon|ma|my|our)\\s)?(?:(?:${kin}|${client})[\\s,]{0,3})?(?:\\(?\\d{2}\\s?(?:jaar|j\\.?)\\)?[\\s,]{0,3})?(?:${title})?`,
  'iu',
)
const name =
  /^\p{Lu}[\p{L}'’.-]*(?:\s(?:van|de|den|der|het|ten|ter|le|la|el|du|von|'t|’t))*(?:\s\p{Lu}[\p{L}'’-]+){1,3}/u
/** "namens het hele gezin", "namens ons beiden": he is one of them. */
const himself =
  /^\s{0,2}(?:het hele gezin|ons beiden|ons allemaal|mezelf|mijzelf|iedereen|mijn gezin|ons gezin)/iu

/** Whether a text says that its writer speaks for someone else, and for whom. */
export const onBehalfIn = (text: string): OnBehalf | null => {
  const start = text.slice(0, searched)
  for (const { index, 0: phrase } of start.matchAll(behalf)) {
    const next = index + phrase.length
    const rest = start.slice(next, next + 160)
    if (himself.test(rest)) continue
    const lead = called.exec(rest)?.[0].length ?? 0
    const found = name.exec(rest.slice(lead).replace(/\n/g, ' '))?.[0] ?? null
    // "mijn klant" of a Klussenier is who he complains about: only with a name, or in a fixed phrase, is it said.
    if (
      found === null &&
      /^(?:mijn|onze|ons|mon|ma|notre|my|our|meine?)\s$/iu.test(phrase) &&
      !/^(?:cliënt|verzekerde|client|assur|mandant|insured)/iu.test(rest)
    )
      continue
    if (/^klant/iu.test(rest)) continue
    const at = found ? next + lead : index
    return { name: found, at: { start: at, end: found ? at + found.length : next } }
  }
  return null
}
