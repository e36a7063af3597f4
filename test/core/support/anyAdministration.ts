import type { CaseCommandInput } from '#shared/case/commands.ts'
import { categories, conditions, outcome } from '#shared/case/vocabulary.ts'
import type { Random } from '#test/bench/data/random.ts'
import { byPhone, klusseniersOf, type Office } from './office.ts'

/** Few words, so that they meet: with accents in both forms, ij, signs within, operators of other languages, and signs of programs. */
export const words = [
  ...[
    'dak',
    'Dakgoot',
    'goot',
    'dakgootlekkage',
    'lekt',
    'lekkage',
    'keuken',
    'kéuken',
    'ke\u0301uken',
    'tegel',
    'tegels',
  ],
  ...[
    'zijn',
    'zíjn',
    'zi\u0301j\u0301n',
    'ZIJN',
    'Ĳzer',
    'ijzer',
    'yzer',
    'straße',
    'strasse',
    'œuvre',
    'façade',
    'Łódź',
    'İzmir',
  ],
  ...[
    'A4',
    '2026',
    '3',
    '3,50',
    '2026-0001',
    'm²',
    '½',
    'C++',
    'AND',
    'OR',
    'NOT',
    'NEAR',
    'OF',
    "d'accord",
    'd’accord',
  ],
  ...[
    'foo_bar',
    'dak\u00adrand',
    'dak\u200brand',
    '\uf0b7punt',
    'één',
    'een',
    'sint',
    'adam',
    'closed',
    'mnobody',
    'intake',
    'naar',
  ],
  ...[
    '日本',
    'дом',
    'שלום',
    '😀',
    'jan',
    'Jans',
    'Jansen',
    'x',
    'y',
    'a',
    'de',
    'het',
    'te-laat',
    'stap',
    'klant',
    'co-op',
  ],
] as const
const first = [
  'Jan',
  'Anna',
  'Zoë',
  'Zoe\u0308',
  "D'Arcy",
  'IJsbrand',
  'Ysbrand',
  'Ann-Sofie',
  'Øyvind',
  'Łukasz',
  'ぁ',
  'Jean',
] as const
const last = [
  'Janssens',
  'Jansen',
  'Meijer',
  'Meyer',
  'de Vries',
  "d'Hondt",
  'Van de Vélde',
  'Groß',
  'Peeters-Maes',
  'Jan',
  '王',
] as const
const cities = ['Gent', 'Sint-Niklaas', 'Liège', 'IJmuiden', '’s-Hertogenbosch'] as const
const postalCodes = ['9000', '9100', '4000', '1970 AB', '5211', '', 'X'] as const

export const nameIn = (random: Random): string => `${random.one(first)} ${random.one(last)}`
export const textIn = (random: Random, most: number): string =>
  Array.from({ length: random.between(1, most) }, () => random.one(words)).join(
    random.one([' ', ' ', '\n', ', ', ' - ', '. ']),
  )

const days = [
  '2024-02-29',
  '2025-01-01',
  '2025-12-31',
  '2026-01-01',
  '2026-02-20',
  '2026-03-01',
  '2026-03-02',
] as const

/** What happens in a case, as far as it may: what is refused does not happen. */
const happening = (random: Random, mediator: string): readonly object[] => {
  const on = '2026-03-02'
  const all = [
    () => ({ type: 'addNote', on, text: textIn(random, 6) }),
    () => ({
      type: 'correctFacts',
      subject: textIn(random, 3),
      receivedOn: random.one(days),
      channel: 'mail',
    }),
    () => ({ type: 'categoriseCase', categories: [random.one(categories), random.one(categories)] }),
    () => ({
      type: 'recordAgreement',
      agreement: {
        signedOn: null,
        amount: random.one([0, 350, 50_000, 50_001, null]),
        guaranteeUntil: null,
        documents: [],
      },
    }),
    () => ({ type: 'assignCase', mediator: random.one([mediator, null]) }),
    () => ({
      type: 'findCondition',
      condition: random.one(conditions),
      finding: 'notMet',
      note: textIn(random, 3),
      documents: [],
    }),
    () => ({ type: 'refuseCase', on, grounds: [random.one(conditions)], explanation: textIn(random, 3) }),
    () => ({
      type: 'closeCase',
      on: random.one(days),
      outcome: random.one(outcome.options),
      note: textIn(random, 4),
    }),
    () => ({ type: 'reopenCase', on, reason: textIn(random, 2) }),
    () => ({ type: 'undo' }),
  ]
  return Array.from({ length: random.between(0, 6) }, () => random.one(all)())
}

