import { tiles } from '../drawing/floors.ts'
import { damp } from '../drawing/walls.ts'
import { photo } from '../files.ts'
import { customer } from '../people.ts'
import type { Story } from '../story.ts'

/** Closed cases of the past three years about one Klussenier, about whom others are open. */
export const aboutVerstraelen: readonly Story[] = [
  {
    subject: 'Vlekken op het plafond na schilderwerk',
    customer: customer({
      name: 'Roger Claeys',
      street: 'Gentsestraat 220',
      postalCode: '9300',
      city: 'Aalst',
      phone: '0480 00 00 26',
      email: 'roger.claeys@post.example',
    }),
    klussenier: 'verstraelen',
    channel: 'mail',
    mediator: 'thomas',
    received: 740,
    tell: (c) => {
      c.agreement({
        signed: 800,
        started: 785,
        lines: [['Plafond en muren bureau schilderen', 860]],
        remarks: ['De klant zorgt dat de kamer leeg is.'],
      })
      c.invoice({ number: 'KV-0107', sent: 778, paid: true })
      c.brings('complainant', photo('plafond bureau', damp([232, 231, 226], [420, 330])))
      c.says('complainant', [
        'Twee maanden na het schilderen komen er gele vlekken door de verf. Ik wil dat het plafond opnieuw wordt geschilderd.',
      ])
      c.on(736)
      c.tried(752, 'complainant', 'phone', 'Gebeld over de vlekken.')
      c.tried(748, 'respondent', 'visit', 'De heer Verstraelen kwam kijken en vermoedde een lek.')
      c.allMet({ informed: 'Telefonisch.', attempts: 'Telefoon en bezoek.', willing: 'Ja.' })
      c.admits()
      c.on(734)
      c.hears()
      c.asks('respondent')
      c.on(728)
      c.says('respondent', [
        'De vlekken zitten recht onder de badkamer van de bovenburen. Er is daar een lek geweest en dat staat los van mijn verf. Ik raad aan om isolerende verf te zetten als alles droog is.',
      ])
      c.on(726)
      c.shows('complainant')
      c.on(721)
      c.assesses(
        { merits: 'unfounded', approach: 'advice' },
        'De vlekken komen van het lek boven. Het schilderwerk is volgens de opdracht uitgevoerd.',
      )
      c.on(719)
      c.proposes(
        'advice',
        ['complainant'],
        [
          'Laat eerst het lek herstellen. Overschilder de vlek daarna met isolerende verf. De kosten kunt u aan de verzekering van de bovenburen melden.',
        ],
      )
      c.on(714)
      c.answers('complainant', true, 'Bedankt voor de uitleg.')
      c.on(712)
      c.closes('adviceGiven', 'Het advies is aanvaard.')
    },
  },
  {
    subject: 'Terugbetaling gevraagd voor tuinhuis zonder offerte',
    customer: customer({
      name: 'Steven Baert',
      street: 'Dendermondsesteenweg 93',
      postalCode: '9300',
      city: 'Aalst',
      phone: '0480 00 00 27',
      email: 'steven.baert@post.example',
    }),
    klussenier: 'verstraelen',
    channel: 'mail',
    mediator: 'nadia',
    received: 520,
    tell: (c) => {
      c.says('complainant', [
        'Ik heb Koen Verstraelen 700 euro in contanten gegeven om een tuinhuis te zetten. Het staat er, maar de deur past niet. Ik wil mijn geld terug.',
        'Een offerte is er niet. We hebben het bij een koffie afgesproken.',
      ])
      c.on(516)
      c.finds('klussenierNamed', 'met', 'De klacht noemt Koen Verstraelen.')
      c.asksMissing(['signedAgreement'])
      c.on(505)
      c.finds('signedAgreement', 'notMet', 'De klant bevestigt dat er niets getekend is.')
      c.finds('attemptsMade', 'notMet', 'De klant heeft de Klussenier nog niet zelf gesproken over de deur.')
      c.on(503)
      c.refuses(
        ['signedAgreement', 'attemptsMade'],
        'Zonder getekende overeenkomst kunnen wij niet vaststellen wat er is afgesproken. U hebt het probleem ook nog niet met de Klussenier besproken. Begin daar.',
      )
      c.on(501)
      c.closes('notAdmissible', '')
    },
  },
  {
    subject: 'Tegels op het terras zakken weg',
    customer: customer({
      name: 'Martine en Luc Van Impe',
      street: 'Ouden Dendermondse Dreef 5',
      postalCode: '9300',
      city: 'Aalst',
      phone: '0480 00 00 28',
      email: 'vanimpe.aalst@post.example',
    }),
    klussenier: 'verstraelen',
    channel: 'letter',
    mediator: 'els',
    received: 300,
    tell: (c) => {
      c.agreement({
        signed: 380,
        started: 362,
        lines: [
          ['Terras aanleggen, 22 m²', 2_310],
          ['Fundering in stabilisé', 640],
        ],
        remarks: ['De afwatering loopt naar het gazon.'],
      })
      c.invoice({ number: 'KV-0211', sent: 350, paid: true })
      c.brings('complainant', photo('terras hoek', tiles({ skew: 0.07, colour: [172, 168, 162] })))
      c.letter(
        'customer',
        320,
        'Brief over het terras',
        'Verzakking van het terras',
        'Beste Koen, de hoek aan de waterput is vier centimeter gezakt. Er blijft water op staan en we moeten er met een wijde stap over.',
        'We vragen u om die hoek opnieuw aan te leggen. Wilt u binnen veertien dagen een datum doorgeven?',
      )
      c.says(
        'complainant',
        [
          'De hoek van ons terras zakt weg. Op onze brief kregen we geen antwoord. We vragen een herstelling van die hoek, niet van het hele terras.',
        ],
        'letter',
      )
      c.on(297)
      c.tried(335, 'complainant', 'phone', 'Gemeld dat de hoek zakt.')
      c.tried(320, 'complainant', 'letter', 'Brief met de vraag om te herstellen.')
      c.allMet({ informed: 'Telefonisch en per brief.', attempts: 'Telefoon en brief.', willing: 'Ja.' })
      c.admits()
      c.on(294)
      c.hears()
      c.asks('respondent', 'letter')
      c.on(285)
      c.says('respondent', [
        'Onder die hoek is de put van de buren hersteld nadat ik klaar was. De grond is daarna nagezakt. Ik wil helpen, maar niet alles op mijn kosten.',
      ])
      c.on(283)
      c.shows('complainant', 'letter')
      c.on(276)
      c.assesses(
        { merits: 'partlyFounded', approach: 'proposals' },
        'De graafwerken van de buren speelden mee. De fundering in de hoek was wel dunner dan in de offerte staat.',
      )
      c.on(274)
      c.proposes(
        'proposal',
        ['complainant', 'respondent'],
        [
          'De heer Verstraelen legt de hoek van zes vierkante meter opnieuw. De familie Van Impe betaalt het zand en de tegels: 180 euro.',
        ],
      )
      c.on(268)
      c.answers('complainant', true)
      c.on(266)
      c.answers('respondent', true)
      const [corner, material] = c.settles(
        'De hoek wordt hersteld en het materiaal wordt door de klant betaald.',
        [
          ['respondent', 'Hoek van het terras opnieuw aanleggen', c.day(245)],
          ['complainant', '180 euro betalen', c.day(250)],
          ['respondent', 'Na de eerste winter nakijken of de hoek niet opnieuw zakt', c.day(-8)],
        ],
      )
      c.on(249)
      c.resolves(material, true, 'Betaald.')
      c.on(244)
      c.resolves(corner, true, 'Hersteld en samen bekeken.')
      c.closes('settled', '')
    },
  },
]
