import { tiles } from '../drawing/floors.ts'
import { paint, plan } from '../drawing/walls.ts'
import { note, photo, sketch } from '../files.ts'
import { customer } from '../people.ts'
import type { Story } from '../story.ts'

/** Cases in which the answer came, or did not come in time, and some of which go another round. */
export const whenHeard: readonly Story[] = [
  {
    subject: 'Verkeerde kleur in trapzaal en gang',
    customer: customer({
      name: 'Christophe Lambrecht',
      street: 'Beverlaai 104',
      postalCode: '8500',
      city: 'Kortrijk',
      phone: '0480 00 00 14',
      email: 'chr.lambrecht@post.example',
    }),
    klussenier: 'dewaele',
    channel: 'mail',
    mediator: 'thomas',
    received: 34,
    tell: (c) => {
      c.agreement({
        signed: 95,
        started: 72,
        lines: [
          ['Trapzaal en gang schilderen, twee lagen', 1_780],
          ['Deuren en lijsten lakken', 690],
        ],
        remarks: ['Kleur muren: leemwit 1013. Kleur deuren: zuiver wit.'],
      })
      c.invoice({ number: 'MD-119', sent: 60, paid: true })
      c.brings('complainant', photo('muur en kleurstaal', paint([222, 216, 200], [216, 196, 150])))
      c.says('complainant', [
        'In de offerte staat leemwit. Op de muur staat geel. Naast elkaar gehouden is het verschil met het staal duidelijk, ook bij daglicht.',
        'Marc Dewaele antwoordde mij één keer: "Dat is de kleur die in de pot zat." Daarna kreeg ik niets meer te horen. Ik vraag dat de trapzaal en de gang in de juiste kleur worden overgeschilderd.',
      ])
      c.on(30)
      c.tried(50, 'complainant', 'phone', 'Gebeld. Antwoord: dat is de kleur uit de pot.')
      c.tried(44, 'complainant', 'registeredLetter', 'Aangetekende brief met foto en kleurstaal.')
      c.allMet({
        informed: 'Telefonisch en met een aangetekende brief.',
        attempts: 'Telefoon en aangetekende brief.',
        willing: 'De heer Dewaele zei aan de telefoon dat hij zou meewerken.',
      })
      c.admits()
      c.on(28)
      c.hears()
      c.asks('respondent', 'registeredLetter')
      c.on(20)
      c.reminds('respondent', 'mail')
      c.on(8)
      c.lapses(
        'respondent',
        'De aangetekende brief is afgehaald in het postpunt. De herinnering per mail is gelezen. Er kwam geen antwoord.',
        note('Bewijs van afhaling aangetekende brief', [
          'VOORBEELD – verzonnen bewijs',
          `Aangetekende zending, afgehaald op ${c.date(25)}`,
          'Handtekening ontvanger: M. Dewaele',
        ]),
      )
      c.notes('Dit is de vierde klacht over de heer Dewaele. Ook in de vorige bleef hij lang stil.')
    },
  },
  {
    subject: 'Meerprijs voor elektriciteit zonder akkoord',
    customer: customer({
      name: 'Ingrid Callens',
      street: 'Statielei 40',
      postalCode: '2640',
      city: 'Mortsel',
      phone: '0480 00 00 15',
      email: 'ingrid.callens@post.example',
    }),
    klussenier: 'benali',
    channel: 'mail',
    mediator: 'els',
    received: 36,
    tell: (c) => {
      c.agreement({
        signed: 105,
        started: 86,
        lines: [
          ['Stopcontacten en schakelaars vernieuwen, 14 punten', 1_120],
          ['Verlichting hal en keuken', 480],
        ],
        remarks: ['De bestaande leidingen worden zo veel mogelijk hergebruikt.'],
      })
      c.invoice({ number: 'YB-203', sent: 70, paid: true })
      c.invoice({
        number: 'YB-211',
        sent: 62,
        paid: false,
        lines: [['Extra leidingen en zekeringkast', 845]],
      })
      c.says('complainant', [
        'Ik kreeg een tweede factuur van 895,70 euro voor een nieuwe zekeringkast en extra leidingen. Daar heb ik nooit mijn akkoord voor gegeven. Ik was die week op het werk en niemand heeft mij iets gevraagd.',
        'Volgens de offerte zou er geen meerwerk komen zonder schriftelijk akkoord. Ik wil deze factuur niet betalen.',
      ])
      const consent = c.point('Voor de zekeringkast en de leidingen is nooit een akkoord gegeven.')
      c.point('Volgens de offerte komt er geen meerwerk zonder schriftelijk akkoord.')
      c.names('complainant', 'extraWorkUnsigned', 0, 'Geen akkoord gegeven')
      c.names('complainant', 'disputed', 89_570, 'Factuur YB-211')
      c.on(33)
      c.tried(58, 'complainant', 'mail', 'Gevraagd waar het akkoord staat.')
      c.tried(50, 'respondent', 'phone', 'Voorgesteld om 100 euro van de factuur te laten vallen.')
      c.allMet({
        informed: 'Per mail, de dag na de factuur.',
        attempts: 'Mail en een aanbod per telefoon.',
        willing: 'Beiden willen dit zonder rechtbank oplossen.',
      })
      c.admits()
      c.on(31)
      c.hears()
      c.asks('respondent')
      c.on(23)
      c.brings(
        'respondent',
        note('Gesprek met de zoon van mevrouw Callens', [
          `${c.date(80)}  Yassin: De oude kast haalt de keuring niet. Nieuwe kost ongeveer 800 zonder btw. Oké?`,
          `${c.date(80)}  Jonas: Ik denk het wel, mama is werken. Doe maar.`,
        ]),
      )
      c.says('respondent', [
        'De oude zekeringkast was gevaarlijk: er zat geen verliesstroomschakelaar in. Zo kon en mocht ik de nieuwe stopcontacten niet aansluiten.',
        'Ik heb dit gemeld aan de zoon, die elke dag thuis was en de deur opendeed. Hij schreef "doe maar". Ik dacht in eer en geweten dat het in orde was. Het werk heeft een echte waarde en de keuring is intussen goed.',
      ])
      c.holds('respondent', consent, 'contested', 'De zoon van mevrouw Callens schreef "doe maar".')
      c.names('respondent', 'extraWorkUnsigned', 89_570, 'Zekeringkast en leidingen')
      c.on(18)
      c.asks('complainant', 'mail', c.day(-3))
      c.notes('Vraag voor de tweede ronde: mocht Jonas (19) namens zijn moeder beslissen?')
    },
  },
  {
    subject: 'Tegels in de badkamer klinken hol en barsten',
    customer: customer({
      name: 'Els en Peter Hermans',
      street: 'Sint-Truidersteenweg 205',
      postalCode: '3500',
      city: 'Hasselt',
      phone: '0480 00 00 16',
      email: 'hermans.hasselt@post.example',
    }),
    klussenier: 'nijs',
    channel: 'mail',
    mediator: 'els',
    received: 33,
    tell: (c) => {
      c.agreement({
        signed: 140,
        started: 118,
        lines: [
          ['Chape uitvlakken', 380],
          ['Vloertegels badkamer, 9 m²', 815],
          ['Wandtegels badkamer, 24 m²', 1_680],
        ],
        remarks: ['Elektrische vloerverwarming wordt door de klant geleverd.'],
      })
      c.invoice({ number: 'BN-0552', sent: 96, paid: true })
      c.brings(
        'complainant',
        photo('barst vloer badkamer', tiles({ crack: true, size: 230, colour: [176, 182, 184] })),
      )
      c.says('complainant', [
        'Zeven tegels in onze nieuwe badkamer klinken hol en door drie ervan loopt een barst. Volgens een andere tegelzetter ligt er te weinig lijm onder.',
        'Bart Nijs kwam kijken, tikte op de vloer en zei dat we de vloerverwarming te snel hebben opgezet. Wij hebben gewacht zoals op het blad stond. We vragen een nieuwe vloer.',
      ])
      c.on(29)
      c.tried(47, 'respondent', 'visit', 'De heer Nijs kwam kijken en wees naar de vloerverwarming.')
      c.tried(
        40,
        'complainant',
        'mail',
        'Schriftelijk gevraagd om de vloer te vernieuwen.',
        c.mailed(
          'customer',
          40,
          'Barsten in de badkamervloer',
          'Beste Bart, er is een derde tegel gebarsten. Kun je ons een voorstel doen?',
        ),
      )
      c.allMet({
        informed: 'Hij zag de barsten zelf; daarna nog een mail.',
        attempts: 'Bezoek en mail.',
        willing: 'Ja, al ziet elk de oorzaak elders.',
      })
      c.admits()
      c.on(26)
      c.hears()
      c.asks('respondent')
      c.on(17)
      c.brings('respondent', sketch('plan badkamer met verwarming', plan({ x: 478, y: 412, w: 390, h: 226 })))
      c.says('respondent', [
        'De tegels zijn met een kam van tien millimeter in volle lijm gelegd, zoals ik dat al vijftien jaar doe. Op mijn plan is te zien waar de verwarmingsmat ligt: precies waar de barsten zitten.',
        'Ik heb gezegd dat ze vier weken moesten wachten en daarna per dag vijf graden mochten stijgen. Toen ik kwam kijken stond de thermostaat op 29. Ik wil de drie gebarsten tegels vervangen aan materiaalprijs, maar geen hele vloer.',
      ])
      c.on(11)
      c.asks('complainant')
      c.on(2)
      c.says('complainant', [
        'Het klopt dat de thermostaat op 29 stond toen Bart kwam. Dat was veertien weken na het leggen. In de handleiding staat een wachttijd van vier weken.',
        'Over de holle tegels zegt hij niets. Die zitten ook naast de mat, bij de deur. We staan open voor een voorstel waarbij alleen de slechte tegels worden vervangen, als dat deftig gebeurt.',
      ])
      c.shows('respondent')
      c.notes('Beide partijen schuiven op. Een gedeelde oplossing lijkt haalbaar.')
    },
  },
]