const ignoring = async (call: Promise<unknown>): Promise<void> => {
  await call.catch((error: { code?: unknown }) => {
    if (error.code !== 'REFUSED' && error.code !== 'BAD_REQUEST') throw error
  })
}

/** A few cases of anyone about anything, of which people are corrected, merged and separated again. */
export const fillAtRandom = async (office: Office, random: Random, cases: number): Promise<void> => {
  const { client } = office
  const mediator = await client.mediators.register({ name: nameIn(random), email: null })
  await client.mediators.register({ name: 'IJsbrand Meijer', email: null })
  if (random.chance(0.5)) await client.mediators.iAm({ id: mediator.id as never })
  for (let nth = 0; nth < cases; nth += 1) {
    const klusseniers = await klusseniersOf(client)
    const customers = (await client.people.list({ filter: { kind: 'customer' }, size: 500 })).lines
    const known = random.chance(0.5) && klusseniers.length > 0
    const sameCustomer = random.chance(0.3) && customers.length > 0
    const files = random.chance(0.4)
      ? [
          {
            upload: await office.offer(`stuk ${nth}.txt`, textIn(random, 8)),
            name: `${textIn(random, 2).replace(/\s+/g, ' ')}.txt`,
          },
        ]
      : []
    const opened = await client.intake.open(
      byPhone({
        direction: random.chance(0.3) ? 'klussenierComplains' : 'customerComplains',
        customer: sameCustomer
          ? { known: random.one(customers).id as never }
          : {
              new: {
                name: nameIn(random),
                email: random.chance(0.5) ? 'jan.meijer@sint-gent.example' : null,
                address: {
                  street: 'Dakstraat 3',
                  postalCode: random.one(postalCodes),
                  city: random.one(cities),
                },
              },
            },
        klussenier: known
          ? { known: random.one(klusseniers).id as never }
          : {
              new: {
                name: nameIn(random),
                tradeName: random.chance(0.5) ? `${textIn(random, 1)} ${random.one(last)}` : null,
              },
            },
        subject: textIn(random, 4).replace(/\s+/g, ' '),
        description: random.chance(0.8) ? textIn(random, 12) : '',
        receivedOn: random.one(days),
        files,
      }),
    )
    const { number } = opened
    for (const command of happening(random, mediator.id))
      await ignoring(client.cases.do({ number, command: command as CaseCommandInput }))
    if (random.chance(0.2)) {
      const { direction, customer, klussenier } = await client.cases.get({ number })
      await ignoring(
        client.cases.do({
          number,
          command: {
            ...{
              type: 'correctParties',
              direction,
              klussenier: klussenier && { ...klussenier, name: nameIn(random) },
            },
            customer: { ...customer, name: nameIn(random) },
          } as CaseCommandInput,
        }),
      )
    }
  }
  for (const kind of ['klussenier', 'customer'] as const) {
    const ids = (await client.people.list({ filter: { kind, inactive: true }, size: 500 })).lines.map(
      ({ id }) => id,
    )
    for (let nth = 0; nth < 3 && ids.length > 1; nth += 1) {
      const [id, into] = [random.one(ids), random.one(ids)]
      const ways = [
        () => client.people.merge({ kind, id, into, details: {} } as never),
        () => client.people.separate({ kind, id } as never),
        () =>
          kind === 'klussenier'
            ? client.people.correctKlussenier({ id: id as never, name: nameIn(random) })
            : client.people.correctCustomer({ id: id as never, name: nameIn(random) }),
      ]
      await ignoring(random.one(ways)())
    }
  }
  await office.core.context.texts.finish()
}
