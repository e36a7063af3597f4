import { wordKey } from './fold.ts'

/**
 * Words that say nothing of what a case is about, whatever it is about: small words, forms of address, days and months, and what every
 * complaint has. In an administration of thousands how many cases have them would tell it; in one of ten it does not.
 */
const written = [
  // Dutch
  'aan aangezien achter af al alle alleen alles als altijd ander andere anders beide ben bent beter bij bijna binnen blijft boven buiten daar',
  'daarbij daarmee daarna daarnaast daarom daarop daarvan daarvoor dag dan dat de deze die dit doe doen doet door dus echter een eens eerst',
  'eerste eigen elk elke en enige enkel enkele er erg ergens ermee erop ervan ervoor even gaan gaat gedaan geeft geen geven geweest gewoon',
  'ging goed graag haar had hadden heb hebben hebt heeft heel helemaal hem hen het hier hierbij hij hoe hun iedereen iemand iets ik in inmiddels',
  'is ja je jij jou jouw jullie kan keer kom komen komt kon konden krijg krijgen krijgt kunnen kunt kwam laat laten later liet maar maak maken',
  'maakt maakte manier me mee meer meerdere meest men met mij mijn minder moest moesten moet moeten mogen mocht na naar naast nadat net niemand',
  'niet niets nog nogmaals nooit nu of om omdat ondanks onder ons onze ook op opnieuw over per pas reeds samen sinds snel soms steeds te tegen',
  'terug terwijl tijdens tot totdat tussen twee drie u uit uw vaak van vanaf veel verder vind vindt vol volgens volgende voor vooral voordat vorige',
  'hangt houdt hield ligt lag staan staat stond stonden zit zitten zat valt viel blijkt bleek lijkt leek',
  'waar waarbij waardoor waarna waarom waarop waarvan wanneer want waren was wat we weer weet weg weinig wel welke werd werden wie wij wil',
  'willen wilde worden wordt zal zat ze zeer zeg zeggen zegt zei zelf zelfs zich zij zijn zo zoals zodat zonder zou zouden zullen zult',
  'allang bericht beste bijgevoegd bijlage dank geachte gesprek goedemiddag goedemorgen goedendag gevraagd groet groeten hallo heer hoogachtend',
  'mevrouw meneer namens vraag vragen vriendelijke graag weken week maand maanden dagen jaar jaren uur tijd gisteren vandaag morgen',
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december',
  'toen telkens intussen ondertussen nochtans langs paar vier vijf zes zeven acht negen tien tweede derde vierde honderd euro meter stuk stukken',
  'antwoord antwoordde antwoorden beginnen begon begint bel belde bellen gebeld gestuurd gezegd klaar kost kosten mail mailde orde plaatsen',
  'geplaatst stuur stuurde sturen telefoon thuis huis werk werken werkte zet zette zetten gezet factuur facturen offerte afspraak afspraken',
  'klacht klachten klager klant klanten klussenier klusseniers klus zaak zaken',
  // French
  'alors apres assez aucun aucune aujourd aupres aussi autre autres avant avec avez avoir avons beaucoup bien bonjour bonsoir car ce cela celle',
  'celui ces cet cette ceux chaque chez comme comment contre cordialement dans des depuis deux deja dire dit doit donc dont du elle elles encore',
  'entre est et etaient etait ete etre eux faire fait fois font hier il ils je jamais jour jours la le les leur leurs lors lui ma madame mais',
  'meme merci mes mois moins mon monsieur ne ni nos notre nous on ont ou par parce pas pendant peu peut plainte plaintes plus plusieurs pour',
  'pourquoi pourtant quand que quel quelle quelque quelques qui quoi rien sa sans se selon sera ses seulement si sienne sinon soit son sont sous',
  'souvent sur tandis tant tel telle temps ton toujours tous tout toute toutes tres trop un une vers veuillez voici voila vos votre vous ans annee',
  'client clients cliente agreer salutations sentiments',
  'lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier avril juin juillet aout septembre octobre novembre decembre',
  // English
  'about after again all already also although always and another any anything are around asked back because been before being between both but',
  'came can cannot come complaint complaints could customer customers dear did does done down each even ever every few first for from further get',
  'give given goes going gone had has have having hello her here him his how however into its just kind know last later like long made make many',
  'may more most much must myself neither never next nor not nothing now off once one only other our out over own please regards said same says see',
  'several she should since sincerely some someone something soon still such take than thank thanks that the their them then there therefore these',
  'they this those though through till time times today told too two under until very want wanted was way were what when where which while who why',
  'will with without would yet you your yours day days week weeks month months year years',
  'monday tuesday wednesday thursday friday saturday sunday january february march june july august october',
]

export const smallWords: ReadonlySet<string> = new Set(
  written.flatMap((line) => line.split(' ')).map(wordKey),
)
