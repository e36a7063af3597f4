import { boards } from '../drawing/floors.ts'
import { crack, gutter } from '../drawing/walls.ts'
import { photo } from '../files.ts'
import { customer } from '../people.ts'
import type { Story } from '../story.ts'

/** Complaints of which it is not yet settled whether they can be mediated. */
export const atAdmissibility: readonly Story[] = [
  {
    subject: 'Dakgoot achteraan niet afgewerkt, regenwater langs de gevel',
    customer: customer({
      name: 'Hilde Roels',
      street: 'Korte Nieuwstraat 17',
      postalCode: '9300',
      city: 'Aalst',
      phone: '0480 00 00 04',
      email: 'hilde.roels@post.example',
    }),
    klussenier: 'verstraelen',
    channel: 'mail',
    mediator: 'els',
    received: 8,
    tell: (c) => {
      c.brings('complainant', photo('goot achtergevel', gutter()))
      c.says('complainant', [
        'Koen Verstraelen zou de goten aan de voor- en achterkant van ons huis vervangen. De voorkant is in orde. Achteraan stopt de goot een meter voor de hoek. Bij elke bui loopt het water recht langs de gevel en binnen wordt de muur van de eetkamer al vochtig.',
        'Hij zegt dat hij op een hoekstuk wacht. Dat zegt hij nu al zeven weken. Wij vragen dat de goot binnen twee weken afgewerkt is en dat hij de vochtplek binnen herstelt.',
      ])
      c.on(6)
      c.finds('klussenierNamed', 'met', 'Mevrouw Roels noemt Koen Verstraelen.')
      c.tried(
        21,
        'complainant',
        'phone',
        'Gebeld met de vraag wanneer het hoekstuk komt. Antwoord: volgende week.',
      )
      c.asksMissing(['signedAgreement'])
      c.notes('De getekende offerte ligt volgens haar bij de aannemer van de ramen. Ze vraagt een kopie op.')
    },
  },
  {
    subject: 'Barsten in nieuwe gyprocwand in de gang',
    customer: customer({
      name: 'Ruben en Saar Thijs',
      street: 'Havermarkt 21',
      postalCode: '3500',
      city: 'Hasselt',
      phone: '0480 00 00 05',
      email: 'thijs.gezin@post.example',
    }),
    klussenier: 'nijs',
    channel: 'mail',
    mediator: 'thomas',
    received: 17,
    tell: (c) => {
      c.brings('complainant', photo('barst gang', crack()))
      c.says('complainant', [
        'In onze gang heeft Bart Nijs een wand van gyproc geplaatst en gepleisterd. Na een maand liep er een barst van het plafond tot bijna aan de plint. Intussen komt er een tweede bij.',
        'Bij het eerste telefoontje zei hij dat een nieuwe muur moet zetten. Bij het tweede nam hij niet meer op. We vragen dat hij de naden opnieuw wapent en de wand herschildert.',
      ])
      c.on(14)
      c.finds('klussenierNamed', 'met', 'De klacht noemt Bart Nijs.')
      c.finds('klussenierInformed', 'unknown', 'Alleen gebeld. Wanneer precies, weten ze niet meer.')
      c.asksMissing(['signedAgreement'], 'mail')
      c.on(5)
      c.notes('Ruben Thijs belde: de papieren liggen in een verhuisdoos. Hij probeert het deze week.')
    },
  },
  {
    subject: 'Laminaat komt omhoog na drie jaar',
    customer: customer({
      name: 'Frank Bosmans',
      street: 'Boschstraat 46',
      postalCode: '4811 GH',
      city: 'Breda',
      phone: '06 00 00 00 11',
      email: 'f.bosmans@post.example',
    }),
    klussenier: 'hoekstra',
    channel: 'mail',
    mediator: 'nadia',
    received: 12,
    tell: (c) => {
      c.agreement({
        signed: 842,
        started: 838,
        lines: [
          ['Laminaat leggen met ondervloer, 34 m²', 1_190],
          ['Plinten plaatsen, 26 m', 260],
        ],
        remarks: ['De klant levert de ondervloer zelf.'],
        guaranteeEnded: 330,
      })
      c.invoice({ number: 'H-0231', sent: 834, paid: true })
      c.brings('complainant', photo('laminaat woonkamer', boards({ colour: [186, 164, 134], lifted: true })))
      c.says('complainant', [
        'Het laminaat in de woonkamer komt bij het raam omhoog. Je struikelt er bijna over. Jan Willem Hoekstra heeft de vloer gelegd en ik vind dat een vloer langer mee moet gaan dan dit.',
        'Hij is wel komen kijken. Volgens hem is er water onder gelopen van de planten en heeft het niets met het leggen te maken. Ik wil dat hij de vloer bij het raam opnieuw legt.',
      ])
      c.on(9)
      c.tried(
        16,
        'complainant',
        'visit',
        'De heer Hoekstra kwam kijken en wees een herstelling op zijn kosten af.',
      )
      c.finds('klussenierNamed', 'met', 'De klacht noemt Jan Willem Hoekstra.')
      c.finds('klussenierInformed', 'met', 'Hij is ter plaatse geweest.')
      c.finds('guaranteeExpired', 'met', `De garantie liep tot en met ${c.date(330)}. De klacht kwam daarna.`)
      c.on(2)
      c.refuses(
        ['guaranteeExpired'],
        `De garantie op deze vloer liep af op ${c.date(330)}. Het omhoogkomen is voor het eerst gemeld na die datum. Daarom kunnen wij in deze zaak niet bemiddelen.`,
      )
    },
  },
  {
    subject: 'Deur van de berging sluit niet en klemt',
    customer: customer({
      name: 'Greet Aerts',
      street: 'Stationsstraat 112',
      postalCode: '8500',
      city: 'Kortrijk',
      phone: '0480 00 00 06',
      email: 'greet.aerts@post.example',
    }),
    klussenier: 'lammens',
    channel: 'letter',
    mediator: 'thomas',
    received: 4,
    tell: (c) => {
      c.agreement({
        signed: 70,
        started: 55,
        lines: [
          ['Binnendeur leveren en plaatsen, berging', 465],
          ['Deurlijst vernieuwen', 120],
        ],
        remarks: ['De deur draait naar buiten open.'],
      })
      c.invoice({ number: '2-0418', sent: 50, paid: true })
      c.says(
        'complainant',
        [
          'De nieuwe deur van mijn berging hangt scheef. Bovenaan klemt ze tegen de lijst en onderaan is er een spleet van twee vingers. Op slot doen lukt alleen met geweld.',
          'Mevrouw Lammens is één keer teruggekomen om bij te schaven. Een week later klemde de deur opnieuw. Ik heb haar daarna twee keer een bericht gestuurd. Ik wil graag een deur die gewoon sluit.',
        ],
        'letter',
      )
      c.on(2)
      c.tried(32, 'respondent', 'visit', 'Mevrouw Lammens kwam de deur bijschaven.')
      c.tried(20, 'complainant', 'message', 'Bericht dat de deur opnieuw klemt. Geen antwoord.')
      c.allMet(
        {
          informed: 'De klant stuurde zelf twee berichten en de Klussenier kwam langs.',
          attempts: 'Eén bezoek en twee berichten.',
          willing: '',
        },
        'bothWilling',
      )
      c.finds('bothWilling', 'unknown', 'Mevrouw Lammens belt terug; gevraagd via haar voicemail.')
    },
  },
]
