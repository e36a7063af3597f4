import { damp, paint } from '../drawing/walls.ts'
import { photo } from '../files.ts'
import { customer } from '../people.ts'
import type { Story } from '../story.ts'

/** Closed cases of the past three years about another Klussenier, about whom one is open. */
export const aboutDewaele: readonly Story[] = [
  {
    subject: 'Behang met bellen in de logeerkamer',
    customer: customer({
      name: 'Sabine Vanhoutte',
      street: 'Sint-Denijsestraat 140',
      postalCode: '8500',
      city: 'Kortrijk',
      phone: '0480 00 00 29',
      email: 'sabine.vanhoutte@post.example',
    }),
    klussenier: 'dewaele',
    channel: 'mail',
    mediator: 'els',
    received: 660,
    tell: (c) => {
      c.agreement({
        signed: 720,
        started: 705,
        lines: [['Behangen logeerkamer, vlies', 640]],
        remarks: ['De klant levert het behang.'],
      })
      c.says('complainant', [
        'Er zitten bellen in het nieuwe behang en twee banen sluiten niet aan. Ik vraag dat Marc Dewaele de muur opnieuw doet.',
      ])
      c.on(656)
      c.tried(675, 'complainant', 'phone', 'Gebeld.')
      c.tried(668, 'complainant', 'mail', 'Foto’s gestuurd.')
      c.allMet({ informed: 'Telefonisch.', attempts: 'Telefoon en mail.', willing: 'Ja.' })
      c.admits()
      c.on(654)
      c.hears()
      c.asks('respondent')
      c.on(648)
      c.says(
        'respondent',
        ['Ik heb ondertussen zelf contact gehad met mevrouw. Ik doe de muur volgende week opnieuw.'],
        'phone',
      )
      c.shows('complainant')
      c.on(640)
      c.closes(
        'settledBetweenParties',
        'De heer Dewaele behing de muur opnieuw. Mevrouw Vanhoutte is tevreden.',
      )
    },
  },
  {
    subject: 'Krassen op het raam na het afplakken',
    customer: customer({
      name: 'Bernard Coussement',
      street: 'Pottelberg 71',
      postalCode: '8500',
      city: 'Kortrijk',
      phone: '0480 00 00 30',
      email: 'b.coussement@post.example',
    }),
    klussenier: 'dewaele',
    channel: 'phone',
    mediator: 'thomas',
    received: 430,
    tell: (c) => {
      c.agreement({
        signed: 470,
        started: 455,
        lines: [['Ramen buiten lakken, 7 stuks', 1_190]],
        remarks: ['De ramen worden eerst licht geschuurd.'],
      })
      c.says(
        'complainant',
        ['Op drie ruiten staan krassen sinds de schilder is geweest. Ik vraag nieuwe ruiten.'],
        'phone',
      )
      c.on(427)
      c.tried(440, 'complainant', 'phone', 'Gemeld.')
      c.tried(436, 'respondent', 'visit', 'De heer Dewaele kwam kijken.')
      c.allMet({ informed: 'Telefonisch.', attempts: 'Telefoon en bezoek.', willing: 'Ja.' })
      c.admits()
      c.on(425)
      c.hears()
      c.asks('respondent')
      c.on(418)
      c.brings('respondent', photo('ruit voor de werken', paint([170, 186, 196], [168, 184, 196])))
      c.says('respondent', ['Ik maak voor elk werk foto’s. Op die van dag één zie je de krassen al staan.'])
      c.on(416)
      c.shows('complainant')
      c.on(409)
      c.closes('withdrawn', 'Na het zien van de foto’s trok de heer Coussement zijn klacht in.')
    },
  },
  {
    subject: 'Verf bladdert af in de wasplaats',
    customer: customer({
      name: 'Katrien Debruyne',
      street: 'Zwevegemsestraat 33',
      postalCode: '8500',
      city: 'Kortrijk',
      phone: '0480 00 00 31',
      email: 'katrien.debruyne@post.example',
    }),
    klussenier: 'dewaele',
    channel: 'mail',
    mediator: 'nadia',
    received: 210,
    tell: (c) => {
      c.agreement({
        signed: 330,
        started: 315,
        lines: [['Wasplaats schilderen', 520]],
        remarks: ['De muur is volgens de klant droog.'],
      })
      c.invoice({ number: 'MD-088', sent: 305, paid: true })
      c.brings('complainant', photo('muur wasplaats', damp([218, 220, 214], [380, 420])))
      c.says('complainant', [
        'De verf komt in vellen van de muur. Ik vraag mijn geld terug, want overschilderen heeft hier geen zin.',
      ])
      c.on(206)
      c.tried(230, 'complainant', 'phone', 'Gebeld.')
      c.tried(222, 'complainant', 'mail', 'Gevraagd om terugbetaling.')
      c.allMet({ informed: 'Telefonisch.', attempts: 'Telefoon en mail.', willing: 'Ja, met tegenzin.' })
      c.admits()
      c.on(204)
      c.hears()
      c.asks('respondent')
      c.on(196)
      c.reminds('respondent')
      c.on(195)
      c.says('respondent', [
        'De muur is nat van onderaan. Daar houdt geen verf. Dat heb ik gezegd en mevrouw wilde toch verder.',
      ])
      c.on(193)
      c.shows('complainant')
      c.on(186)
      c.assesses(
        { merits: 'unfounded', approach: 'none' },
        'De muur heeft opstijgend vocht. Dat is geen gevolg van het schilderen. Partijen zien geen ruimte om elkaar tegemoet te komen.',
      )
      c.shows('complainant')
      c.on(184)
      c.closes('notMediable', '')
    },
  },
]
