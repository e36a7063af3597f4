import { tiles } from '../drawing/floors.ts'
import { door } from '../drawing/walls.ts'
import { photo } from '../files.ts'
import { customer } from '../people.ts'
import type { Story } from '../story.ts'

/** Cases in which a proposal was answered: one refused, one accepted by both. */
export const withAnswer: readonly Story[] = [
  {
    subject: 'Barst in de nieuwe keukenvloer',
    customer: customer({
      name: 'Femke Bakker',
      street: 'Haagdijk 88',
      postalCode: '4811 TT',
      city: 'Breda',
      phone: '06 00 00 00 21',
      email: 'femke.bakker@post.example',
    }),
    klussenier: 'hoekstra',
    channel: 'mail',
    mediator: 'nadia',
    received: 52,
    tell: (c) => {
      c.agreement({
        signed: 190,
        started: 170,
        lines: [
          ['Dekvloer egaliseren', 450],
          ['Keukenvloer tegelen, 17 m²', 1_360],
        ],
        remarks: ['De tegels worden door de klant uitgezocht bij de groothandel.'],
      })
      c.invoice({ number: 'H-0304', sent: 155, paid: true })
      c.brings('complainant', photo('barst keukenvloer', tiles({ crack: true })))
      c.says('complainant', [
        'Er loopt een barst door vijf tegels, van de achterdeur tot aan het eiland. Volgens mij zit de barst ook in de vloer eronder. De nieuwe vloer ligt er nog geen half jaar.',
        'Ik wil dat de vloer in de looproute opnieuw gelegd wordt.',
      ])
      c.on(48)
      c.tried(66, 'complainant', 'mail', 'Foto’s gestuurd en om een oplossing gevraagd.')
      c.tried(60, 'respondent', 'phone', 'Aangeboden om de voegen bij te werken.')
      c.allMet({ informed: 'Per mail.', attempts: 'Mail en telefoon.', willing: 'Ja.' })
      c.admits()
      c.on(46)
      c.hears()
      c.asks('respondent')
      c.on(38)
      c.says('respondent', [
        'De scheur zit in de betonvloer van het huis. Die was er al en daar kan ik als tegelzetter niets aan doen. Ik heb bij het egaliseren wel gezegd dat er een risico was.',
        'Ik bied aan om de vijf tegels te vervangen als mevrouw Bakker de tegels betaalt.',
      ])
      c.on(35)
      c.shows('complainant')
      c.on(27)
      c.assesses(
        { merits: 'partlyFounded', approach: 'proposals' },
        'Dat de onderliggende vloer al gescheurd was, is aannemelijk. Een scheidingsmat had de barst kunnen voorkomen, en die waarschuwing staat nergens op papier.',
      )
      c.on(23)
      c.proposes(
        'proposal',
        ['complainant', 'respondent'],
        [
          'De heer Hoekstra vervangt de vijf tegels met een scheidingsmat eronder. Partijen delen het materiaal: elk 95 euro.',
        ],
      )
      c.on(18)
      c.answers('respondent', true)
      c.on(12)
      c.answers(
        'complainant',
        false,
        'Vijf tegels is te weinig: ik zie nu ook een haarscheur in de zesde.',
        'phone',
      )
    },
  },
  {
    subject: 'Schuifdeur inloopkast loopt van de rail',
    customer: customer({
      name: 'An en Bram Peeters',
      street: 'Brusselsepoortstraat 30',
      postalCode: '2800',
      city: 'Mechelen',
      phone: '0480 00 00 22',
      email: 'peeters.mechelen@post.example',
    }),
    klussenier: 'maes',
    channel: 'mail',
    mediator: 'thomas',
    received: 40,
    tell: (c) => {
      c.agreement({
        signed: 100,
        started: 82,
        lines: [
          ['Inloopkast op maat, MDF', 2_150],
          ['Twee schuifdeuren met rail', 780],
        ],
        remarks: ['De rail wordt in het plafond verankerd.'],
      })
      c.invoice({ number: 'GM-061', sent: 70, paid: false })
      c.brings('complainant', photo('schuifdeur', door()))
      c.says('complainant', [
        'De linkse schuifdeur loopt om de paar dagen van de rail. Twee keer is ze bijna op onze dochter gevallen. We gebruiken de kast niet meer.',
        'Geert Maes heeft de wieltjes vervangen, maar het probleem blijft. We willen een rail die blijft zitten. Dan betalen we de rest van de factuur.',
      ])
      c.on(37)
      c.tried(58, 'respondent', 'visit', 'De heer Maes verving de wieltjes.')
      c.tried(49, 'complainant', 'message', 'Gemeld dat de deur er weer uitliep.')
      c.allMet({ informed: 'Per bericht en ter plaatse.', attempts: 'Bezoek en bericht.', willing: 'Ja.' })
      c.admits()
      c.on(35)
      c.hears()
      c.asks('respondent')
      c.on(30)
      c.says('respondent', [
        'Het plafond is van gipsplaat en geeft mee als de deur open gaat. Ik had er een balkje boven moeten steken. Dat is mijn fout en dat doe ik alsnog.',
        'Mijn vraag is wel dat de factuur nu voor de helft wordt betaald: de kast zelf is al drie maanden in gebruik.',
      ])
      c.on(28)
      c.shows('complainant')
      c.on(22)
      c.assesses(
        { merits: 'founded', approach: 'proposals' },
        'De Klussenier erkent dat de rail niet goed verankerd is. Dat er voor de kast zelf betaald wordt, is redelijk.',
      )
      c.on(19)
      c.proposes(
        'proposal',
        ['complainant', 'respondent'],
        [
          'De heer Maes verankert de rail aan een nieuwe balk. De familie Peeters betaalt 1.550 euro bij de start en het saldo na de oplevering.',
        ],
      )
      c.on(14)
      c.answers('respondent', true)
      c.on(2)
      c.answers('complainant', true, 'Graag op een woensdag.')
    },
  },
]
