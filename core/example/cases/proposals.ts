import { boards, tiles } from '../drawing/floors.ts'
import { gutter, plan } from '../drawing/walls.ts'
import { photo, sketch } from '../files.ts'
import { customer } from '../people.ts'
import type { Story } from '../story.ts'

/** Cases in which a proposal is being made or waits for an answer. */
export const withProposal: readonly Story[] = [
  {
    subject: 'Hellend dak lekt bij de schouw na herstelling',
    customer: customer({
      name: 'Monique De Backer',
      street: 'Moorselbaan 351',
      postalCode: '9300',
      city: 'Aalst',
      phone: '0480 00 00 17',
      email: 'monique.debacker@post.example',
    }),
    klussenier: 'verstraelen',
    channel: 'letter',
    mediator: 'els',
    received: 35,
    tell: (c) => {
      c.agreement({
        signed: 150,
        started: 130,
        lines: [
          ['Lood rond de schouw vernieuwen', 760],
          ['Veertig dakpannen vervangen', 620],
        ],
        remarks: ['De ladderlift is inbegrepen.'],
      })
      c.invoice({ number: 'KV-0318', sent: 122, paid: true })
      c.says(
        'complainant',
        [
          'Sinds de herstelling lekt mijn dak erger dan ervoor. Bij harde wind staat er een emmer op zolder. Koen Verstraelen is twee keer geweest en heeft telkens met kit gewerkt.',
          'Ik ben 78 en kan niet meer op een ladder. Ik wil dat het lood wordt gelegd zoals het hoort.',
        ],
        'letter',
      )
      c.on(31)
      c.tried(80, 'respondent', 'visit', 'De heer Verstraelen kitte de naad.')
      c.tried(60, 'respondent', 'visit', 'Tweede bezoek, opnieuw met kit.')
      c.allMet({
        informed: 'Hij kwam twee keer langs.',
        attempts: 'Twee bezoeken, telkens zonder blijvend resultaat.',
        willing: 'Allebei bevestigd.',
      })
      c.admits()
      c.on(28)
      c.hears()
      c.asks('respondent', 'mail')
      c.on(19)
      c.brings('respondent', photo('aansluiting schouw', gutter()))
      c.says('respondent', [
        'De schouw zelf is poreus. Het water komt door de stenen, niet langs het lood. Dat heb ik mevrouw ook gezegd.',
        'Ik geef toe dat kit geen oplossing voor lange tijd is. Als iemand anders vaststelt dat het aan mijn lood ligt, dan vernieuw ik het.',
      ])
      c.on(17)
      c.shows('complainant', 'letter')
      c.on(6)
      c.assesses(
        { merits: 'partlyFounded', approach: 'proposals' },
        'Het lood is aan de achterzijde minder dan tien centimeter opgetrokken. Dat is te weinig en verklaart het lek bij wind. Dat de schouw ook poreus is, is aannemelijk en hoort niet bij de opdracht.',
        'Wij werken een voorstel uit waarbij het lood wordt vernieuwd en mevrouw het waterwerend behandelen van de schouw apart kan bestellen.',
      )
    },
  },
  {
    subject: 'Laminaat op de verdieping komt los bij de dorpels',
    customer: customer({
      name: 'Karel Van Hecke',
      street: 'Brusselsesteenweg 640',
      postalCode: '9050',
      city: 'Gentbrugge',
      phone: '0480 00 00 19',
      email: 'karel.vanhecke@post.example',
    }),
    klussenier: 'lammens',
    channel: 'mail',
    mediator: 'els',
    received: 48,
    tell: (c) => {
      c.agreement({
        signed: 160,
        started: 140,
        lines: [
          ['Laminaat drie slaapkamers, 46 m²', 1_610],
          ['Dorpels en plinten', 420],
        ],
        remarks: ['De ondervloer is inbegrepen.'],
      })
      c.invoice({ number: '2-0377', sent: 128, paid: true })
      c.brings('complainant', photo('laminaat slaapkamer', boards({ colour: [178, 158, 130], lifted: true })))
      c.says('complainant', [
        'In twee van de drie slaapkamers komt het laminaat bij de dorpel omhoog. De deur schuurt over de vloer. Het lijkt of er geen plaats gelaten is om uit te zetten.',
        'Ik wil dat de twee kamers opnieuw worden gelegd.',
      ])
      c.on(45)
      c.tried(70, 'complainant', 'phone', 'Gemeld dat de deur schuurt.')
      c.tried(62, 'respondent', 'visit', 'Mevrouw Lammens schaafde de deur bij.')
      c.allMet({ informed: 'Per telefoon.', attempts: 'Telefoon en bezoek.', willing: 'Ja.' })
      c.admits()
      c.on(42)
      c.hears()
      c.asks('respondent')
      c.on(34)
      c.says('respondent', [
        'In één kamer heb ik de dorpel te strak gezet, dat zie ik nu ook. In de andere kamer heeft de klant er zelf een zware kast op vastgeschroefd. Daar kan de vloer niet bewegen.',
        'Ik kom de eerste kamer kosteloos herstellen. Voor de tweede moet de kast eerst los.',
      ])
      c.on(30)
      c.shows('complainant')
      c.on(24)
      c.assesses(
        { merits: 'partlyFounded', approach: 'proposals' },
        'De speling bij de dorpel in de eerste kamer ontbreekt. In de tweede kamer is de vastgeschroefde kast de oorzaak, en dat was de Klussenier niet gemeld.',
      )
      c.on(6)
      c.proposes(
        'proposal',
        ['complainant', 'respondent'],
        [
          'Mevrouw Lammens legt de vloer van de eerste kamer opnieuw, zonder kosten.',
          'De heer Van Hecke maakt de kast in de tweede kamer los. Mevrouw Lammens herstelt daarna ook die vloer. Hij betaalt enkel het materiaal, ten hoogste 140 euro.',
        ],
      )
    },
  },
  {
    subject: 'Meerwerk aan de badkamer niet betaald',
    customer: customer({
      name: 'Tom Verbruggen',
      street: 'Boekt 19',
      postalCode: '3500',
      city: 'Hasselt',
      phone: '0480 00 00 20',
      email: 'tom.verbruggen@post.example',
    }),
    klussenier: 'nijs',
    direction: 'klussenierComplains',
    channel: 'mail',
    mediator: 'els',
    received: 44,
    tell: (c) => {
      c.agreement({
        signed: 155,
        started: 132,
        lines: [
          ['Badkamer vernieuwen volgens plan', 6_480],
          ['Sanitair plaatsen', 1_150],
        ],
        remarks: ['Het plan van de badkamer hoort bij deze offerte.'],
      })
      c.invoice({ number: 'BN-0561', sent: 100, paid: true })
      c.invoice({
        number: 'BN-0562',
        sent: 98,
        paid: false,
        lines: [['Nis in douchewand en extra leidingwerk', 1_080]],
      })
      c.brings('complainant', sketch('plan badkamer met nis', plan({ x: 478, y: 82, w: 200, h: 150 })))
      c.says('complainant', [
        'Tijdens de werken vroeg de heer Verbruggen om een nis in de douchewand en om de wastafel te verplaatsen. Dat stond niet op het plan. Ik heb hem ter plaatse gezegd dat dit ongeveer 1.100 euro zou kosten en hij antwoordde: "Doe maar, als we toch bezig zijn."',
        'De eerste factuur heeft hij betaald. De factuur voor het meerwerk niet. Ik vraag betaling van 1.144,80 euro.',
      ])
      const niche = c.point('De heer Verbruggen vroeg tijdens de werken om een nis in de douchewand.')
      const price = c.point('Hij was het eens met een prijs van ongeveer 1.100 euro.')
      const pipes = c.point('Hij vroeg ook om de wastafel te verplaatsen. Dat stond niet op het plan.')
      c.names('complainant', 'extraWorkUnsigned', 114_480, 'Nis en verplaatste wastafel')
      c.on(41)
      c.tried(85, 'complainant', 'mail', 'Eerste herinnering gestuurd.')
      c.tried(70, 'complainant', 'phone', 'Gebeld. De klant vindt het bedrag te hoog.')
      c.allMet({
        informed: 'Hier klaagt de Klussenier; de klant kreeg factuur en herinnering.',
        attempts: 'Herinnering en telefoon.',
        willing: 'Beide partijen zeggen ja.',
      })
      c.admits()
      c.on(39)
      c.hears()
      c.asks('respondent')
      c.on(31)
      c.brings('respondent', photo('nis douche', tiles({ size: 120, colour: [206, 212, 210] })))
      c.says('respondent', [
        'Ik heb inderdaad om een nis gevraagd. Over een prijs is toen niet gesproken. "Een paar uurtjes", zei Bart. Voor een paar uurtjes is dit een stevig bedrag.',
        'De wastafel moest verplaatst worden omdat de leiding verkeerd zat. Dat is volgens mij geen meerwerk. Ik wil de nis betalen, de leiding niet.',
      ])
      c.holds('respondent', niche, 'agreed')
      c.holds('respondent', price, 'contested', 'Over een prijs is niet gesproken.')
      c.holds('respondent', pipes, 'contested', 'De leiding zat verkeerd; dat is geen meerwerk.')
      c.names('respondent', 'extraWorkUnsigned', 40_000, 'Een paar uurtjes voor de nis')
      c.names('respondent', 'withheld', 114_480, 'De hele factuur BN-0562')
      c.on(28)
      c.shows('complainant')
      c.on(22)
      c.assesses(
        { merits: 'partlyFounded', approach: 'proposals' },
        'Dat er meerwerk is gevraagd, staat vast. Een schriftelijk akkoord over de prijs is er niet, terwijl artikel 6 van de voorwaarden dat vraagt. De leiding hoort bij de oorspronkelijke opdracht.',
      )
      c.on(10)
      c.proposes(
        'proposal',
        ['complainant', 'respondent'],
        [
          'De heer Verbruggen betaalt 620 euro voor de nis, btw inbegrepen. De heer Nijs vervangt factuur BN-0562.',
        ],
        c.day(0),
      )
      c.on(5)
      c.answers('complainant', true, 'Akkoord, al is het minder dan mijn kostprijs.')
    },
  },
]
