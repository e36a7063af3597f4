import type { PlainDate } from '#shared/kernel/date.ts'
import { written } from '../days.ts'
import type { ExampleFile } from '../files.ts'
import { Sheet } from './sheet.ts'

type Article = readonly [title: string, ...paragraphs: string[]]

/** Invented: nobody here has the real text (see the decisions about the terms). */
const articles = (version: 1 | 2): readonly Article[] => [
  [
    'Toepassing',
    'Deze voorwaarden horen bij elke opdracht die de klant en de Klussenier schriftelijk sluiten. Een afwijking geldt alleen wanneer beide partijen ze hebben getekend.',
  ],
  [
    'Offerte en opdracht',
    'Een offerte is dertig dagen geldig. De opdracht komt tot stand zodra de klant de offerte tekent.',
    'De offerte vermeldt de werken, de materialen, de prijs en de verwachte start.',
  ],
  [
    'Materialen, kleuren en stalen',
    'De Klussenier legt een staal of een kleurnummer voor wanneer het uitzicht van belang is. Kleine verschillen tussen een staal en het resultaat zijn geen gebrek.',
  ],
  [
    'Start en duur van de werken',
    'De Klussenier start op de afgesproken datum. Lukt dat niet, dan verwittigt hij de klant minstens drie werkdagen vooraf en stelt hij een nieuwe datum voor.',
  ],
  [
    'Toegang tot de werf',
    'De klant zorgt ervoor dat de Klussenier op het afgesproken uur binnen kan en dat er water en stroom is.',
    'Een vergeefse verplaatsing mag worden aangerekend, met een hoogste bedrag van 75 euro.',
  ],
  [
    'Meerwerk',
    version === 1
      ? 'Meerwerk wordt vooraf besproken. De Klussenier bevestigt de prijs zo snel mogelijk.'
      : 'Meerwerk wordt pas uitgevoerd na een schriftelijk akkoord van de klant over het werk en de prijs. Een bericht via de telefoon volstaat.',
  ],
  [
    'Bescherming van de woning',
    'De Klussenier dekt vloeren en meubels af. Schade die door de werken ontstaat, meldt hij dezelfde dag.',
  ],
  [
    'Oplevering',
    'Bij het einde van de werken overlopen de partijen samen het resultaat. Opmerkingen worden genoteerd.',
  ],
  [
    'Betaling',
    'De klant betaalt het saldo binnen veertien dagen na de factuurdatum. Bij een ernstige opmerking mag hij het deel inhouden dat in verhouding staat tot het gebrek.',
  ],
  [
    'Garantie',
    'Op de uitgevoerde werken geldt een garantie van twee jaar, tenzij de opdracht een langere termijn vermeldt. Slijtage en werken door derden vallen er niet onder.',
  ],
  [
    'Klachten',
    version === 1
      ? 'De klant meldt een klacht eerst aan de Klussenier zelf, die binnen tien werkdagen antwoordt.'
      : 'De klant meldt een klacht eerst aan de Klussenier zelf, die binnen vijf werkdagen antwoordt en binnen vijftien werkdagen ter plaatse komt.',
  ],
  [
    'Bemiddeling',
    'Raken de partijen er samen niet uit, dan kan elk van hen het geschil voorleggen aan de bemiddeling.',
  ],
]

/** The invented terms. Every page says that it is an example, above and below. */
export const termsPaper = (version: 1 | 2, appliesFrom: PlainDate): ExampleFile => ({
  name: `Uitvoeringsvoorwaarden VOORBEELD ${appliesFrom.slice(0, 4)}.pdf`,
  mediaType: 'application/pdf',
  kind: 'terms',
  make: async () => {
    const sheet = await Sheet.begin({
      title: `VOORBEELD – Uitvoeringsvoorwaarden, versie ${version}`,
      on: appliesFrom,
      head: 'VOORBEELD – verzonnen tekst, niet de echte Uitvoeringsvoorwaarden',
      accent: [0.72, 0.1, 0.1],
      foot: 'VOORBEELD – verzonnen tekst zonder enige waarde',
    })
    sheet.text('Uitvoeringsvoorwaarden', { size: 20, bold: true })
    sheet.text(`Versie ${version}, van toepassing op opdrachten vanaf ${written(appliesFrom)}`, {
      grey: true,
      gap: 14,
    })
    sheet.text(
      'Deze tekst is verzonnen om in de voorbeeldadministratie rond te kijken. Gebruik hem nergens anders voor.',
      { bold: true, gap: 14 },
    )
    articles(version).forEach(([title, ...paragraphs], index) => {
      sheet.heading(`Artikel ${index + 1}. ${title}`)
      paragraphs.forEach((paragraph, part) => {
        sheet.text(`${index + 1}.${part + 1}  ${paragraph}`)
      })
    })
    return sheet.bytes()
  },
})
