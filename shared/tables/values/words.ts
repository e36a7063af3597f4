import {
  type Category,
  type Channel,
  categories as categoryCodes,
  channel,
  type Direction,
  direction,
  type Language,
  language,
  type Outcome,
  outcome,
} from '../../case/vocabulary.ts'
import { nameKey } from '../../people/nameKey.ts'
import { type Cell, cellText } from '../cell.ts'

type Words<T extends string> = Readonly<Record<T, string>>

const outcomes: Words<Outcome> = {
  settled:
    'akkoord|minnelijk akkoord|minnelijke schikking|schikking|geschikt|bemiddeld|opgelost|akkoord bereikt|overeenkomst|overeengekomen|geslaagd|accord|accord amiable|resolu|settled|solved|resolved|agreement',
  settledBetweenParties:
    'onderling opgelost|onderling geregeld|zelf opgelost|door partijen opgelost|partijen zelf|onderling akkoord|onderling|regle entre parties|settled between parties',
  adviceGiven: 'advies|advies gegeven|advies verstrekt|avis|avis rendu|advice|advice given',
  notSettled:
    'geen akkoord|niet opgelost|niet akkoord|mislukt|geen schikking|bemiddeling mislukt|geen oplossing|pas d accord|echec|not settled|failed|no agreement',
  notMediable:
    'niet bemiddelbaar|geen bemiddeling mogelijk|niet te bemiddelen|bemiddeling niet mogelijk|non mediable|not mediable',
  notAdmissible:
    'niet ontvankelijk|onontvankelijk|geweigerd|afgewezen|bemiddeling geweigerd|niet aanvaard|ongegrond verklaard|non recevable|irrecevable|refuse|refused|rejected|not admissible',
  withdrawn: 'ingetrokken|teruggetrokken|klacht ingetrokken|retire|retiree|withdrawn',
  discontinued:
    'stopgezet|gestopt|geen reactie|geen gevolg|zonder gevolg|geseponeerd|geklasseerd|afgevoerd|arrete|abandonne|classe sans suite|discontinued|stopped|dropped',
}

const channels: Words<Channel> = {
  mail: 'e mail|email|per mail|mailtje|courriel|webformulier|formulier|website|online',
  phone: 'telefoon|telefonisch|tel|per telefoon|telephone|par telephone',
  letter: 'brief|post|per brief|per post|lettre|courrier|par courrier',
  registeredLetter:
    'aangetekend|aangetekende brief|aangetekende zending|recommande|lettre recommandee|registered',
  counter: 'balie|aan de balie|loket|kantoor|guichet|comptoir|desk',
  visit: 'bezoek|ter plaatse|plaatsbezoek|visite|visited',
  message: 'bericht|sms|whatsapp|chat|message texte|text message',
}

const directions: Words<Direction> = {
  customerComplains:
    'klant|klant klaagt|consument|van klant|door klant|client|le client|customer|customer complains',
  klussenierComplains:
    'klussenier|klussenier klaagt|vakman|van klussenier|door klussenier|aannemer|l artisan|artisan|handyman|klussenier complains',
}

const categories: Words<Category> = {
  workmanship:
    'vakmanschap|vakwerk|uitvoering|kwaliteit|kwaliteit van het werk|slecht werk|slechte uitvoering|gebreken|gebrek|qualite|qualite du travail|execution|malfacons|quality|defects',
  unfinished:
    'niet of te laat afgewerkt|niet afgewerkt|onafgewerkt|niet af|te laat|laattijdig|laattijdigheid|vertraging|planning|termijn|niet nagekomen|pas termine ou trop tard|pas termine|retard|delai|unfinished or late|late|delay',
  damage:
    'schade|beschadiging|schadegeval|gevolgschade|waterschade|degats|degat|dommages|dommage|water damage',
  price:
    'prijs|prijs en factuur|factuur|facturatie|facturen|rekening|kosten|meerwerk|offerte|prix|prix et facture|facture|facturation|price and invoice|invoice|invoicing|billing|cost',
  payment:
    'niet betaald|betaling|wanbetaling|onbetaald|openstaande factuur|non paiement|paiement|impaye|not paid|non payment|unpaid',
  guarantee: 'garantie|waarborg|warranty',
  conduct:
    'gedrag|gedrag en communicatie|communicatie|houding|bejegening|bereikbaarheid|attitude|attitude et communication|comportement|communication|conduct and communication|behaviour|attitude and communication',
  other:
    'andere|overige|overig|anders|iets anders|varia|diversen|autre|autres|autre chose|divers|something else|misc',
}

const languages: Words<Language> = {
  nl: 'n|ned|nederlands|vlaams|nld|dut|neerlandais|dutch|nl be|nl nl',
  fr: 'f|fra|fre|frans|francais|french|fr be|fr fr',
  en: 'e|eng|engels|anglais|english|en gb|en us',
}

const yes = 'ja|j|yes|y|oui|o|true|waar|1|x|actief|actif|active|aangesloten|lid|in dienst'.split('|')
const no =
  'nee|neen|n|no|non|false|onwaar|0|inactief|niet actief|gestopt|gestopt met werken|uitgeschreven|uit|inactif|inactive|opgezegd|gewezen|ex|oud'.split(
    '|',
  )

const open =
  'open|lopend|loopt|loopt nog|lopende|in behandeling|behandeling|nieuw|actief|bezig|in onderzoek|wachtend|in afwachting|heropend|en cours|ouvert|nouveau|pending|in progress|running|new|ongoing'.split(
    '|',
  )

const read = <T extends string>(known: Words<T>, options: readonly T[]) => {
  const byWord = new Map<string, T>()
  for (const option of options)
    for (const word of [
      nameKey(option.replaceAll(/(\p{Lu})/gu, ' $1')),
      nameKey(option),
      ...known[option].split('|'),
    ])
      byWord.set(word, option)
  return (cell: Cell): T | null => byWord.get(nameKey(cellText(cell))) ?? null
}

/** What a word in a cell stands for, in Dutch, French or English; null when that is not known. */
export const readOutcome = read(outcomes, outcome.options)
export const readChannel = read(channels, channel.options)
export const readDirection = read(directions, direction.options)
export const readCategory = read(categories, categoryCodes)
export const readLanguage = read(languages, language.options)

/** Yes or no, also where a spreadsheet knows it as such; null when it is neither. */
export const readYesNo = (cell: Cell): boolean | null => {
  if (typeof cell === 'boolean') return cell
  const word = nameKey(cellText(cell))
  return yes.includes(word) ? true : no.includes(word) ? false : null
}

/** Whether a word says that a complaint is still being handled. */
export const saysOpen = (cell: Cell): boolean => open.includes(nameKey(cellText(cell)))
