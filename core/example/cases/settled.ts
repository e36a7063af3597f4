import { crack, damp } from '../drawing/walls.ts'
import { note, photo } from '../files.ts'
import { customer } from '../people.ts'
import type { Story } from '../story.ts'

/** Cases in which the parties agreed: kept so far, not kept, and opened again. */
export const withSettlement: readonly Story[] = [
  {
    subject: 'Waterschade in de slaapkamer door slecht geplaatst dakvenster',
    customer: customer({
      name: 'Fatima Amrani',
      street: 'Bredabaan 402',
      postalCode: '2170',
      city: 'Merksem',
      phone: '0480 00 00 23',
      email: 'fatima.amrani@post.example',
    }),
    klussenier: 'benali',
    channel: 'mail',
    mediator: 'els',
    received: 64,
    tell: (c) => {
      c.agreement({
        signed: 210,
        started: 190,
        lines: [
          ['Dakvenster 78 × 118 leveren en plaatsen', 1_390],
          ['Binnenafwerking', 540],
        ],
        remarks: ['De gootstukken zijn inbegrepen.'],
      })
      c.invoice({ number: 'YB-188', sent: 172, paid: true })
      c.brings('complainant', photo('muur onder dakvenster', damp([214, 216, 220], [520, 260])))
      c.says('complainant', [
        'Onder het nieuwe dakvenster is de muur nat. Het behang komt los en het hoofdeinde van het bed is gevlekt. Yassin Benali heeft de goot rond het venster bijgesteld, maar bij de volgende bui was het weer nat.',
        'Ik vraag dat hij het venster waterdicht maakt en de schade aan de muur vergoedt. De schilder vraagt 480 euro.',
      ])
      const leak = c.point('Onder het nieuwe dakvenster is de muur nat.')
      const paint = c.point('De schade aan de muur kost 480 euro.')
      c.names('complainant', 'disputed', 48_000, 'Schilderwerk van de muur')
      c.on(61)
      c.tried(90, 'complainant', 'phone', 'Lek gemeld.')
      c.tried(84, 'respondent', 'visit', 'De heer Benali stelde de goot bij.')
      c.allMet({ informed: 'Telefonisch.', attempts: 'Telefoon en bezoek.', willing: 'Ja.' })
      c.admits()
      c.on(58)
      c.hears()
      c.asks('respondent')
      c.on(51)
      c.says('respondent', [
        'Het onderste gootstuk bleek een maat te klein geleverd. Ik had dat moeten zien. Het juiste stuk is besteld.',
        'De muur wil ik zelf herschilderen. 480 euro vind ik veel voor vier vierkante meter.',
      ])
      c.holds('respondent', leak, 'agreed', 'Het onderste gootstuk was een maat te klein.')
      c.holds('respondent', paint, 'contested', 'Te veel voor vier vierkante meter.')
      c.on(49)
      c.shows('complainant')
      c.on(44)
      c.assesses(
        { merits: 'founded', approach: 'proposals' },
        'De Klussenier erkent de fout. Over de schade aan de muur is een regeling nodig.',
      )
      c.on(42)
      c.proposes(
        'proposal',
        ['complainant', 'respondent'],
        [
          'De heer Benali plaatst het juiste gootstuk en betaalt 300 euro voor de muur. Mevrouw Amrani kiest zelf de schilder.',
        ],
      )
      c.on(37)
      c.answers('respondent', true)
      c.on(34)
      c.answers('complainant', true)
      c.on(32)
      const [frame] = c.settles('Het gootstuk wordt vervangen en de muur vergoed.', [
        ['respondent', 'Gootstuk rond het dakvenster vervangen', c.day(14)],
        ['respondent', '300 euro betalen voor het schilderwerk', c.day(-4)],
        ['mediator', 'Na de eerste zware bui navragen of het droog blijft', c.day(-15)],
      ])
      c.on(13)
      c.tells('respondent', frame, true, 'Gisteren geplaatst, een dag later dan afgesproken door de regen.')
      c.tells('complainant', frame, true, 'Het stuk zit erop.')
      c.resolves(frame, true, 'Beide partijen bevestigen dat het stuk geplaatst is.')
    },
  },
  {
    subject: 'Pleisterwerk in de woonkamer vol barsten',
    customer: customer({
      name: 'Jeroen Mulder',
      street: 'Leenderweg 210',
      postalCode: '5643 AL',
      city: 'Eindhoven',
      phone: '06 00 00 00 24',
      email: 'jeroen.mulder@post.example',
    }),
    klussenier: 'vandalen',
    channel: 'mail',
    mediator: 'nadia',
    received: 70,
    tell: (c) => {
      c.agreement({
        signed: 230,
        started: 215,
        lines: [
          ['Wanden woonkamer stuken, 58 m²', 1_624],
          ['Plafond stuken, 30 m²', 990],
        ],
        remarks: ['De kamer wordt leeg opgeleverd door de klant.'],
      })
      c.invoice({ number: '2019', sent: 200, paid: true })
      c.brings('complainant', photo('barst woonkamer', crack([224, 220, 210])))
      c.says('complainant', [
        'Overal in het stucwerk zitten barsten, van haarscheurtjes tot scheuren van een paar millimeter. Anke van Dalen heeft er twee dichtgesmeerd en daar zie je nu vlekken.',
        'Ik vraag dat zij de lange wand opnieuw stuukt.',
      ])
      c.on(66)
      c.tried(95, 'complainant', 'mail', 'Foto’s van de scheuren gestuurd.')
      c.tried(88, 'respondent', 'visit', 'Mevrouw van Dalen smeerde twee scheuren dicht.')
      c.allMet({ informed: 'Per mail.', attempts: 'Mail en bezoek.', willing: 'Ja.' })
      c.admits()
      c.on(63)
      c.hears()
      c.asks('respondent')
      c.on(56)
      c.says('respondent', [
        'Er is meteen na het stuken vol gestookt om te drogen. Dan trekt stucwerk scheef. Ik heb gevraagd om rustig te ventileren.',
        'De lange wand wil ik overdoen als de klant de helft van mijn uren betaalt.',
      ])
      c.on(53)
      c.shows('complainant')
      c.on(47)
      c.assesses(
        { merits: 'partlyFounded', approach: 'proposals' },
        'Te snel drogen speelde mee. In de lange wand ontbreekt echter het gaas bij de overgang tussen twee materialen.',
      )
      c.on(45)
      c.proposes(
        'proposal',
        ['complainant', 'respondent'],
        ['Mevrouw van Dalen stuukt de lange wand opnieuw. De heer Mulder betaalt 200 euro.'],
      )
      c.on(40)
      c.answers('complainant', true)
      c.answers('respondent', true, '', 'phone')
      c.on(38)
      const [payment, wall] = c.settles('De lange wand wordt opnieuw gestuukt.', [
        ['complainant', '200 euro betalen aan mevrouw van Dalen', c.day(28)],
        ['respondent', 'Lange wand opnieuw stuken met gaas', c.day(9)],
        ['mediator', 'Samen de wand bekijken', c.day(-9)],
      ])
      c.on(29)
      c.resolves(payment, true, 'Betaald.')
      c.on(7)
      c.tells('complainant', wall, false, 'Er is niemand gekomen.')
      c.tells('respondent', wall, false, 'Ik zat vast op een andere werf. Volgende maand lukt het.')
      c.resolves(wall, false, 'Mevrouw van Dalen is niet gekomen. Ze noemt een nieuwe datum volgende maand.')
      c.notes('De heer Mulder is boos. Eerst mevrouw van Dalen bellen voor een vaste datum.')
    },
  },
  {
    subject: 'Lekkende kraan en zwellend badmeubel',
    customer: customer({
      name: 'Lieve Janssens',
      street: 'Kattestraat 12',
      postalCode: '9300',
      city: 'Aalst',
      phone: '0480 00 00 25',
      email: 'lieve.janssens@post.example',
    }),
    klussenier: 'verstraelen',
    channel: 'phone',
    mediator: 'els',
    received: 110,
    tell: (c) => {
      c.agreement({
        signed: 260,
        started: 245,
        lines: [
          ['Badmeubel en kraan plaatsen', 890],
          ['Afvoer vernieuwen', 210],
        ],
        remarks: ['Het badmeubel is door de klant gekocht.'],
      })
      c.invoice({ number: 'KV-0284', sent: 236, paid: true })
      c.says(
        'complainant',
        [
          'De kraan lekt langs onder en het water loopt in het meubel. De bodem van de kast zwelt op. Koen Verstraelen draaide de moer aan, maar na een week lekte het weer.',
          'Mevrouw Janssens vraagt een kraan die dicht is en een nieuwe bodem in de kast.',
        ],
        'phone',
      )
      c.on(107)
      c.tried(125, 'complainant', 'phone', 'Lek gemeld.')
      c.tried(121, 'respondent', 'visit', 'De heer Verstraelen draaide de moer aan.')
      c.allMet({ informed: 'Per telefoon.', attempts: 'Telefoon en bezoek.', willing: 'Ja.' })
      c.admits()
      c.on(105)
      c.hears()
      c.asks('respondent', 'phone')
      c.on(99)
      c.says(
        'respondent',
        ['De dichting was versleten. Ik vervang ze en steek een nieuwe bodem in de kast. Geen probleem.'],
        'phone',
      )
      c.on(97)
      c.shows('complainant')
      c.assesses(
        { merits: 'founded', approach: 'proposals' },
        'De Klussenier erkent het gebrek en biedt herstelling aan.',
      )
      c.on(95)
      c.proposes(
        'proposal',
        ['complainant', 'respondent'],
        ['De heer Verstraelen vervangt de dichting en de bodem zonder kosten.'],
      )
      c.on(92)
      c.answers('complainant', true, '', 'phone')
      c.answers('respondent', true, '', 'phone')
      const [repair] = c.settles('Dichting en bodem worden vervangen.', [
        ['respondent', 'Dichting en bodem vervangen', c.day(80)],
      ])
      c.on(79)
      c.resolves(repair, true, 'Hersteld. Mevrouw is tevreden.')
      c.on(76)
      c.closes('settled', '')
      c.on(4)
      c.brings(
        'complainant',
        note('Bericht van mevrouw Janssens', ['Hij lekt weer. Zelfde plek. De nieuwe bodem is ook nat.']),
      )
      c.reopens('De kraan lekt opnieuw op dezelfde plaats. De afspraak heeft het probleem niet opgelost.')
      c.notes('Nagaan of de kraan zelf stuk is: ze is door de klant gekocht.')
    },
  },
]
