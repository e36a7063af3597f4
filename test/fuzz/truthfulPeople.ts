import fc from 'fast-check'
import type { KnownPerson } from '#shared/intake/matching.ts'
import { knownPeople } from '../core/formats/golden.ts'

export const klusseniers = knownPeople.filter(({ kind }) => kind === 'klussenier')
const customers = knownPeople.filter(({ kind }) => kind === 'customer')

const first =
  'Jan Piet Marleen An Rachid Els Truus Céline Jürgen Fatima Wim Nele Joris Greet Ömer Anne-Marie Karel'.split(
    ' ',
  )
const last = [
  ...'Peeters Janssens Claes Maes Goossens Bakker Thijssen Wouters Yıldız Dubois Smit D’Haese Aan'.split(' '),
  'De Smet',
  'de Vries',
  'Van den Berghe',
  'van der Aa',
  'Van Over',
  "in 't Veld",
  'aan de Stegge',
  'El Idrissi',
  'Peeters-Claes',
]

export const stranger = fc
  .record({ given: fc.constantFrom(...first), family: fc.constantFrom(...last), mail: fc.nat(99) })
  .map(({ given, family, mail: at }) => ({
    id: null,
    name: `${given} ${family}`,
    email: `${given}.${family}${at}@post.example`
      .normalize('NFD')
      .replace(/ı/g, 'i')
      .replace(/[^a-zA-Z0-9@.]/g, '')
      .toLowerCase(),
    phone: `0486 5${String(at).padStart(2, '0')} 3${String(at).padStart(2, '0')}`,
  }))
const acquainted = (people: readonly KnownPerson[]) =>
  fc.constantFrom(...people).map(({ id, name, email, phone }) => ({ id: id as string, name, email, phone }))
/** Who writes or is written about; `id` where the office knows him. */
export type Someone = {
  readonly id: string | null
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
}
export const someCustomer: fc.Arbitrary<Someone> = fc.oneof(stranger, acquainted(customers))
export const someKlussenier: fc.Arbitrary<Someone> = fc.oneof(
  { weight: 6, arbitrary: acquainted(klusseniers) },
  { weight: 1, arbitrary: stranger },
)

/** A name as people write it; a slip of the pen changes one letter. */
export const spelling = (name: string): fc.Arbitrary<string> => {
  const words = name.split(' ')
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(name) },
    fc.constant(name.toUpperCase()),
    fc.constant(name.toLowerCase()),
    fc.constant(`${[...name][0]}. ${words.slice(1).join(' ')}`),
    fc.constant(words.slice(1).join(' ') || name),
    fc.constant(`mevr. ${name}`),
    fc.constant(`“${name}”`),
    fc.constant(`<${name}>`),
    fc.constant(`${words.slice(1).join(' ')}, ${words[0]}`),
    fc
      .nat(Math.max(0, name.length - 2))
      .map(
        (at) => name.slice(0, at) + name.slice(at + 1, at + 2) + name.slice(at, at + 1) + name.slice(at + 2),
      ),
  )
}
