import { boards } from '../drawing/floors.ts'
import { note, photo } from '../files.ts'
import { customer } from '../people.ts'
import type { Story } from '../story.ts'

/** Cases in which the other side got more time, was reminded, or cannot be asked for now. */
export const withMoreTime: readonly Story[] = [
  {
    subject: 'Werken aan het terras twee maanden te laat gestart',
    customer: customer({
      name: 'Lotte Wouters',
      street: 'Kapellensteenweg 61',
      postalCode: '2920',
      city: 'Kalmthout',
      phone: '0480 00 00 10',
      email: 'lotte.wouters@post.example',
    }),
    klussenier: 'benali',
    channel: 'mail',
    mediator: 'nadia',
    received: 25,
    tell: (c) => {
      c.agreement({
        signed: 120,
        started: 88,
        lines: [
          ['Terras uitgraven en funderen, 28 m²', 1_680],
          ['Keramische tegels leggen', 2_240],
        ],
        remarks: ['De klant heeft een feest in de tuin. De startdatum is daarom belangrijk.'],
      })
      c.says('complainant', [
        `Ons terras zou klaar zijn voor ons huwelijksfeest. Start: ${c.date(88)}, zwart op wit. Yassin Benali begon pas twee maanden later. We hebben het feest in een zaal moeten geven, voor 1.900 euro.`,
        'Over het werk zelf zijn we tevreden. Maar hij heeft ons nooit op tijd verwittigd. We vragen een vergoeding voor de zaal.',
      ])
      c.on(22)
      c.tried(60, 'complainant', 'phone', 'Gevraagd wanneer de werken beginnen.')
      c.tried(35, 'complainant', 'letter', 'Brief met de vraag om de huur van de zaal te vergoeden.')
      c.allMet({
        informed: 'De klant schreef hem een brief.',
        attempts: 'Telefoon en brief.',
        willing: 'Allebei akkoord om te bemiddelen.',
      })
      c.admits()
      c.on(19)
      c.hears()
      c.on(12)
      c.asks('respondent', 'mail')
      c.on(9)
      c.pauses('De heer Benali is opgenomen in het ziekenhuis.', null)
      c.on(6)
      c.resumes('Hij is weer thuis.')
      c.on(3)
      c.extends(
        'respondent',
        c.day(-6),
        'De heer Benali lag vijf dagen in het ziekenhuis en vraagt tijd om zijn werfagenda op te zoeken.',
      )
    },
  },
  {
    subject: 'Keukenkast hangt los en blad sluit niet aan',
    customer: customer({
      name: 'Ann Desmedt',
      street: 'Doorniksewijk 88',
      postalCode: '8500',
      city: 'Kortrijk',
      phone: '0480 00 00 13',
      email: 'ann.desmedt@post.example',
    }),
    klussenier: 'lammens',
    channel: 'mail',
    mediator: 'els',
    received: 22,
    tell: (c) => {
      c.agreement({
        signed: 90,
        started: 62,
        lines: [
          ['Keuken monteren, 11 kasten', 1_450],
          ['Werkblad op maat zagen en plaatsen', 390],
        ],
        remarks: ['De keuken is door de klant gekocht en staat in de garage.'],
      })
      c.invoice({ number: '2-0402', sent: 52, paid: false })
      c.brings(
        'complainant',
        note('Berichten keuken', [
          `${c.date(48)}  Ann: Sofie, de kast boven de kookplaat beweegt als ik ze opendoe.`,
          `${c.date(48)}  Sofie: Dat mag niet. Ik kom vrijdag.`,
          `${c.date(43)}  Ann: Het is vrijdag geweest…`,
          `${c.date(42)}  Sofie: Sorry, ziek. Volgende week.`,
          `${c.date(34)}  Ann: Ik durf er geen borden meer in te zetten.`,
        ]),
      )
      c.says('complainant', [
        'De bovenkast naast de dampkap hangt los. Er zit maar één haak in de muur. En tussen het werkblad en de muur is een kier waar je een potlood in kunt leggen.',
        'Ik heb alles gemeld, zie de berichten. Ik betaal de factuur van harte zodra het veilig is. Nu wil ik dat iemand het komt vastzetten en de kier dichtmaakt.',
      ])
      c.on(19)
      c.tried(48, 'complainant', 'message', 'Gemeld dat de kast beweegt.')
      c.tried(34, 'complainant', 'message', 'Nog eens gevraagd om langs te komen.')
      c.allMet({
        informed: 'Zie de berichten.',
        attempts: 'Vijf berichten over twee weken.',
        willing: 'Ja, van beide kanten.',
      })
      c.admits()
      c.on(16)
      c.hears()
      c.on(11)
      c.asks('respondent', 'mail', c.day(0))
      c.on(4)
      c.reminds('respondent', 'phone')
      c.notes('Voicemail ingesproken en dezelfde vraag ook gemaild.')
      c.on(2)
      c.reminds('respondent')
    },
  },
  {
    subject: 'Plancher qui grince et joints ouverts dans le salon',
    customer: customer(
      {
        name: 'Claire Dumoulin',
        street: 'Avenue Rogier 176',
        postalCode: '1030',
        city: 'Schaarbeek',
        phone: '0480 00 00 18',
        email: 'claire.dumoulin@post.example',
      },
      'fr',
    ),
    klussenier: 'peremans',
    channel: 'mail',
    mediator: 'nadia',
    received: 27,
    tell: (c) => {
      c.agreement({
        signed: 130,
        started: 104,
        lines: [
          ['Houten vloer leggen, woonkamer 31 m²', 2_480],
          ['Schuren en oliën', 620],
        ],
        remarks: ['De offerte is met de klant in het Frans overlopen.'],
      })
      c.invoice({ number: 'LP-81', sent: 88, paid: true })
      c.brings('complainant', photo('joint ouvert salon', boards({ gap: true })))
      c.says('complainant', [
        'Le plancher du salon grince à chaque pas et, près de la porte, un joint s’est ouvert de plusieurs millimètres. Les travaux sont terminés depuis trois mois à peine.',
        'Monsieur Peremans est passé une fois. Il a dit que le bois « travaille » et que cela se refermerait. Ce n’est pas le cas. Je demande qu’il refixe les planches et qu’il comble le joint.',
      ])
      c.on(24)
      c.tried(55, 'complainant', 'phone', 'Madame Dumoulin a signalé le joint ouvert.')
      c.tried(46, 'respondent', 'visit', 'De heer Peremans kwam kijken en raadde aan om te wachten.')
      c.allMet({
        informed: 'Telefonisch, en hij kwam ter plaatse.',
        attempts: 'Telefoon en bezoek.',
        willing: 'Ja. Mevrouw wil haar brieven in het Frans.',
      })
      c.admits()
      c.on(21)
      c.hears()
      c.asks('respondent')
      c.on(15)
      c.pauses('Mevrouw is in het buitenland en de vloer kan pas bekeken worden als ze terug is.', c.day(-8))
    },
  },
]
