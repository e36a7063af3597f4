import { tiles } from '../drawing/floors.ts'
import { damp, door } from '../drawing/walls.ts'
import { photo } from '../files.ts'
import { customer } from '../people.ts'
import type { Story } from '../story.ts'

/** Cases in which the other side was asked to respond: one still in time, one late. */
export const awaitingResponse: readonly Story[] = [
  {
    subject: 'Klant laat ons niet binnen om de deuren af te werken',
    customer: customer({
      name: 'Johan De Ridder',
      street: 'Adegemstraat 15',
      postalCode: '2800',
      city: 'Mechelen',
      phone: '0480 00 00 08',
      email: 'johan.deridder@post.example',
    }),
    klussenier: 'maes',
    direction: 'klussenierComplains',
    channel: 'mail',
    mediator: 'thomas',
    received: 16,
    tell: (c) => {
      c.agreement({
        signed: 75,
        started: 40,
        lines: [
          ['Zes binnendeuren leveren en plaatsen', 2_790],
          ['Deurlijsten en krukken', 540],
        ],
        remarks: ['De deuren worden na het plaatsen één keer nageregeld.'],
      })
      c.brings('complainant', photo('deur voor het regelen', door()))
      c.says('complainant', [
        'Bij de heer De Ridder heb ik zes binnendeuren geplaatst. Vijf zijn klaar. De zesde moet ik nog regelen, zoals ik altijd doe nadat het hout een paar weken heeft gehangen.',
        `Ik stond op ${c.date(27)} en op ${c.date(22)} voor een gesloten deur, telkens op het uur dat hij zelf had gekozen. Nu schrijft hij dat hij mij niet meer binnenlaat en dat hij het saldo van 1.650 euro niet betaalt omdat de deur niet af is. Zo kan ik niet winnen.`,
        'Ik wil een halve dag toegang om het werk af te maken, en daarna betaling van het saldo.',
      ])
      c.on(13)
      c.tried(
        20,
        'complainant',
        'mail',
        'Drie nieuwe data voorgesteld.',
        c.mailed(
          'klussenier',
          20,
          'Afwerking deuren',
          'Dag Johan, kies jij een van deze drie voormiddagen? Dan is het in orde.',
        ),
      )
      c.tried(17, 'respondent', 'message', 'Antwoord: "Ik heb geen tijd en geen zin meer."')
      c.allMet({
        informed: 'Hier klaagt de Klussenier; de klant kreeg zijn mails.',
        attempts: 'Twee bezoeken en een mail met drie data.',
        willing: 'De heer De Ridder wil meewerken als er iemand tussen zit.',
      })
      c.admits()
      c.on(11)
      c.hears()
      c.on(5)
      c.asks('respondent', 'mail')
    },
  },
  {
    subject: 'Vochtplek in het plafond na plaatsen van een inloopdouche',
    customer: customer({
      name: 'Walter Van Damme',
      street: 'Leuvensesteenweg 318',
      postalCode: '1030',
      city: 'Schaarbeek',
      phone: '0480 00 00 09',
      email: 'walter.vandamme@post.example',
    }),
    klussenier: 'peremans',
    channel: 'mail',
    mediator: 'els',
    received: 24,
    tell: (c) => {
      c.agreement({
        signed: 110,
        started: 80,
        lines: [
          ['Bad uitbreken en afvoeren', 420],
          ['Inloopdouche plaatsen met afvoer en kuip', 2_350],
          ['Wandtegels 30 × 60 en voegen', 1_140],
        ],
        remarks: ['De wand achter de douche krijgt een waterdichte laag.'],
      })
      c.invoice({ number: 'LP-77', sent: 66, paid: true })
      c.brings(
        'complainant',
        photo('plafond keuken', damp()),
        photo('tegel in de douche', tiles({ crack: true })),
      )
      c.says('complainant', [
        'Onder de nieuwe douche zit de keuken. Sinds een maand staat er een bruine kring in het keukenplafond, en als we lang douchen, druppelt het op het fornuis.',
        'Ik belde Luc Peremans. Hij kwam de voeg in de hoek vervangen en zei dat het daarmee opgelost was. Drie dagen later was de vlek groter. Toen ik opnieuw belde, zei hij dat ik te veel water op de vloer mors. In een inloopdouche lijkt me dat moeilijk te vermijden.',
        'Ik vraag dat hij de oorzaak zoekt en de afvoer en de waterdichting nakijkt, en dat hij daarna het plafond herschildert.',
      ])
      c.on(20)
      c.tried(38, 'respondent', 'visit', 'De heer Peremans verving de voeg in de hoek.')
      c.tried(31, 'complainant', 'phone', 'Opnieuw gebeld: de vlek wordt groter.')
      c.allMet({
        informed: 'De Klussenier kwam zelf kijken.',
        attempts: 'Eén herstelling en één telefoongesprek.',
        willing: 'Beiden zeggen ja.',
      })
      c.admits()
      c.on(17)
      c.hears()
      c.asks('respondent', 'mail')
      c.on(12)
      c.reminds('respondent')
      c.on(9)
      c.reminds('respondent', 'phone')
      c.on(6)
      c.reminds('respondent')
      c.notes(
        'Laatste herinnering gestuurd, met nog vijf werkdagen. Daarna het einde van de termijn vastleggen.',
      )
    },
  },
]
