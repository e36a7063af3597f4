import { boards, tiles } from '../drawing/floors.ts'
import { crack, damp, door, plan } from '../drawing/walls.ts'
import { note, photo, sketch } from '../files.ts'
import { customer } from '../people.ts'
import type { Story } from '../script.ts'

/** Cases with a proposal or an agreement between the parties. */
export const atMediation: readonly Story[] = [
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
  {
    subject: 'Barst in de nieuwe keukenvloer',
    customer: customer({
      name: 'Femke Bakker',
      street: 'Haagdijk 88',
      postalCode: '4811 TT',
      city: 'Breda',
      phone: '06 00 00 00 21',
      email: 'femke.bakker@post.example',
    }),
    klussenier: 'hoekstra',
    channel: 'mail',
    mediator: 'nadia',
    received: 52,
    tell: (c) => {
      c.agreement({
        signed: 190,
        started: 170,
        lines: [
          ['Dekvloer egaliseren', 450],
          ['Keukenvloer tegelen, 17 m²', 1_360],
        ],
        remarks: ['De tegels worden door de klant uitgezocht bij de groothandel.'],
      })
      c.invoice({ number: 'H-0304', sent: 155, paid: true })
      c.brings('complainant', photo('barst keukenvloer', tiles({ crack: true })))
      c.says('complainant', [
        'Er loopt een barst door vijf tegels, van de achterdeur tot aan het eiland. Volgens mij zit de barst ook in de vloer eronder. De nieuwe vloer ligt er nog geen half jaar.',
        'Ik wil dat de vloer in de looproute opnieuw gelegd wordt.',
      ])
      c.on(48)
      c.tried(66, 'complainant', 'mail', 'Foto’s gestuurd en om een oplossing gevraagd.')
      c.tried(60, 'respondent', 'phone', 'Aangeboden om de voegen bij te werken.')
      c.allMet({ informed: 'Per mail.', attempts: 'Mail en telefoon.', willing: 'Ja.' })
      c.admits()
      c.on(46)
      c.hears()
      c.asks('respondent')
      c.on(38)
      c.says('respondent', [
        'De scheur zit in de betonvloer van het huis. Die was er al en daar kan ik als tegelzetter niets aan doen. Ik heb bij het egaliseren wel gezegd dat er een risico was.',
        'Ik bied aan om de vijf tegels te vervangen als mevrouw Bakker de tegels betaalt.',
      ])
      c.on(35)
      c.shows('complainant')
      c.on(27)
      c.assesses(
        { merits: 'partlyFounded', approach: 'proposals' },
        'Dat de onderliggende vloer al gescheurd was, is aannemelijk. Een scheidingsmat had de barst kunnen voorkomen, en die waarschuwing staat nergens op papier.',
      )
      c.on(23)
      c.proposes(
        'proposal',
        ['complainant', 'respondent'],
        [
          'De heer Hoekstra vervangt de vijf tegels met een scheidingsmat eronder. Partijen delen het materiaal: elk 95 euro.',
        ],
      )
      c.on(18)
      c.answers('respondent', true)
      c.on(12)
      c.answers(
        'complainant',
        false,
        'Vijf tegels is te weinig: ik zie nu ook een haarscheur in de zesde.',
        'phone',
      )
    },
  },
  {
    subject: 'Schuifdeur inloopkast loopt van de rail',
    customer: customer({
      name: 'An en Bram Peeters',
      street: 'Brusselsepoortstraat 30',
      postalCode: '2800',
      city: 'Mechelen',
      phone: '0480 00 00 22',
      email: 'peeters.mechelen@post.example',
    }),
    klussenier: 'maes',
    channel: 'mail',
    mediator: 'thomas',
    received: 40,
    tell: (c) => {
      c.agreement({
        signed: 100,
        started: 82,
        lines: [
          ['Inloopkast op maat, MDF', 2_150],
          ['Twee schuifdeuren met rail', 780],
        ],
        remarks: ['De rail wordt in het plafond verankerd.'],
      })
      c.invoice({ number: 'GM-061', sent: 70, paid: false })
      c.brings('complainant', photo('schuifdeur', door()))
      c.says('complainant', [
        'De linkse schuifdeur loopt om de paar dagen van de rail. Twee keer is ze bijna op onze dochter gevallen. We gebruiken de kast niet meer.',
        'Geert Maes heeft de wieltjes vervangen, maar het probleem blijft. We willen een rail die blijft zitten. Dan betalen we de rest van de factuur.',
      ])
      c.on(37)
      c.tried(58, 'respondent', 'visit', 'De heer Maes verving de wieltjes.')
      c.tried(49, 'complainant', 'message', 'Gemeld dat de deur er weer uitliep.')
      c.allMet({ informed: 'Per bericht en ter plaatse.', attempts: 'Bezoek en bericht.', willing: 'Ja.' })
      c.admits()
      c.on(35)
      c.hears()
      c.asks('respondent')
      c.on(30)
      c.says('respondent', [
        'Het plafond is van gipsplaat en geeft mee als de deur open gaat. Ik had er een balkje boven moeten steken. Dat is mijn fout en dat doe ik alsnog.',
        'Mijn vraag is wel dat de factuur nu voor de helft wordt betaald: de kast zelf is al drie maanden in gebruik.',
      ])
      c.on(28)
      c.shows('complainant')
      c.on(22)
      c.assesses(
        { merits: 'founded', approach: 'proposals' },
        'De Klussenier erkent dat de rail niet goed verankerd is. Dat er voor de kast zelf betaald wordt, is redelijk.',
      )
      c.on(19)
      c.proposes(
        'proposal',
        ['complainant', 'respondent'],
        [
          'De heer Maes verankert de rail aan een nieuwe balk. De familie Peeters betaalt 1.550 euro bij de start en het saldo na de oplevering.',
        ],
      )
      c.on(14)
      c.answers('respondent', true)
      c.on(2)
      c.answers('complainant', true, 'Graag op een woensdag.')
    },
  },
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
      c.resolves(frame, true, 'Mevrouw Amrani bevestigt dat het stuk geplaatst is.')
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
