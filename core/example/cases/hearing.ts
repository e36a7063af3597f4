import { boards, tiles } from '../drawing/floors.ts'
import { photo } from '../files.ts'
import { customer } from '../people.ts'
import type { Story } from '../story.ts'

/** Cases that were admitted and in which the other side was not asked yet. */
export const atHearing: readonly Story[] = [
  {
    subject: 'Scheve vloertegels in de keuken',
    customer: customer({
      name: 'Sanne de Wit',
      street: 'Kruisstraat 154',
      postalCode: '5612 CL',
      city: 'Eindhoven',
      phone: '06 00 00 00 12',
      email: 'sanne.dewit@post.example',
    }),
    klussenier: 'vandalen',
    channel: 'mail',
    mediator: 'els',
    received: 6,
    tell: (c) => {
      c.agreement({
        signed: 66,
        started: 44,
        lines: [
          ['Oude vloer uitbreken en afvoeren', 540],
          ['Vloertegels 45 × 45 leggen, 19 m²', 1_235],
          ['Voegen en plinten', 310],
        ],
        remarks: ['De klant kiest en koopt de tegels zelf.'],
      })
      c.invoice({ number: '2044', sent: 35, paid: true })
      c.brings('complainant', photo('tegels bij het aanrecht', tiles({ skew: 0.05 })))
      c.says('complainant', [
        'De tegels in onze keuken liggen niet recht. Vanaf het aanrecht loopt de derde rij duidelijk weg. Ook liggen er twee tegels hoger dan de rest, waardoor de vaatwasser niet meer onder het blad past.',
        'Anke van Dalen zegt dat het huis scheef is. Dat klopt misschien, maar dan verwacht ik dat een vakvrouw dat van tevoren zegt. Ik wil dat de laatste drie rijen opnieuw gelegd worden.',
      ])
      c.on(4)
      c.tried(28, 'complainant', 'phone', 'Gebeld over de hoge tegels. Mevrouw van Dalen zou terugbellen.')
      c.tried(
        22,
        'complainant',
        'mail',
        'Gemaild met foto’s en de vraag om te herstellen.',
        c.mailed(
          'customer',
          22,
          'Tegels keuken',
          'Beste Anke, kun je laten weten wanneer je de tegels komt herstellen?',
        ),
      )
      c.allMet({
        informed: 'Gemeld per telefoon en per mail.',
        attempts: 'Telefoon en mail; de mail zit in het dossier.',
        willing: 'Beiden hebben gezegd dat ze eruit willen komen.',
      })
      c.admits()
      c.on(2)
      c.notes('Gevraagd of er ook een foto is met een waterpas erop. Sanne maakt er een.')
    },
  },
  {
    subject: 'Parket beschadigd bij het plaatsen van de radiatoren',
    customer: customer({
      name: 'Dirk en Mia Lenaerts',
      street: 'Coupure Links 77',
      postalCode: '9000',
      city: 'Gent',
      phone: '0480 00 00 07',
      email: 'lenaerts.gent@post.example',
    }),
    klussenier: 'lammens',
    channel: 'mail',
    mediator: 'els',
    received: 11,
    tell: (c) => {
      c.agreement({
        signed: 60,
        started: 33,
        lines: [
          ['Twee radiatoren vervangen, woonkamer', 980],
          ['Leidingen aanpassen', 265],
        ],
        remarks: ['De vloer is eiken parket en wordt afgedekt.'],
      })
      c.brings('complainant', photo('kras parket', boards({ scratch: true })))
      c.says('complainant', [
        'Toen de oude radiator werd weggedragen, is hij over ons parket gesleept. Er loopt nu een diepe kras van bijna twee meter door de woonkamer. Het parket is nog geen drie jaar oud.',
        `Sofie Lammens zei op de dag zelf dat haar verzekering dit zou regelen. Dat was op ${c.date(32)}. Sindsdien horen we niets concreets. Een parketlegger schat het opschuren en vernissen op 1.350 euro.`,
        'We vragen dat zij die kosten vergoedt, of dat ze zelf een vakman stuurt.',
      ])
      c.on(8)
      c.tried(27, 'complainant', 'message', 'Gevraagd naar het nummer van de verzekering.')
      c.tried(18, 'complainant', 'mail', 'Raming van de parketlegger bezorgd en een voorstel gevraagd.')
      c.allMet({
        informed: 'De schade is op de dag zelf aan de Klussenier getoond.',
        attempts: 'Bericht en mail met raming.',
        willing: 'Beide partijen bevestigden het aan de telefoon.',
      })
      c.admits()
      c.on(2)
      c.hears()
    },
  },
]
