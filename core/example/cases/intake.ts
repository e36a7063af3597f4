import { joint } from '../drawing/walls.ts'
import { note, photo } from '../files.ts'
import { customer } from '../people.ts'
import type { Story } from '../story.ts'

/** Complaints that have just come in. The one that comes by mail is in `../incomingMail.ts`. */
export const atIntake: readonly Story[] = [
  {
    subject: 'Siliconenvoeg van het bad laat los en schimmelt',
    customer: customer({
      name: 'Rita Segers',
      street: 'Zandpoortvest 8 bus 3',
      postalCode: '2800',
      city: 'Mechelen',
      phone: '0480 00 00 02',
      email: '',
    }),
    klussenier: null,
    channel: 'phone',
    mediator: 'nadia',
    received: 3,
    tell: (c) => {
      c.says(
        'complainant',
        [
          'Mevrouw Segers belt omdat de voeg tussen haar bad en de tegels loskomt. De badkamer is dit jaar opnieuw gevoegd. Er staat zwarte schimmel in en achter het bad ruikt het muf.',
          'Ze heeft de man die het werk deed een paar keer gebeld. Hij zei telkens dat hij zou langskomen. Zijn naam kan ze op dit moment niet terugvinden: haar zoon had de afspraak geregeld. Ze zoekt de papieren en stuurt een foto.',
        ],
        'phone',
      )
      c.on(2)
      c.brings('complainant', photo('voeg bad', joint()))
      c.notes('De zoon heet Wim en belt terug met de naam. Mevrouw is het best bereikbaar na de middag.')
    },
  },
  {
    subject: 'Saldo van de zolderkamer blijft onbetaald',
    customer: customer({
      name: 'Pieter Goossens',
      street: 'Turnhoutsebaan 290',
      postalCode: '2140',
      city: 'Borgerhout',
      phone: '0480 00 00 03',
      email: 'pieter.goossens@post.example',
    }),
    klussenier: 'benali',
    direction: 'klussenierComplains',
    channel: 'counter',
    mediator: 'els',
    received: 7,
    tell: (c) => {
      c.brings(
        'complainant',
        note('Berichten over de betaling', [
          `${c.date(31)}  Yassin: Dag Pieter, de kamer is klaar. De factuur zit in de mail.`,
          `${c.date(31)}  Pieter: Top, ziet er goed uit!`,
          `${c.date(19)}  Yassin: Pieter, zie jij het saldo nog staan? Had vorige week binnen moeten zijn.`,
          `${c.date(18)}  Pieter: Doe ik dit weekend.`,
          `${c.date(11)}  Yassin: Nog niets ontvangen. Is er iets mis?`,
          `${c.date(10)}  Pieter: Er zit een streep in het stucwerk. Eerst dat, dan geld.`,
        ]),
      )
      c.says(
        'complainant',
        [
          `Ik heb voor de heer Goossens een zolderkamer afgewerkt: isoleren, gyproc, stucwerk en een dakvenster. Op ${c.date(31)} was alles klaar en schreef hij mij dat het er goed uitzag. Hij betaalde het voorschot, maar het saldo van 3.180 euro is er na drie herinneringen nog altijd niet.`,
          'Pas bij mijn laatste bericht begon hij over een streep in het stucwerk. Ik heb aangeboden om te komen kijken, maar hij geeft geen datum. Ik wil het gerust bijwerken als het nodig is. Ik wil ook gewoon betaald worden voor wat ik heb gedaan.',
        ],
        'counter',
      )
    },
  },
]
