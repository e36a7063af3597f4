import { boards, tiles } from '../drawing/floors.ts'
import { damp, door } from '../drawing/walls.ts'
import { note, photo } from '../files.ts'
import { customer } from '../people.ts'
import type { Story } from '../script.ts'

/** Cases that were admitted, up to the request for a response. */
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
      c.on(3)
      c.notes('Nog geen antwoord en de datum is voorbij. Eerst bellen, dan beslissen over het verstrijken.')
    },
  },
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
    },
  },
]
