import { tiles } from '../drawing/floors.ts'
import { crack, damp, joint, paint } from '../drawing/walls.ts'
import { note, photo } from '../files.ts'
import { customer } from '../people.ts'
import type { Story } from '../script.ts'

/** Closed cases of the past three years about two Klusseniers, who have a history by now. */
export const earlier: readonly Story[] = [
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
        ],
      )
      c.on(249)
      c.resolves(material, true, 'Betaald.')
      c.on(244)
      c.resolves(corner, true, 'Hersteld en samen bekeken.')
      c.closes('settled', '')
    },
  },
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

/** Other closed cases. */
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
      const [stairs, payment] = c.settles('Eerst de trap, daarna meteen de betaling.', [
        ['complainant', 'Treden, leuning en plint afwerken', c.day(135)],
        ['respondent', '2.077,60 euro betalen', c.day(130)],
      ])
      c.on(136)
      c.resolves(stairs, true, 'In orde bevonden.')
      c.on(131)
      c.resolves(payment, true, 'Ontvangen.')
      c.on(129)
      c.closes('settled', '')
    },
  },
]
