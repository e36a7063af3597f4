import { crack, joint } from '../drawing/walls.ts'
import { note, photo } from '../files.ts'
import { customer } from '../people.ts'
import type { Story } from '../story.ts'

/** Other closed cases: decided before the other side was heard, stopped, settled. */
export const otherClosed: readonly Story[] = [
  {
    subject: 'Voegen van de gevel niet afgemaakt',
    customer: customer({
      name: 'Guy Hendrickx',
      street: 'Battelsesteenweg 266',
      postalCode: '2800',
      city: 'Mechelen',
      phone: '0480 00 00 32',
      email: 'guy.hendrickx@post.example',
    }),
    klussenier: 'maes',
    channel: 'mail',
    mediator: 'els',
    received: 75,
    tell: (c) => {
      c.agreement({
        signed: 180,
        started: 150,
        lines: [['Gevel hervoegen, 48 m²', 2_640]],
        remarks: ['De stelling is inbegrepen.'],
      })
      c.invoice({ number: 'GM-052', sent: 120, paid: false })
      c.brings('complainant', photo('gevel links', crack([186, 150, 128])))
      c.says('complainant', [
        'De linkerhelft van de gevel is niet gevoegd. De stelling is weggehaald en Geert Maes is niet meer gekomen.',
        'Mijn huis wordt volgende maand verkocht. De koper eist dat de gevel voor de akte in orde is.',
      ])
      c.on(72)
      c.tried(100, 'complainant', 'phone', 'Twee keer gebeld.')
      c.tried(92, 'complainant', 'registeredLetter', 'Aangetekende brief.')
      c.allMet({ informed: 'Per aangetekende brief.', attempts: 'Telefoon en brief.', willing: 'Ja.' })
      c.admits()
      c.on(70)
      c.hears()
      c.asks('respondent')
      c.on(64)
      c.assesses(
        {
          merits: 'undetermined',
          approach: 'proposals',
          override:
            'De verkoop van de woning laat niet toe om de hele termijn af te wachten. De heer Maes zei aan de telefoon dat hij niet schriftelijk zal reageren.',
        },
        'Volgens de stukken van de klant is de helft van de gevel niet uitgevoerd. De Klussenier heeft zijn kant nog niet verteld. Dit is een voorlopig oordeel.',
      )
      c.proposes(
        'proposal',
        ['complainant', 'respondent'],
        [
          'De heer Maes voegt de linkerhelft binnen tien werkdagen. De heer Hendrickx betaalt daarna de factuur.',
        ],
      )
      c.on(60)
      c.answers('complainant', true)
      c.on(57)
      c.answers('respondent', false, 'Hij wil eerst betaald worden.', 'phone')
      c.on(54)
      c.closes(
        'notSettled',
        'De partijen raken het niet eens over wie eerst moet bewegen. De klant neemt een andere vakman.',
      )
    },
  },
  {
    subject: 'Siliconen en voegen in de badkamer opnieuw te doen',
    customer: customer({
      name: 'Nicole Franssens',
      street: 'Haachtsesteenweg 512',
      postalCode: '1030',
      city: 'Schaarbeek',
      phone: '0480 00 00 33',
      email: 'nicole.franssens@post.example',
    }),
    klussenier: 'peremans',
    channel: 'mail',
    mediator: 'nadia',
    received: 150,
    tell: (c) => {
      c.agreement({
        signed: 200,
        started: 185,
        lines: [['Badkamer hervoegen en kitten', 480]],
        remarks: ['Kleur van de voeg: lichtgrijs.'],
      })
      c.brings('complainant', photo('voeg bij het bad', joint()))
      c.says('complainant', [
        'De kit rond het bad is na een maand zwart en komt los. Ik vraag dat ze vernieuwd wordt.',
      ])
      c.on(146)
      c.tried(160, 'complainant', 'phone', 'Gemeld.')
      c.tried(155, 'complainant', 'mail', 'Foto gestuurd.')
      c.allMet({ informed: 'Telefonisch.', attempts: 'Telefoon en mail.', willing: 'Ja.' })
      c.admits()
      c.on(120)
      c.notes('Drie keer gevraagd wanneer we de badkamer kunnen bekijken. Geen reactie.')
      c.on(100)
      c.closes(
        'discontinued',
        'Mevrouw Franssens reageert niet meer op mails, telefoon en brief. De zaak kan weer open als zij dat vraagt.',
      )
    },
  },
  {
    subject: 'Laatste schijf voor de zolderverbouwing niet betaald',
    customer: customer({
      name: 'Bert en Ilse Coppens',
      street: 'Sint-Lievenslaan 49',
      postalCode: '9000',
      city: 'Gent',
      phone: '0480 00 00 34',
      email: 'coppens.gent@post.example',
    }),
    klussenier: 'lammens',
    direction: 'klussenierComplains',
    channel: 'mail',
    mediator: 'thomas',
    received: 175,
    tell: (c) => {
      c.agreement({
        signed: 320,
        started: 300,
        lines: [
          ['Zolder isoleren en afwerken', 4_850],
          ['Vaste trap plaatsen', 1_690],
        ],
        remarks: ['Betaling in drie schijven.'],
      })
      c.invoice({ number: '2-0340', sent: 215, paid: false, lines: [['Derde schijf zolder', 1_960]] })
      c.letter(
        'klussenier',
        195,
        'Herinnering betaling',
        'Tweede herinnering factuur 2-0340',
        'Beste Bert en Ilse, de derde schijf staat nog open. Als er iets schort aan het werk, hoor ik het graag. Dan kijken we daar samen naar.',
      )
      c.says('complainant', [
        'De familie Coppens betaalt de derde schijf van 2.077,60 euro niet. Ik heb twee herinneringen gestuurd. Ze zeggen dat de trap kraakt, maar lieten mij niet kijken.',
      ])
      const owed = c.point('De derde schijf van 2.077,60 euro is niet betaald.')
      const look = c.point('De familie Coppens liet mij niet naar de trap kijken.')
      c.names('complainant', 'invoiced', 207_760, 'Derde schijf zolder')
      c.on(172)
      c.tried(205, 'complainant', 'mail', 'Eerste herinnering.')
      c.tried(195, 'complainant', 'letter', 'Tweede herinnering, met het aanbod om te komen kijken.')
      c.allMet({
        informed: 'Hier klaagt de Klussenier; de klanten kregen haar brieven.',
        attempts: 'Mail en brief.',
        willing: 'Ja.',
      })
      c.admits()
      c.on(170)
      c.hears()
      c.asks('respondent')
      c.on(162)
      c.brings(
        'respondent',
        note('Klachten over de trap', [
          'Trede 3 en 7 kraken.',
          'De leuning staat los aan de bovenkant.',
          'Plint links ontbreekt.',
        ]),
      )
      c.says('respondent', [
        'Wij willen betalen als de trap in orde is. Hier is onze lijst. De leuning is gevaarlijk voor de kinderen.',
      ])
      c.holds('respondent', owed, 'agreed', 'Wij betalen zodra de trap in orde is.')
      c.holds('respondent', look, 'contested')
      c.names('respondent', 'withheld', 207_760, 'Tot de trap in orde is')
      c.on(160)
      c.shows('complainant')
      c.on(154)
      c.assesses(
        { merits: 'partlyFounded', approach: 'proposals' },
        'Het bedrag is verschuldigd. De drie punten aan de trap zijn terecht en snel te verhelpen.',
      )
      c.on(152)
      c.proposes(
        'proposal',
        ['complainant', 'respondent'],
        ['Mevrouw Lammens werkt de drie punten af. De familie Coppens betaalt dezelfde week 2.077,60 euro.'],
      )
      c.on(148)
      c.answers('complainant', true)
      c.on(147)
      c.answers('respondent', true)
      const [stairs, payment, rail] = c.settles('Eerst de trap, daarna meteen de betaling.', [
        ['complainant', 'Treden, leuning en plint afwerken', c.day(135)],
        ['respondent', '2.077,60 euro betalen', c.day(130)],
        ['complainant', 'De leuning na een halfjaar nakijken en bijstellen', c.day(30)],
      ])
      c.on(136)
      c.resolves(stairs, true, 'In orde bevonden.')
      c.on(131)
      c.resolves(payment, true, 'Ontvangen.')
      c.on(129)
      c.closes('settled', '')
      c.on(27)
      c.tells('respondent', rail, false, 'Niemand is komen kijken. De leuning beweegt opnieuw.')
      c.on(24)
      c.tells('complainant', rail, true, 'Ik stond voor een gesloten deur.')
      c.resolves(rail, false, 'De leuning is niet bijgesteld.', 'respondent')
    },
  },
]
