import type { CaseRefusalFacts } from '../../case/refusals.ts'
import type { DumpRefusalFacts } from '../../dump/refusals.ts'
import type { RefusalCode } from '../../refusals.ts'

/** Why something cannot be done, and what then can. Those about a case are in `caseRefusal.ts`, of a copy in `dump.ts`. */
export const refusal = {
  newerAdministration:
    'Deze administratie is bewaard door een nieuwere versie van Wederhoor (indeling {{found, number}}; deze versie kent er {{known, number}}). Installeer de nieuwste versie. Er is niets gewijzigd.',
  administrationInUse: 'Deze administratie is al geopend in een ander venster of programma: {{folder}}.',
  notAnAdministration: 'In {{folder}} staat geen administratie van Wederhoor.',
  administrationNotEmpty:
    'In {{folder}} staat al een eigen administratie. Kies een andere map voor het voorbeeld.',
  damagedAdministration:
    'De administratie in {{folder}} is beschadigd. Zet een reservekopie terug. Er is niets gewijzigd.',
  folderForbidden:
    'Wederhoor mag niet lezen of schrijven in {{folder}}. Vraag toegang of kies een andere map.',
  tooManyFilesOpen:
    'Er staan te veel bestanden tegelijk open om {{folder}} te openen. Sluit Wederhoor en andere programma’s, en probeer het dan opnieuw. Er is niets verloren gegaan.',
  folderUnsuitable:
    'In {{folder}} kan een administratie niet veilig worden bewaard ({{setting}}). Kies een map op de schijf van deze computer.',
  changedMeanwhile:
    'Dit werd intussen ergens anders gewijzigd. Bekijk de nieuwe stand en probeer het dan opnieuw.',
  readOnlyStream:
    'Hierin staat iets dat alleen een nieuwere versie van Wederhoor begrijpt ({{type}}). U kunt het lezen, maar niet wijzigen.',
  notFound: 'Niet gevonden: {{what, stream}} {{id}}.',
  diskFull: 'De schijf is vol. Maak plaats vrij en probeer het opnieuw. Er is niets verloren gegaan.',
  invalidInput: 'Niet alles is goed ingevuld: {{problems, problems}}.',
  notYet: 'Dit kan pas vanaf {{on, date}}.',
  alreadyRegistered: 'Dit staat al in de administratie: {{what, stream}}.',
  notRegistered: 'Dit staat nog niet in de administratie: {{what, stream}}.',
  nothingChanged: 'Er is niets gewijzigd: dit staat er al zo.',
  personMerged:
    'Deze gegevens zijn samengevoegd met die van dezelfde persoon. Wijzig ze daar, of splits ze eerst weer.',
  samePerson: 'Dit is al dezelfde persoon.',
  notMerged: 'Deze gegevens zijn niet samengevoegd. Er valt niets te splitsen.',
  unknownField: 'Dit veld bestaat niet voor deze brief: {{fields, quoted}}. Kies een veld uit de lijst.',
  fieldNotAlone: 'Dit veld moet alleen in een alinea staan: {{fields, letterField}}.',
  fieldNeeded: 'In deze brief mag dit niet ontbreken: {{fields, letterField}}.',
  tooManySearches:
    'Er kunnen hoogstens {{limit, number}} zoekopdrachten bewaard worden. Verwijder er eerst een.',
  termsWithdrawn: 'Deze versie van de voorwaarden is ingetrokken: {{reason}}.',
  jobCancelled: 'U hebt dit gestopt.',
  jobTookTooLong: 'Dit duurde langer dan {{seconds, number}} seconden en is gestopt.',
  jobNeededTooMuchMemory:
    'Dit had meer dan {{megabytes, number}} MB geheugen nodig en is gestopt. Probeer het met minder of kleinere documenten.',
  jobFailed: 'Dit is onverwacht gestopt. Probeer het opnieuw. ({{detail}})',
  typesettingFailed: 'Het sjabloon {{template}} kon met deze gegevens niet worden opgemaakt: {{message}}',
  cannotWrite: 'Hier kan niet worden bewaard: {{path}}. Kies een andere plaats.',
  fileMissing: 'Dit bestand is er niet (meer): {{name}}.',
  documentDamaged:
    'Dit document kan niet worden getoond: het bestand is beschadigd. Bewaar een kopie om het zelf te proberen.',
  documentTooLarge:
    'Dit document kan niet worden getoond: uitgepakt is het te groot. Bewaar een kopie om het te openen.',
  pictureTooLarge:
    'Deze afbeelding kan niet worden getoond: ze heeft {{megapixels, number}} megapixel, en hoogstens {{limit, number}} kan. Bewaar een kopie om ze te openen.',
  fileUnreadable: 'Dit bestand kan niet worden gelezen: {{name}}.',
  notAFile: 'Dit is geen gewoon bestand: {{name}}.',
  emptyFile: 'Dit bestand is leeg.',
  fileTooLarge: 'Dit bestand is te groot: {{size, size}}. Het mag hoogstens {{limit, size}} zijn.',
  notAPdf: 'Dit is geen pdf: {{name}}. Kies een pdf-bestand.',
  notAMail: 'Dit is geen e-mail ({{found, fileSort}}). Kies een e-mail (.eml of .msg).',
  mailUnreadable:
    'Deze e-mail is beschadigd en kan niet worden gelezen. Bewaar hem opnieuw uit het mailprogramma.',
  tooManyWaiting: 'Er wachten al {{limit, number}} bestanden. Behandel die eerst, of haal ze van de lijst.',
  mailTooManyLines:
    'Deze e-mail telt {{lines, number}} regels. Er worden er hoogstens {{limit, number}} gelezen.',
  mailTooDeep:
    'De delen van deze e-mail zitten meer dan {{limit, number}} keer in elkaar. Zo diep wordt niet gelezen.',
  mailHeadersTooLarge: 'De kopregels van deze e-mail zijn groter dan {{limit, size}}.',
  notAMailbox: '{{name}} is geen bestand met e-mails ({{found, fileSort}}).',
  mailboxTooManyMails:
    'Dit bestand bevat meer dan {{limit, number}} e-mails. Splits het in kleinere bestanden.',
  notATable:
    'Dit is geen tabel ({{found, fileSort}}). Kies een csv- of xlsx-bestand; een oud Excel-bestand (.xls) bewaart u eerst als .xlsx.',
  tableEmpty: 'In deze tabel staat niets.',
  tableUnreadable:
    'Deze tabel is beschadigd en kan niet worden gelezen. Bewaar ze opnieuw als .xlsx of .csv.',
  tableQuoteOpen:
    'Vanaf rij {{row, number}} staat er een aanhalingsteken dat nergens wordt gesloten. Sluit het, of kies een ander scheidingsteken.',
  tableSheetUnknown: 'In dit bestand is er geen blad {{sheet}}.',
  tableTooWide:
    'Rij {{row, number}} heeft {{columns, number}} kolommen; het mogen er hoogstens {{limit, number}} zijn.',
  tableTooLong: 'Deze tabel heeft meer dan {{limit, number}} rijen. Verdeel ze over verschillende bestanden.',
  tableCellTooLong:
    'In rij {{row, number}} staat een tekst van meer dan {{limit, number}} tekens. Maak die korter.',
  tableUnpacksTooLarge: 'Uitgepakt is dit bestand groter dan {{limit, size}}. Het is niet gelezen.',
  tableFieldsMissing: 'Kies nog een kolom of een vaste waarde voor: {{fields, tableField}}.',
  tableBeingImported:
    'Wederhoor neemt net een tabel over. Probeer dit opnieuw als dat klaar is; er is niets gewijzigd.',
} as const satisfies Record<Exclude<RefusalCode, keyof CaseRefusalFacts | keyof DumpRefusalFacts>, string>
